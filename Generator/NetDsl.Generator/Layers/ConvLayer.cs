using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Rendering.CSharp;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Conv(32, 3)]</c>: a convolution over the places of a map.</summary>
internal sealed record ConvLayer(
    int? Inputs,
    int Outputs,
    Window Window,
    int Groups = 1,
    bool Bias = true,
    InitDeclaration? Init = null
) : WeightedLayer(Init)
{
    private static readonly Sizes DefaultStride = Sizes.Of("Stride", 1);

    public override string Stem => "conv";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable => ConvParameters.AreValid(Inputs, Outputs, Groups) && Window.IsValid && !IsStridedSame;

    public override LayerTraits Traits =>
        new()
        {
            Text = "Conv",
            Weighted = true,
            Bias = Bias,
            Window = Window.WithStride(DefaultStride),
            Groups = Groups,
        };

    protected override bool HasBias => Bias;

    private bool IsStridedSame => Window is { IsSame: true, Stride: { } stride } && stride.Values.Any(value => value > 1);

    public override void Check(Place place, Findings findings)
    {
        base.Check(place, findings);
        ConvParameters.Check(Inputs, Outputs, Groups, place, findings);
        Window.Check(place, findings);
        if (Window.IsValid && IsStridedSame)
        {
            var padding = Window.SamePadding(2).Distinct().Select(size => Numbers.Plain(size)).ToArray();
            var repair = padding.Length == 1 ? padding[0] : $"new[] {{ {string.Join(", ", padding)} }}";
            findings.Add(Rules.SameWithStride, place.At("Padding"), repair);
        }
    }

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (
            !Maps.Check(input, "Conv", place, findings)
            || ConvParameters.Channels(Inputs, Outputs, Groups, input.Shape, place, findings) is not { } inputs
            || Window.WithStride(DefaultStride).Over(input.Shape, place, findings) is not { } window
            || Places(window, input.Shape, place, findings) is not { } sizes
        )
        {
            return null;
        }

        var weights = Numbers.Times(Numbers.Times(inputs / Groups, window.Places), Outputs);
        return new Operation(
            Maps.Module("Conv", input.Shape),
            input.With(Outputs, sizes),
            ConvParameters.Onnx("Conv", window, Window.IsSame ? window.RestOfSame() : window.Padding, Groups, Bias),
            ConvParameters.Of(inputs, Outputs, window, Padding(window), null, Groups, Bias),
            PlacementForm.Positional,
            weights + (Bias ? Outputs : 0),
            sizes.Aggregate(weights, (product, size) => Numbers.Times(product, size)),
            "weight",
            Bias ? "bias" : null,
            new Fans(Numbers.Times(inputs / Groups, window.Places), Numbers.Times(Outputs, window.Places))
        );
    }

    private IReadOnlyList<int>? Places(FittedWindow window, Shape map, Place place, Findings findings) =>
        Window.IsSame
            ? [.. map.Dimensions.Skip(1).Select(size => size.Size)]
            : window.Outputs(map, "Conv", false, place, findings);

    // An even kernel needs more padding after the map than before it, which no number says.
    private ParameterValue? Padding(FittedWindow window) =>
        Window.IsSame && Enumerable.Range(0, window.Kernel.Count).Any(dimension => window.Span(dimension) % 2 == 0)
            ? new EnumMember(Names.Padding, "Same", "same")
            : null;
}

/// <summary>Reads <c>ConvAttribute</c>.</summary>
internal sealed class ConvLayerKind : LayerKind
{
    public override string Name => "ConvAttribute";

    public override string Note =>
        "convolution over `[C, L]` or `[C, H, W]`: channels out and kernel, with channels in before them or inferred; "
        + "`Stride`, `Padding` (a number, `Same` or `Valid`), `Dilation`, `Groups`, `Bias = false`; `Init = …` as below";

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "Conv(32, 3)",
                new ConvLayer(null, 32, new Window(Sizes.Of("kernel", 3))),
                SampleType.ByRank(Shape.Of(1, 8, 8)),
                Shape.Of(32, 6, 6)
            ),
            new(
                "Conv(3, 6, 5)",
                new ConvLayer(3, 6, new Window(Sizes.Of("kernel", 5))),
                SampleType.ByRank(Shape.Of(3, 7, 8)),
                Shape.Of(6, 3, 4)
            ),
            new(
                "Conv(4, new[] { 3, 2 }, Stride = new[] { 2, 1 }, Padding = new[] { 1, 0 }, "
                    + "Dilation = 2, Groups = 2, Bias = false)",
                new ConvLayer(
                    null,
                    4,
                    new Window(
                        Sizes.Of("kernel", 3, 2),
                        Sizes.Of("Stride", 2, 1),
                        Sizes.Of("Padding", 1, 0),
                        Sizes.Of("Dilation", 2)
                    ),
                    2,
                    false
                ),
                SampleType.ByRank(Shape.Of(2, 7, 6)),
                Shape.Of(4, 3, 4)
            ),
            new(
                "Conv(4, 3, Padding = Same)",
                new ConvLayer(null, 4, new Window(Sizes.Of("kernel", 3), IsSame: true)),
                SampleType.ByRank(Shape.Of(2, 5)),
                Shape.Of(4, 5)
            ),
            new(
                "Conv(2, 4, new[] { 3, 1 }, Padding = Same)",
                new ConvLayer(2, 4, new Window(Sizes.Of("kernel", 3, 1), IsSame: true)),
                SampleType.ByRank(Shape.Of(2, 5, 4)),
                Shape.Of(4, 5, 4)
            ),
            new(
                "Conv(4, 3, Stride = 2, Padding = 1)",
                new ConvLayer(null, 4, new Window(Sizes.Of("kernel", 3), Sizes.Of("Stride", 2), Sizes.Of("Padding", 1))),
                SampleType.ByRank(Shape.Of(2, 7)),
                Shape.Of(4, 4)
            ),
        ];

    public override Layer Read(WrittenValues values) =>
        new ConvLayer(
            values.Integer("inputs"),
            values.Integer("outputs") ?? 1,
            Window.Read(values, takesWords: true),
            values.Integer("Groups") ?? 1,
            values.Flag("Bias") ?? true,
            InitDeclaration.OfLayer(values)
        );
}
