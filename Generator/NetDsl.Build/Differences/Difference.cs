using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace NetDsl.Build.Differences;

/// <summary>
/// The difference between two texts, for reading on a screen: changed lines, each change with a line before and after it.
/// </summary>
internal static class Difference
{
    /// <summary>Lines that fit on a screen.</summary>
    public const int Screen = 36;

    private const int Context = 1;
    private const string Gap = "  ...";

    /// <summary>The first line, from 1, that differs; for the position in a message.</summary>
    public static int FirstLine(string before, string after)
    {
        var (left, right) = (before.Split('\n'), after.Split('\n'));
        var same = left.Zip(right, (old, now) => old == now).TakeWhile(equal => equal).Count();
        return Math.Min(same, left.Length - 1) + 1;
    }

    /// <summary>The changes: <c>-</c> for old lines, <c>+</c> for new ones.</summary>
    /// <param name="before">What was.</param>
    /// <param name="after">What is.</param>
    /// <param name="limit">The highest number of lines, at least 2; the last line then says how many changes are left
    /// out.</param>
    public static IReadOnlyList<string> Lines(string before, string after, int limit = Screen)
    {
        var all = new InlineDiffBuilder(new Differ())
            .BuildDiffModel(before.TrimEnd('\n'), after.TrimEnd('\n'), ignoreWhitespace: false)
            .Lines;
        var lines = new List<(string Text, bool IsChange)>();
        var last = -1;
        foreach (var i in Enumerable.Range(0, all.Count).Where(i => IsNear(all, i)))
        {
            if (last >= 0 && i != last + 1)
            {
                lines.Add((Gap, false));
            }

            lines.Add((Line(all[i]), all[i].Type != ChangeType.Unchanged));
            last = i;
        }

        if (lines.Count <= limit)
        {
            return [.. lines.Select(line => line.Text)];
        }

        var end = lines[limit - 2].Text == Gap ? limit - 2 : limit - 1;
        return
        [
            .. lines.Take(end).Select(line => line.Text),
            $"{Gap} and {lines.Skip(end).Count(line => line.IsChange)} more changed lines",
        ];
    }

    private static bool IsNear(List<DiffPiece> all, int line) =>
        Enumerable
            .Range(line - Context, (2 * Context) + 1)
            .Any(i => i >= 0 && i < all.Count && all[i].Type != ChangeType.Unchanged);

    private static string Line(DiffPiece line)
    {
        var mark = line.Type switch
        {
            ChangeType.Inserted => '+',
            ChangeType.Deleted => '-',
            _ => ' ',
        };
        return $"{mark} {line.Text}".TrimEnd();
    }
}
