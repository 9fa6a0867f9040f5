using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary>
/// <c>[BatchNorm]</c>: each channel with mean 0 and variance 1 over the batch. Null for a momentum that is not written.
/// </summary>
internal sealed record BatchNormLayer(
    double Epsilon = NormEpsilon.Default,
    double? Momentum = null,
    bool Affine = true,
    bool TrackRunningStatistics = true
) : Layer
{
    private static readonly Parameter Features = new("num_features", Card: CardForm.Value, IsPrintedAlone: true);
    private static readonly Parameter MomentumParameter = new(
        "momentum",
        "momentum",
        CardForm.NamedUnlessDefault,
        "momentum",
        0.1
    );
    private static readonly Parameter AffineParameter = new(
        "affine",
        Card: CardForm.WordIfOff,
        Word: "not affine",
        Default: true
    );
    private static readonly Parameter Track = new(
        "track_running_stats",
        Card: CardForm.WordIfOff,
        Word: "no running statistics",
        Default: true
    );

    public override string Stem => "batchNorm";

    // In use it multiplies and adds fixed numbers: linear.
    public override LayerTraits Traits =>
        new()
        {
            Text = "BatchNorm",
            Normalisation = true,
            NormalisesBatch = true,
        };

    public override void Check(Place place, Findings findings)
    {
        NormEpsilon.Check(Epsilon, place, findings);
        if (Momentum is not null && !TrackRunningStatistics)
        {
            findings.Add(
                Rules.ParameterNotTaken,
                place.At("Momentum"),
                "BatchNorm",
                "Momentum",
                "TrackRunningStatistics = false leaves no running averages"
            );
        }
        else if (Momentum is { } momentum && !(momentum >= 0 && momentum <= 1))
        {
            findings.Add(Rules.AveragingOutOfRange, place.At("Momentum"), Numbers.Text(momentum));
        }
    }

    public override Operation Build(SampleType input, Place place, Findings findings)
    {
        var shape = input.Shape;
        var isMap = shape.Rank == 1 || input.Role == Role.Map;
        if (shape.Rank > 3 || !isMap)
        {
            var repair = isMap
                ? "Write [Flatten] before it"
                : "Write [LayerNorm], which normalises the features of each position";
            findings.Add(
                Rules.WrongRank,
                place,
                "BatchNorm",
                "[N, channels], [N, channels, length] or [N, channels, height, width]",
                shape.Batch,
                repair
            );
        }

        var channels = shape[0];
        return new Operation(
            shape.Rank == 3 ? "BatchNorm2d" : "BatchNorm1d",
            input,
            TrackRunningStatistics ? Tracked(channels) : Untracked(shape),
            EquatableArray.Of(
                Features.Of(channels),
                Parameter.Epsilon.Of(Epsilon),
                MomentumParameter.Of(Momentum ?? 0.1),
                AffineParameter.Of(Affine),
                Track.Of(TrackRunningStatistics)
            ),
            PlacementForm.Positional,
            Affine ? 2L * channels : 0,
            Weight: Affine ? "weight" : null,
            // Running mean and variance, and the number of batches as int64.
            BufferBytes: TrackRunningStatistics ? (2L * channels * sizeof(float)) + sizeof(long) : 0,
            HasModes: true
        );
    }

    private OnnxExpression Tracked(int channels) =>
        Node(
                "BatchNormalization",
                Input,
                Affine ? Weight("weight") : Fill(1, channels),
                Affine ? Weight("bias") : Fill(0, channels),
                Weight("running_mean"),
                Weight("running_var")
            )
            .With(Parameter.Epsilon.Of(Epsilon));

    // Without running statistics the batch's own are taken in use too, which ONNX's operator does not do.
    private OnnxExpression Untracked(Shape shape)
    {
        int[] axes = [0, .. Enumerable.Range(2, shape.Rank - 1)];
        var centred = Node("Sub", Input, Mean(Input));
        var deviation = Node("Sqrt", Node("Add", Mean(Node("Mul", centred, centred)), Fill(Epsilon)));
        var normalised = Node("Div", centred, deviation);
        return Affine
            ? Node("Add", Node("Mul", normalised, ChannelWeight("weight", shape)), ChannelWeight("bias", shape))
            : normalised;

        OnnxExpression Mean(OnnxExpression of) => Node("ReduceMean", of).With("axes", axes).With("keepdims", 1);
    }
}

/// <summary>Reads <c>BatchNormAttribute</c>.</summary>
internal sealed class BatchNormLayerKind : LayerKind
{
    public override string Name => "BatchNormAttribute";

    public override string Note =>
        "each channel over the batch, of `[C]`, `[C, L]` or `[C, H, W]`; `Epsilon` (1e-5), `Momentum` (0.1), `Affine`, "
        + "`TrackRunningStatistics`";

    public override IReadOnlyList<Example> Examples =>
        [
            Example.Keeping("BatchNorm", new BatchNormLayer(), SampleType.Features(6)),
            Example.Keeping("BatchNorm", new BatchNormLayer(), SampleType.ByRank(Shape.Of(3, 4, 5))),
            Example.Keeping("BatchNorm(Momentum = 0.2)", new BatchNormLayer(Momentum: 0.2), SampleType.ByRank(Shape.Of(3, 4))),
            Example.Keeping(
                "BatchNorm(Epsilon = 0.01, Affine = false, TrackRunningStatistics = false)",
                new BatchNormLayer(0.01, null, false, false),
                SampleType.Features(6)
            ),
        ];

    public override Layer Read(WrittenValues values) =>
        new BatchNormLayer(
            values.Real("Epsilon") ?? NormEpsilon.Default,
            values.Real("Momentum"),
            values.Flag("Affine") ?? true,
            values.Flag("TrackRunningStatistics") ?? true
        );
}
