using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[AvgPool(2)]</c>: the mean of each window.</summary>
internal sealed record AvgPoolLayer(Window Window, bool CeilMode = false, bool CountIncludePadding = true) : Layer
{
    private static readonly Parameter CeilModeParameter = PoolParameters.CeilMode with { IsPrinted = false };
    private static readonly Parameter CountParameter = new(
        "count_include_pad",
        "count_include_pad",
        CardForm.WordIfOff,
        "padding not counted",
        true,
        IsPrinted: false
    );

    public override string Stem => "pool";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable => Window.IsValid;

    // A mean is linear in the numbers.
    public override LayerTraits Traits =>
        new()
        {
            Text = "AvgPool",
            Pool = true,
            Window = PoolParameters.Moving(Window),
            CeilMode = CeilMode,
        };

    public override void Check(Place place, Findings findings) => Window.Check(place, findings);

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (PoolParameters.Fit(Window, input, "AvgPool", CeilMode, place, findings) is not var (window, sizes))
        {
            return null;
        }

        var isTuple = input.Shape.Rank == 2;
        Extent Sizes(IReadOnlyList<int> values) => window.Extent(values, ExtentForm.Array, isTuple);
        var kernel = Sizes(window.Kernel);
        return new Operation(
            Maps.Module("AvgPool", input.Shape),
            input.With(input.Shape[0], sizes),
            Pool(window, input.Shape, sizes),
            EquatableArray.Of(
                PoolParameters.Kernel.Of(kernel),
                PoolParameters.StrideOf(Sizes(window.Stride), kernel),
                PoolParameters.Padding.Of(Sizes(window.Padding)),
                CeilModeParameter.Of(CeilMode),
                CountParameter.Of(CountIncludePadding)
            )
        );
    }

    // ONNX's own ceil mode differs between versions, so the last window's places are written as padding. They never count; where
    // the declared padding counts, it is put around the map before.
    private OnnxExpression Pool(FittedWindow window, Shape map, IReadOnlyList<int> sizes)
    {
        var after = window.PaddingAfter(map, sizes);
        var pastPadding = after.Zip(window.Padding, (needed, declared) => Math.Max(needed - declared, 0)).ToArray();
        if (!CountIncludePadding)
        {
            return PoolParameters.Onnx("AveragePool", Input, window, window.Padding, after).With(CountParameter.Of(false));
        }

        if (pastPadding.All(places => places == 0))
        {
            return PoolParameters
                .Onnx("AveragePool", Input, window, window.Padding, window.Padding)
                .With(CountParameter.Of(true));
        }

        var padded = Maps.OnnxPad(window.Padding, window.Padding, 0);
        return PoolParameters
            .Onnx("AveragePool", padded, window, [.. window.Padding.Select(_ => 0)], pastPadding)
            .With(CountParameter.Of(false));
    }
}

/// <summary>Reads <c>AvgPoolAttribute</c>.</summary>
internal sealed class AvgPoolLayerKind : LayerKind
{
    public override string Name => "AvgPoolAttribute";

    public override string Note =>
        "the mean of each window; `Stride` (the kernel), `Padding`, `CeilMode`, `CountIncludePadding` (true)";

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "AvgPool(2)",
                new AvgPoolLayer(new Window(Sizes.Of("kernel", 2))),
                SampleType.ByRank(Shape.Of(3, 6, 7)),
                Shape.Of(3, 3, 3)
            ),
            new(
                "AvgPool(new[] { 3, 2 }, Stride = 2, Padding = 1, CeilMode = true, CountIncludePadding = false)",
                new AvgPoolLayer(
                    new Window(Sizes.Of("kernel", 3, 2), Sizes.Of("Stride", 2), Sizes.Of("Padding", 1)),
                    true,
                    false
                ),
                SampleType.ByRank(Shape.Of(2, 6, 6)),
                Shape.Of(2, 4, 4)
            ),
            new(
                "AvgPool(3, Stride = 2)",
                new AvgPoolLayer(new Window(Sizes.Of("kernel", 3), Sizes.Of("Stride", 2))),
                SampleType.ByRank(Shape.Of(2, 7)),
                Shape.Of(2, 3)
            ),
        ];

    public override Layer Read(WrittenValues values) =>
        new AvgPoolLayer(Window.Read(values), values.Flag("CeilMode") ?? false, values.Flag("CountIncludePadding") ?? true);
}
