using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Rendering.CSharp;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[RmsNorm]</c>: each sample's last dimensions with mean square 1.</summary>
internal sealed record RmsNormLayer(int Dimensions = 1, double Epsilon = RmsNormLayer.DefaultEpsilon, bool Affine = true) : Layer
{
    /// <summary>2⁻²³, the attribute's default.</summary>
    public const double DefaultEpsilon = 1.1920928955078125e-7;

    private static readonly Parameter Axes = new("axes", IsPrinted: false);
    private static readonly Parameter EpsilonParameter = Parameter.Epsilon with { Default = MachineEpsilon.Value };
    private static readonly Parameter AffineParameter = new(
        "elementwise_affine",
        Card: CardForm.WordIfOff,
        Word: "not affine",
        Default: true
    );

    // As PyTorch does it: squares of float16 numbers from 256 on would be infinite.
    private static readonly string Upcast = $"var full = x.dtype == {Names.ScalarType}.Float64 ? x : x.to({Names.Float32});";
    private const string Normalised = "full * (full.square().mean(axes, true) + eps).rsqrt()";

    private static readonly OwnModule Weighted = new(
        "Root mean square normalisation over the last dimensions, times a weight (arXiv 1910.07467).",
        EquatableArray.Of(Upcast, $"return ({Normalised} * weight).to(x.dtype);"),
        EquatableArray.Of(new OwnWeight("weight", NormalisedDimensions.Parameter))
    );
    private static readonly OwnModule Plain = new(
        "Root mean square normalisation over the last dimensions, without a weight (arXiv 1910.07467).",
        EquatableArray.Of(Upcast, $"return ({Normalised}).to(x.dtype);"),
        default
    );

    public override string Stem => "rmsNorm";

    public override string OwnClass => Affine ? "RmsNorm" : "PlainRmsNorm";

    // Each sample is divided by its own size: not linear.
    public override LayerTraits Traits =>
        new()
        {
            Text = "RmsNorm",
            Normalisation = true,
            NonLinear = true,
        };

    public override void Check(Place place, Findings findings) => NormEpsilon.Check(Epsilon, place, findings);

    public override Operation Build(SampleType input, Place place, Findings findings)
    {
        var normalised = NormalisedDimensions.Of(input.Shape, Dimensions, place, findings);
        var axes = Shape.Of([.. Enumerable.Range(-normalised.Rank, normalised.Rank)]);
        return new Operation(
            "RMSNorm",
            input,
            Normalise(axes),
            EquatableArray.Of(
                NormalisedDimensions.Parameter.Of(new SizeList(normalised)),
                Axes.Of(new SizeList(axes)),
                EpsilonParameter.Of(Epsilon.Equals(DefaultEpsilon) ? MachineEpsilon.Value : new RealNumber(Epsilon)),
                AffineParameter.Of(Affine)
            ),
            Affine ? PlacementForm.Positional : PlacementForm.None,
            Affine ? normalised.Count : 0,
            Weight: Affine ? "weight" : null,
            Own: Affine ? Weighted : Plain
        );
    }

    // ONNX has the operator from opset 23 on.
    private OnnxExpression Normalise(Shape axes)
    {
        var square = Node("ReduceMean", Node("Mul", Input, Input)).With("axes", new SizeList(axes)).With("keepdims", 1);
        var normalised = Node("Div", Input, Node("Sqrt", Node("Add", square, Fill(Epsilon))));
        return Affine ? Node("Mul", normalised, Weight("weight")) : normalised;
    }
}

/// <summary>Reads <c>RmsNormAttribute</c>.</summary>
internal sealed class RmsNormLayerKind : LayerKind
{
    public override string Name => "RmsNormAttribute";

    public override string Note =>
        "each sample's last `Dimensions` (1) divided by their root mean square; `Epsilon` (2⁻²³), `Affine`";

    public override IReadOnlyList<Example> Examples =>
        [
            Example.Keeping("RmsNorm", new RmsNormLayer(), SampleType.Features(6)),
            Example.Keeping("RmsNorm(Epsilon = 1e-05, Affine = false)", new RmsNormLayer(1, 1e-5, false), SampleType.Features(6)),
            Example.Keeping("RmsNorm(Dimensions = 2)", new RmsNormLayer(2), SampleType.ByRank(Shape.Of(2, 3, 4))),
        ];

    public override Layer Read(WrittenValues values) =>
        new RmsNormLayer(
            values.Integer("Dimensions") ?? 1,
            values.Real("Epsilon") ?? RmsNormLayer.DefaultEpsilon,
            values.Flag("Affine") ?? true
        );
}
