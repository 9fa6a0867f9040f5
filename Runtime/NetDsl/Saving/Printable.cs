using System.Globalization;

namespace NetDsl;

/// <summary>Texts from files, of any length and with any characters, made fit for messages.</summary>
internal static class Printable
{
    private const int LongestShown = 80;

    /// <summary>The text in quotes, shortened if it is long, with control characters escaped.</summary>
    public static string Quoted(string text) => $"'{Of(text)}'";

    /// <summary>The text, shortened if it is long, with control characters escaped.</summary>
    public static string Of(string text)
    {
        var shown = text.Length > LongestShown ? text[..LongestShown] + "…" : text;
        return shown.Any(IsInvisible)
            ? string.Concat(
                shown.Select(letter =>
                    IsInvisible(letter) ? FormattableString.Invariant($"\\u{(int)letter:X4}") : letter.ToString()
                )
            )
            : shown;
    }

    private static bool IsInvisible(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter)
            is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;
}
