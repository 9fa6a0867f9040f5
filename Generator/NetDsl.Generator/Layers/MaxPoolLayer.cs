using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[MaxPool(2)]</c>: the largest number of each window.</summary>
internal sealed record MaxPoolLayer(Window Window, bool CeilMode = false) : Layer
{
    public override string Stem => "pool";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable => Window.IsValid;

    public override LayerTraits Traits =>
        new()
        {
            Text = "MaxPool",
            NonLinear = true,
            Pool = true,
            Window = PoolParameters.Moving(Window),
            CeilMode = CeilMode,
        };

    public override void Check(Place place, Findings findings) => Window.Check(place, findings);

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (PoolParameters.Fit(Window, input, "MaxPool", CeilMode, place, findings) is not var (window, sizes))
        {
            return null;
        }

        Extent Sizes(IReadOnlyList<int> values) => window.Extent(values, ExtentForm.Array, isTuple: false);
        var kernel = Sizes(window.Kernel);
        return new Operation(
            Maps.Module("MaxPool", input.Shape),
            input.With(input.Shape[0], sizes),
            Pool(window, input.Shape, sizes),
            EquatableArray.Of(
                PoolParameters.Kernel.Of(kernel),
                PoolParameters.StrideOf(Sizes(window.Stride), kernel),
                PoolParameters.Padding.Of(Sizes(window.Padding)),
                PoolParameters.Dilation.Of(Sizes(window.Dilation)),
                PoolParameters.CeilMode.Of(CeilMode)
            )
        );
    }

    // ONNX's own ceil mode differs between versions, so the last window's places are written as padding. An operator takes
    // less of that than the kernel is large: a dilated window may need more.
    private static OnnxExpression Pool(FittedWindow window, Shape map, IReadOnlyList<int> sizes)
    {
        var after = window.PaddingAfter(map, sizes);
        int[] none = [.. after.Select(_ => 0)];
        var pool = after.Zip(window.Kernel, (padding, kernel) => padding < kernel).All(fits => fits)
            ? PoolParameters.Onnx("MaxPool", Input, window, window.Padding, after)
            : PoolParameters.Onnx("MaxPool", Maps.OnnxPad(window.Padding, after, float.MinValue), window, none, none);
        return pool.WithUnless(1, PoolParameters.Dilation.Onnx!, [.. window.Dilation]);
    }
}

/// <summary>Reads <c>MaxPoolAttribute</c>.</summary>
internal sealed class MaxPoolLayerKind : LayerKind
{
    public override string Name => "MaxPoolAttribute";

    public override string Note => "the largest number of each window; `Stride` (the kernel), `Padding`, `Dilation`, `CeilMode`";

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "MaxPool(2)",
                new MaxPoolLayer(new Window(Sizes.Of("kernel", 2))),
                SampleType.ByRank(Shape.Of(3, 6, 7)),
                Shape.Of(3, 3, 3)
            ),
            new(
                "MaxPool(new[] { 3, 2 }, Stride = 2, Padding = 1, CeilMode = true)",
                new MaxPoolLayer(new Window(Sizes.Of("kernel", 3, 2), Sizes.Of("Stride", 2), Sizes.Of("Padding", 1)), true),
                SampleType.ByRank(Shape.Of(2, 6, 6)),
                Shape.Of(2, 4, 4)
            ),
            new(
                "MaxPool(3, Stride = 1, Dilation = 2)",
                new MaxPoolLayer(new Window(Sizes.Of("kernel", 3), Sizes.Of("Stride", 1), Dilation: Sizes.Of("Dilation", 2))),
                SampleType.ByRank(Shape.Of(2, 7)),
                Shape.Of(2, 3)
            ),
        ];

    public override Layer Read(WrittenValues values) => new MaxPoolLayer(Window.Read(values), values.Flag("CeilMode") ?? false);
}
