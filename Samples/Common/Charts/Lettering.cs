namespace NetDsl.Samples.Charts;

/// <summary>Upper estimates of text widths: a picture does not know the font in which it will be shown.</summary>
internal static class Lettering
{
    public const string Family = "Helvetica, Arial, sans-serif";

    // In the widest common sans-serif fonts a letter is about 0.6 of the font size wide.
    private const double WidthOfLetter = 0.6;

    /// <summary>The width of a text in pixels; nearly always an upper bound.</summary>
    public static double Width(string text, double size) => WidthOfLetter * size * text.Length;

    /// <summary>Breaks a text at spaces into lines that fit; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
