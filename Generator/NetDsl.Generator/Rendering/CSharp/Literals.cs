using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>Values as C# source.</summary>
internal static class Literals
{
    /// <summary>A quoted string.</summary>
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A text for a comment of one line; line breaks are escaped.</summary>
    public static string OneLine(string text) => SymbolDisplay.FormatLiteral(text, quote: false);

    /// <summary>An expression of type string over several lines, one for each line of the text.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string> lines, string end)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            yield return $"{Text(lines[i])}{(i == lines.Count - 1 ? end : " +")}";
        }
    }

    /// <summary><c>new int[] { 1, 28, 28 }</c>.</summary>
    public static string Integers(Shape? shape) =>
        shape is null ? "global::System.Array.Empty<int>()" : $"new int[] {{ {shape.List} }}";

    /// <summary><c>new float[] { 1f, 0.5f }</c>.</summary>
    public static string Floats(IEnumerable<double> values) =>
        $"new float[] {{ {string.Join(", ", values.Select(value => $"{Numbers.Text(value)}f"))} }}";
}
