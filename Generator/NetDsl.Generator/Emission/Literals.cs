using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator.Emission;

/// <summary>Values as C# source.</summary>
internal static class Literals
{
    /// <summary>A quoted string.</summary>
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>An expression of type string over several lines, one for each line of the text.</summary>
    public static IEnumerable<string> Lines(string text, string end)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var last = i == lines.Length - 1;
            yield return Text(last ? lines[i] : lines[i] + "\n") + (last ? end : " +");
        }
    }

    /// <summary><c>new int[] { 1, 28, 28 }</c>.</summary>
    public static string Integers(Shape? shape) =>
        shape is null ? "global::System.Array.Empty<int>()" : "new int[] { " + shape.List + " }";

    public static string Flag(bool value) => value ? "true" : "false";
}
