using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary>Maps are channels first, then one or two dimensions of places with neighbours.</summary>
internal static class Maps
{
    /// <summary>What a first layer over maps needs.</summary>
    public const string InputHint = "[Input(1, 28, 28)] above it: channels, height, width";

    /// <summary>Whether a layer over maps can take an input; if not, it is reported.</summary>
    public static bool Check(SampleType input, string layer, Place place, Findings findings)
    {
        var rank = input.Shape.Rank;
        if (input.Role == Role.Map && rank is 2 or 3)
        {
            return true;
        }

        var repair = input switch
        {
            { Shape.Rank: 1 } => "Remove the [Flatten] before it, or declare the input as a map, such as [Input(1, 28, 28)]",
            { Role: Role.Map } => "Remove the dimensions of size 1, or put two dimensions into one, in [Input]",
            _ => "Write channels first and leave Role out: [Input(channels, length)]",
        };
        findings.Add(
            Rules.WrongRank,
            place,
            layer,
            "[N, channels, length] or [N, channels, height, width]",
            input.Shape.Batch,
            repair
        );
        return false;
    }

    /// <summary>The name of a dimension of places.</summary>
    public static string Dimension(int number, int dimensions) =>
        dimensions == 1 ? "length"
        : number == 0 ? "height"
        : "width";

    /// <summary>Of the module that fits the map: Conv1d or Conv2d.</summary>
    public static string Module(string stem, Shape map) => $"{stem}{Numbers.Plain(map.Rank - 1)}d";

    /// <summary>ONNX's operator for places around a map.</summary>
    /// <param name="before">Places before it, in each dimension.</param>
    /// <param name="after">Places after it.</param>
    /// <param name="value">What they hold; null where the mode says it.</param>
    /// <param name="mode">Where they come from.</param>
    public static OnnxNode OnnxPad(IEnumerable<int> before, IEnumerable<int> after, double? value, string mode = "constant") =>
        Node("Pad", Input, Longs([0, 0, .. before, 0, 0, .. after]), value is { } number ? Fill(number) : null)
            .With("mode", new Word(mode));

    /// <summary>A map of other sizes.</summary>
    public static SampleType With(this SampleType map, int channels, IEnumerable<int> sizes) =>
        map with
        {
            Shape = Shape.Of([channels, .. sizes]),
        };
}
