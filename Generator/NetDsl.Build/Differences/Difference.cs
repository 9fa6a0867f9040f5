using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace NetDsl.Build.Differences;

/// <summary>What differs between two texts, to be read on a screen: changed lines, each change with a line before and after it.</summary>
internal static class Difference
{
    /// <summary>Lines that a screen has room for.</summary>
    public const int Screen = 36;

    private const int Context = 1;
    private const string Gap = "  ...";

    /// <summary>The first line, from 1, that is not the same; for a file's position in a message.</summary>
    public static int FirstLine(string before, string after)
    {
        var (left, right) = (before.Split('\n'), after.Split('\n'));
        var same = left.Zip(right, (old, now) => old == now).TakeWhile(equal => equal).Count();
        return Math.Min(same, left.Length - 1) + 1;
    }

    /// <summary>The changes, with <c>-</c> what was and with <c>+</c> what is.</summary>
    /// <param name="before">What was.</param>
    /// <param name="after">What is.</param>
    /// <param name="limit">How many lines there may be.</param>
    public static IReadOnlyList<string> Lines(string before, string after, int limit = Screen)
    {
        var all = new InlineDiffBuilder(new Differ()).BuildDiffModel(before.TrimEnd('\n'), after.TrimEnd('\n'), ignoreWhitespace: false).Lines;
        var shown = Enumerable.Range(0, all.Count).Where(i => IsNear(all, i)).ToArray();
        var lines = new List<string>();
        for (var i = 0; i < shown.Length; i++)
        {
            if (i > 0 && shown[i] != shown[i - 1] + 1)
            {
                lines.Add(Gap);
            }

            lines.Add(Line(all[shown[i]]));
        }

        if (lines.Count <= limit)
        {
            return lines;
        }

        var end = lines[limit - 2] == Gap ? limit - 2 : limit - 1;
        var rest = lines.Skip(end).Count(line => line[0] is '+' or '-');
        return [.. lines.Take(end), $"{Gap} and {rest} more changed lines"];
    }

    private static bool IsNear(List<DiffPiece> all, int line) =>
        Enumerable.Range(line - Context, (2 * Context) + 1).Any(i => i >= 0 && i < all.Count && all[i].Type != ChangeType.Unchanged);

    private static string Line(DiffPiece line) => ((line.Type switch
    {
        ChangeType.Inserted => "+ ",
        ChangeType.Deleted => "- ",
        _ => "  ",
    }) + line.Text).TrimEnd();
}
