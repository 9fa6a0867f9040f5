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

    /// <summary><c>new int[] { 1, 28, 28 }</c>.</summary>
    public static string Integers(Shape? shape) =>
        shape is null ? "global::System.Array.Empty<int>()" : $"new int[] {{ {shape.List} }}";

    /// <summary><c>new float[] { 1f, 0.5f }</c>.</summary>
    public static string Floats(IEnumerable<double> values) =>
        $"new float[] {{ {string.Join(", ", values.Select(value => $"{Numbers.Text(value)}f"))} }}";
}
