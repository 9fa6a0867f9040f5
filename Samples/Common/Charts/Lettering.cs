namespace NetDsl.Samples.Charts;

/// <summary>Widths of text, guessed from above: a picture cannot ask which font it will be shown in.</summary>
internal static class Lettering
{
    public const string Family = "Helvetica, Arial, sans-serif";

    // The widest common sans-serif fonts come to about 0.6 of their size a letter.
    private const double WidthOfLetter = 0.6;

    /// <summary>Pixels that a text takes at most, nearly always.</summary>
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
