using System.Globalization;
using Spectre.Console;

namespace NetDsl.Samples;

/// <summary>Lines of text with figures, the same in every culture.</summary>
public static class ConsoleLines
{
    /// <summary>Writes a line.</summary>
    /// <param name="console">The output.</param>
    /// <param name="text">The line; square brackets are not markup.</param>
    public static void Line(this IAnsiConsole console, FormattableString text) =>
        console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
