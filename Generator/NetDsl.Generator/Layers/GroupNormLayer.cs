using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[GroupNorm(8)]</c>: each group of channels of each sample with mean 0 and variance 1.</summary>
internal sealed record GroupNormLayer(int Groups, double Epsilon = NormEpsilon.Default, bool Affine = true) : Layer
{
    private static readonly Parameter GroupCount = new("num_groups", Card: CardForm.Value, IsPrintedAlone: true);
    private static readonly Parameter ChannelCount = new("num_channels", Card: CardForm.Value, IsPrintedAlone: true);
    private static readonly Parameter AffineParameter = new(
        "affine",
        Card: CardForm.WordIfOff,
        Word: "not affine",
        Default: true
    );

    public override string Stem => "groupNorm";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable => Groups >= 1;

    // Each sample is divided by its own deviation, in use too: not linear.
    public override LayerTraits Traits =>
        new()
        {
            Text = "GroupNorm",
            Normalisation = true,
            NonLinear = true,
        };

    public override void Check(Place place, Findings findings)
    {
        findings.AtLeastOne(Groups, place.At("groups"), Rules.SizeNotPositive, "groups");
        NormEpsilon.Check(Epsilon, place, findings);
    }

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        // TorchSharp's module takes no [N, channels].
        if (!Maps.Check(input, "GroupNorm", place, findings))
        {
            return null;
        }

        var channels = input.Shape[0];
        if (channels % Groups != 0)
        {
            findings.Add(
                Rules.NormGroupsDoNotDivide,
                place.At("groups"),
                Numbers.Plain(Groups),
                Numbers.Plain(channels),
                Numbers.Plain(Divisors.Nearest(channels, Groups))
            );
            return null;
        }

        return new Operation(
            "GroupNorm",
            input,
            Normalise(input.Shape),
            EquatableArray.Of(
                GroupCount.Of(Groups),
                ChannelCount.Of(channels),
                Parameter.Epsilon.Of(Epsilon),
                AffineParameter.Of(Affine)
            ),
            PlacementForm.Positional,
            Affine ? 2L * channels : 0,
            Weight: Affine ? "weight" : null,
            // Seen with 0.107: its numbers are what the memory held before.
            IsLeftUnset: Affine
        );
    }

    // ONNX has the operator from opset 18 on, and a right one from 21 on. Each group becomes a channel of an instance norm.
    private OnnxExpression Normalise(Shape shape)
    {
        var groups = Node("Reshape", Input, Longs(0, Groups, -1));
        var normalised = Node("InstanceNormalization", groups, Fill(1, Groups), Fill(0, Groups))
            .With(Parameter.Epsilon.Of(Epsilon));
        var map = Node("Reshape", normalised, Longs([0, .. shape.Dimensions.Select(size => size.Size)]));
        return Affine ? Node("Add", Node("Mul", map, ChannelWeight("weight", shape)), ChannelWeight("bias", shape)) : map;
    }
}

/// <summary>Reads <c>GroupNormAttribute</c>.</summary>
internal sealed class GroupNormLayerKind : LayerKind
{
    public override string Name => "GroupNormAttribute";

    public override string Note => "each sample over groups of its channels; `Epsilon` (1e-5), `Affine`";

    public override IReadOnlyList<Example> Examples =>
        [
            Example.Keeping("GroupNorm(2)", new GroupNormLayer(2), SampleType.ByRank(Shape.Of(4, 3, 3))),
            Example.Keeping(
                "GroupNorm(2, Epsilon = 0.01, Affine = false)",
                new GroupNormLayer(2, 0.01, false),
                SampleType.ByRank(Shape.Of(4, 5))
            ),
        ];

    public override Layer Read(WrittenValues values) =>
        new GroupNormLayer(
            values.Integer("groups") ?? 1,
            values.Real("Epsilon") ?? NormEpsilon.Default,
            values.Flag("Affine") ?? true
        );
}
