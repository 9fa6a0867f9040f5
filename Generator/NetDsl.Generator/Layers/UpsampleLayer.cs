using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Rendering.CSharp;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Upsample(2)]</c>: a map of more places, repeated or interpolated.</summary>
/// <param name="Scale">How many times as many places.</param>
/// <param name="Mode">The member of UpsampleKind; null for a number that is none.</param>
/// <param name="AlignCorners">Whether the middles of corner places are aligned; null where that is not written.</param>
internal sealed record UpsampleLayer(Sizes Scale, string? Mode = "Nearest", bool? AlignCorners = null) : Layer
{
    private static readonly string[] Modes = ["Nearest", "Linear"];

    private static readonly EnumMember Nearest = new(Names.UpsampleMode, "Nearest", "nearest");

    private static readonly Parameter Size = new("size", IsPrinted: false);
    private static readonly Parameter ScaleFactor = new("scale_factor", "scales", CardForm.Value);
    private static readonly Parameter ModeParameter = new("mode", "mode", CardForm.NamedUnlessDefault, "mode", Nearest);
    private static readonly Parameter AlignParameter = new(
        "align_corners",
        Card: CardForm.WordIfOn,
        Word: "corners aligned",
        IsPrinted: false
    );

    public override string Stem => "upsample";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable =>
        SizeChecks.IsValid(Scale, 1) && Modes.Contains(Mode) && (AlignCorners is null || Mode == "Linear");

    // What is repeated or interpolated stays between the numbers that it is made of, as the mean of a pool does.
    public override LayerTraits Traits => new() { Text = "Upsample", Pool = true };

    public override void Check(Place place, Findings findings)
    {
        SizeChecks.Check(Scale, 1, place, findings);
        if (!Modes.Contains(Mode))
        {
            findings.Add(Rules.UnknownKind, place.At("Mode"), "mode", string.Join(", ", Modes));
        }
        else if (AlignCorners is not null && Mode == "Nearest")
        {
            findings.Add(
                Rules.ParameterNotTaken,
                place.At("AlignCorners"),
                "Mode = Nearest",
                "AlignCorners",
                "it repeats places and interpolates nothing"
            );
        }
    }

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (!Maps.Check(input, "Upsample", place, findings) || !SizeChecks.Fits(Scale, input.Shape, place, findings))
        {
            return null;
        }

        var dimensions = input.Shape.Rank - 1;
        var scale = Scale.Over(dimensions);
        var sizes = scale.Select((times, i) => (int)Math.Min(int.MaxValue, (long)times * input.Shape[i + 1]));
        var mode =
            Mode == "Nearest" ? Nearest
            : dimensions == 1 ? new EnumMember(Names.UpsampleMode, "Linear", "linear")
            : new EnumMember(Names.UpsampleMode, "Bilinear", "bilinear");
        var arguments = EquatableArray.Of(
            Size.Of(NotGiven.Value),
            ScaleFactor.Of(new Scales(scale.ToEquatableArray())),
            ModeParameter.Of(mode)
        );
        return new Operation(
            "Upsample",
            input.With(input.Shape[0], sizes),
            Resize(scale),
            Mode == "Nearest" ? arguments : arguments.Append(AlignParameter.Of(AlignCorners ?? false)).ToEquatableArray()
        );
    }

    private OnnxExpression Resize(IEnumerable<int> scale)
    {
        var resized = Node("Resize", Input, None, Floats([1, 1, .. scale.Select(times => (double)times)]));
        return Mode == "Nearest"
            ? With("nearest", "asymmetric").With("nearest_mode", new Word("floor"))
            : With("linear", AlignCorners == true ? "align_corners" : "half_pixel");

        OnnxNode With(string mode, string coordinates) =>
            resized.With("mode", new Word(mode)).With("coordinate_transformation_mode", new Word(coordinates));
    }
}

/// <summary>Reads <c>UpsampleAttribute</c>.</summary>
internal sealed class UpsampleLayerKind : LayerKind
{
    public override string Name => "UpsampleAttribute";

    public override string Note =>
        "so many times the places of a map, repeated or, with `Mode = Linear`, interpolated; `AlignCorners`";

    public override IReadOnlyList<Example> Examples =>
        [
            new("Upsample(2)", new UpsampleLayer(Sizes.Of("scale", 2)), SampleType.ByRank(Shape.Of(2, 3, 4)), Shape.Of(2, 6, 8)),
            new(
                "Upsample(new[] { 2, 3 }, Mode = Linear)",
                new UpsampleLayer(Sizes.Of("scale", 2, 3), "Linear"),
                SampleType.ByRank(Shape.Of(2, 3, 2)),
                Shape.Of(2, 6, 6)
            ),
            new(
                "Upsample(2, Mode = Linear, AlignCorners = true)",
                new UpsampleLayer(Sizes.Of("scale", 2), "Linear", true),
                SampleType.ByRank(Shape.Of(2, 3, 2)),
                Shape.Of(2, 6, 4)
            ),
            new("Upsample(3)", new UpsampleLayer(Sizes.Of("scale", 3)), SampleType.ByRank(Shape.Of(2, 3)), Shape.Of(2, 9)),
            new(
                "Upsample(2, Mode = Linear)",
                new UpsampleLayer(Sizes.Of("scale", 2), "Linear"),
                SampleType.ByRank(Shape.Of(2, 5)),
                Shape.Of(2, 10)
            ),
        ];

    public override Layer Read(WrittenValues values) =>
        new UpsampleLayer(
            values.Sizes("scale") ?? Sizes.Of("scale"),
            values.Has("Mode") ? values.Enumerator("Mode") : "Nearest",
            values.Flag("AlignCorners")
        );
}
