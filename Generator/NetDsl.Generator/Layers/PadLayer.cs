using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Pad(2)]</c>: places around a map.</summary>
/// <param name="Size">Places on each side.</param>
/// <param name="Sides">What is written for single sides.</param>
/// <param name="Mode">The member of PadKind; null for a number that is none.</param>
/// <param name="Value">What the places hold; null where that is not written.</param>
internal sealed record PadLayer(int Size, EquatableArray<Setting> Sides, string? Mode = "Number", double? Value = null) : Layer
{
    /// <summary>The sides in the order of PyTorch's tuple.</summary>
    public static readonly string[] SideNames = ["Left", "Right", "Top", "Bottom"];

    private static readonly string[] Modes = ["Number", "Reflect", "Replicate"];

    private static readonly Parameter Alone = new("padding", "pads", CardForm.Value, IsPrintedAlone: true);
    private static readonly Parameter Padding = new("padding", "pads", CardForm.Value);
    private static readonly Parameter ValueParameter = new("value", "value", CardForm.NamedUnlessDefault, "value", 0.0);

    public override string Stem => "pad";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable =>
        Size >= 0 && Sides.All(side => side.Value >= 0) && Modes.Contains(Mode) && (Value is null || Mode == "Number");

    public override LayerTraits Traits => new() { Text = "Pad" };

    public override void Check(Place place, Findings findings)
    {
        findings.AtLeast(0, Size, place.At("size"), Rules.SizeNotPositive, "size");
        foreach (var side in Sides)
        {
            findings.AtLeast(0, (int)side.Value, place.At(side.Name), Rules.SizeNotPositive, side.Name);
        }

        if (!Modes.Contains(Mode))
        {
            findings.Add(Rules.UnknownKind, place.At("Mode"), "mode", string.Join(", ", Modes));
        }
        else if (Value is not null && Mode != "Number")
        {
            findings.Add(
                Rules.ParameterNotTaken,
                place.At("Value"),
                $"Mode = {Mode}",
                "Value",
                "it fills the places with numbers of the map"
            );
        }
        else if (Value is { } value && !Numbers.IsFloat(value))
        {
            findings.Add(Rules.NotFinite, place.At("Value"), "Value", Numbers.Text(value));
        }
    }

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (!Maps.Check(input, "Pad", place, findings))
        {
            return null;
        }

        var dimensions = input.Shape.Rank - 1;
        if (dimensions == 1 && Sides.FirstOrDefault(side => side.Name is "Top" or "Bottom") is { } vertical)
        {
            findings.Add(
                Rules.ParameterNotTaken,
                place.At(vertical.Name),
                $"Pad on {input.Shape}",
                vertical.Name,
                "such a map has only a length, with Left and Right"
            );
            return null;
        }

        var sides = SideNames.Take(2 * dimensions).Select(side => (int)(Sides.Find(side) ?? Size)).ToArray();
        var sizes = new List<int>();
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            // PyTorch names the last dimension first.
            var (before, after) = (sides[2 * (dimensions - 1 - dimension)], sides[(2 * (dimensions - 1 - dimension)) + 1]);
            var size = input.Shape[dimension + 1];
            if (Mode == "Reflect" && Math.Max(before, after) >= size)
            {
                findings.Add(
                    Rules.ReflectionTooLarge,
                    place.At(SizeArgument(dimensions - 1 - dimension, Math.Max(before, after))),
                    Numbers.Plain(Math.Max(before, after)),
                    Maps.Dimension(dimension, dimensions),
                    Numbers.Plain(size),
                    Numbers.Plain(size - 1)
                );
                return null;
            }

            sizes.Add((int)Math.Min(int.MaxValue, (long)size + before + after));
        }

        var padding = new Extent(sides.ToEquatableArray(), ExtentForm.Tuple, IsTuple: true);
        var isZero = dimensions == 2 && Mode == "Number" && Value.GetValueOrDefault().Equals(0);
        return new Operation(
            Maps.Module(
                isZero ? "ZeroPad"
                    : Mode == "Number" ? "ConstantPad"
                    : $"{Stemmed()}Pad",
                input.Shape
            ),
            input.With(input.Shape[0], sizes),
            OnnxPad(sides),
            isZero || Mode != "Number"
                ? EquatableArray.Of(Alone.Of(padding))
                : EquatableArray.Of(Padding.Of(padding), ValueParameter.Of(Value ?? 0))
        );
    }

    // ONNX names the first dimension first, and all places before the map before those after it.
    private OnnxExpression OnnxPad(int[] sides)
    {
        var pairs = Enumerable.Range(0, sides.Length / 2).Reverse().ToArray();
        return Maps.OnnxPad(
            pairs.Select(pair => sides[2 * pair]),
            pairs.Select(pair => sides[(2 * pair) + 1]),
            Mode == "Number" ? Value ?? 0 : null,
            Mode switch
            {
                "Reflect" => "reflect",
                "Replicate" => "edge",
                _ => "constant",
            }
        );
    }

    private string Stemmed() => Mode == "Reflect" ? "Reflection" : "Replication";

    // The side that is written and too large, otherwise the number for all sides.
    private string SizeArgument(int pair, int value) =>
        SideNames.Skip(2 * pair).Take(2).FirstOrDefault(side => Sides.Find(side) is { } written && written.Equals(value))
        ?? "size";
}

/// <summary>Reads <c>PadAttribute</c>.</summary>
internal sealed class PadLayerKind : LayerKind
{
    public override string Name => "PadAttribute";

    public override string Note =>
        "places around a map, of 0 or `Value`; `Left`, `Right`, `Top`, `Bottom` for single sides; "
        + "`Mode = Reflect` or `Replicate` takes them from the map";

    public override IReadOnlyList<Example> Examples =>
        [
            new("Pad(1)", new PadLayer(1, default), SampleType.ByRank(Shape.Of(2, 3, 4)), Shape.Of(2, 5, 6)),
            new(
                "Pad(1, Right = 2, Bottom = 0, Value = -1.5)",
                new PadLayer(1, EquatableArray.Of(new Setting("Right", 2), new Setting("Bottom", 0)), "Number", -1.5),
                SampleType.ByRank(Shape.Of(2, 3, 4)),
                Shape.Of(2, 4, 7)
            ),
            new(
                "Pad(Left = 2, Top = 1, Mode = Reflect)",
                new PadLayer(0, EquatableArray.Of(new Setting("Left", 2), new Setting("Top", 1)), "Reflect"),
                SampleType.ByRank(Shape.Of(2, 3, 4)),
                Shape.Of(2, 4, 6)
            ),
            new(
                "Pad(2, Mode = Replicate)",
                new PadLayer(2, default, "Replicate"),
                SampleType.ByRank(Shape.Of(2, 3, 4)),
                Shape.Of(2, 7, 8)
            ),
            new("Pad(2)", new PadLayer(2, default), SampleType.ByRank(Shape.Of(2, 4)), Shape.Of(2, 8)),
            new("Pad(1, Mode = Reflect)", new PadLayer(1, default, "Reflect"), SampleType.ByRank(Shape.Of(2, 4)), Shape.Of(2, 6)),
        ];

    public override Layer Read(WrittenValues values) =>
        new PadLayer(
            values.Integer("size") ?? 0,
            values.Settings(PadLayer.SideNames),
            values.Has("Mode") ? values.Enumerator("Mode") : "Number",
            values.Real("Value")
        );
}
