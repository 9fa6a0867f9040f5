using System.Globalization;

namespace NetDsl;

/// <summary>Texts from files, as they can be shown in messages: of any length, with any characters in them.</summary>
internal static class Printable
{
    private const int LongestShown = 80;

    /// <summary>The text in quotes, cut where it is long, control characters written out.</summary>
    public static string Quoted(string text) => $"'{Of(text)}'";

    /// <summary>The text, cut where it is long, control characters written out.</summary>
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
