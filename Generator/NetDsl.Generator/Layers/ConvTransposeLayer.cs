using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary><c>[ConvTranspose(16, 2, Stride = 2)]</c>: what is a convolution's gradient with respect to its input.</summary>
internal sealed record ConvTransposeLayer(
    int? Inputs,
    int Outputs,
    Window Window,
    int OutputPadding = 0,
    int Groups = 1,
    bool Bias = true,
    InitDeclaration? Init = null
) : WeightedLayer(Init)
{
    public override string Stem => "convTranspose";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable => ConvParameters.AreValid(Inputs, Outputs, Groups) && Window.IsValid && OutputPadding >= 0;

    public override LayerTraits Traits =>
        new()
        {
            Text = "ConvTranspose",
            Weighted = true,
            Bias = Bias,
            Groups = Groups,
        };

    protected override bool HasBias => Bias;

    public override void Check(Place place, Findings findings)
    {
        base.Check(place, findings);
        ConvParameters.Check(Inputs, Outputs, Groups, place, findings);
        Window.Check(place, findings);
        findings.AtLeast(0, OutputPadding, place.At("OutputPadding"), Rules.SizeNotPositive, "OutputPadding");
    }

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (
            !Maps.Check(input, "ConvTranspose", place, findings)
            || ConvParameters.Channels(Inputs, Outputs, Groups, input.Shape, place, findings) is not { } inputs
            || Window.Over(input.Shape, place, findings) is not { } window
        )
        {
            return null;
        }

        if (Places(window, input.Shape, place, findings) is not { } sizes)
        {
            return null;
        }

        var weights = Numbers.Times(Numbers.Times(Outputs / Groups, window.Places), inputs);
        return new Operation(
            Maps.Module("ConvTranspose", input.Shape),
            input.With(Outputs, sizes),
            ConvParameters
                .Onnx("ConvTranspose", window, window.Padding, Groups, Bias)
                .WithUnless(0, "output_padding", [.. window.Kernel.Select(_ => OutputPadding)]),
            ConvParameters.Of(inputs, Outputs, window, null, OutputPadding, Groups, Bias),
            PlacementForm.Positional,
            weights + (Bias ? Outputs : 0),
            // Each place of the input meets each weight.
            input.Shape.Dimensions.Skip(1).Aggregate(weights, (product, size) => Numbers.Times(product, size.Size)),
            "weight",
            Bias ? "bias" : null,
            new Fans(Numbers.Times(Outputs / Groups, window.Places), Numbers.Times(inputs, window.Places))
        );
    }

    private IReadOnlyList<int>? Places(FittedWindow window, Shape map, Place place, Findings findings)
    {
        var sizes = new List<int>();
        for (var dimension = 0; dimension < window.Kernel.Count; dimension++)
        {
            var most = Math.Max(window.Stride[dimension], window.Dilation[dimension]) - 1;
            if (OutputPadding > most)
            {
                findings.Add(
                    Rules.OutputPaddingTooLarge,
                    place.At("OutputPadding"),
                    Numbers.Plain(OutputPadding),
                    Numbers.Plain(most)
                );
                return null;
            }

            var full = ((map[dimension + 1] - 1L) * window.Stride[dimension]) + window.Span(dimension) + OutputPadding;
            var size = full - (2L * window.Padding[dimension]);
            if (size < 1)
            {
                findings.Add(
                    Rules.PaddingTakesAll,
                    place.At("Padding"),
                    Numbers.Plain(window.Padding[dimension]),
                    Maps.Dimension(dimension, window.Kernel.Count),
                    Numbers.Plain(full),
                    Numbers.Plain((full - 1) / 2)
                );
                return null;
            }

            sizes.Add((int)Math.Min(int.MaxValue, size));
        }

        return sizes;
    }
}

/// <summary>Reads <c>ConvTransposeAttribute</c>.</summary>
internal sealed class ConvTransposeLayerKind : LayerKind
{
    public override string Name => "ConvTransposeAttribute";

    public override string Note =>
        "transposed convolution, which makes a map larger by its stride: channels out and kernel, as for `Conv`; `Stride`, "
        + "`Padding`, `OutputPadding`, `Dilation`, `Groups`, `Bias = false`; `Init = …` as below";

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "ConvTranspose(4, 2, Stride = 2)",
                new ConvTransposeLayer(null, 4, new Window(Sizes.Of("kernel", 2), Sizes.Of("Stride", 2))),
                SampleType.ByRank(Shape.Of(3, 3, 4)),
                Shape.Of(4, 6, 8)
            ),
            new(
                "ConvTranspose(2, 4, 3, Stride = 2, Padding = 1, OutputPadding = 1, Dilation = 1, Groups = 2, Bias = false)",
                new ConvTransposeLayer(
                    2,
                    4,
                    new Window(Sizes.Of("kernel", 3), Sizes.Of("Stride", 2), Sizes.Of("Padding", 1), Sizes.Of("Dilation", 1)),
                    1,
                    2,
                    false
                ),
                SampleType.ByRank(Shape.Of(2, 3, 2)),
                Shape.Of(4, 6, 4)
            ),
            new(
                "ConvTranspose(2, new[] { 3, 2 }, Stride = new[] { 2, 1 })",
                new ConvTransposeLayer(null, 2, new Window(Sizes.Of("kernel", 3, 2), Sizes.Of("Stride", 2, 1))),
                SampleType.ByRank(Shape.Of(2, 2, 3)),
                Shape.Of(2, 5, 4)
            ),
            new(
                "ConvTranspose(3, 3, Stride = 2, Dilation = 2)",
                new ConvTransposeLayer(
                    null,
                    3,
                    new Window(Sizes.Of("kernel", 3), Sizes.Of("Stride", 2), Dilation: Sizes.Of("Dilation", 2))
                ),
                SampleType.ByRank(Shape.Of(2, 4)),
                Shape.Of(3, 11)
            ),
        ];

    public override Layer Read(WrittenValues values) =>
        new ConvTransposeLayer(
            values.Integer("inputs"),
            values.Integer("outputs") ?? 1,
            Window.Read(values),
            values.Integer("OutputPadding") ?? 0,
            values.Integer("Groups") ?? 1,
            values.Flag("Bias") ?? true,
            InitDeclaration.OfLayer(values)
        );
}
