using System.Globalization;

namespace NetDsl;

/// <summary>Divides the samples of a data set into two parts at random.</summary>
internal static class Splitting
{
    /// <summary>The numbers of the samples of both parts, each in ascending order.</summary>
    /// <param name="data">The data.</param>
    /// <param name="fraction">The first part's share, between 0 and 1.</param>
    /// <param name="seed">Decides which samples are taken.</param>
    /// <exception cref="ArgumentException">A part would have no sample.</exception>
    public static (int[] First, int[] Second) Of(Dataset data, double fraction, long seed)
    {
        // A decimal is exactly the fraction that was written: 29 % of 100 samples are 29, where doubles multiply to 28.999….
        var (share, groups) = ((decimal)fraction, Groups(data));
        var sizes = Sizes(share, groups, data.Count);
        var isFirst = new bool[data.Count];
        for (var group = 0; group < groups.Length; group++)
        {
            var draws = new Draws(seed, group);
            Choose(groups[group], sizes[group], ref draws, isFirst);
        }

        var (first, second) = (Rows(isFirst, true), Rows(isFirst, false));
        return first.Length > 0 && second.Length > 0
            ? (first, second)
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Split by {fraction} makes parts of {first.Length} and {second.Length} samples out of "
                        + $"{data.Count}: each part "
                        + $"needs at least one. Give another fraction, or more data."
                ),
                nameof(fraction)
            );
    }

    // The samples of each class; all samples of data with values.
    private static int[][] Groups(Dataset data)
    {
        if (data.Classes == 0)
        {
            return
            [
                [.. Enumerable.Range(0, data.Count)],
            ];
        }

        var counts = ClassBalance.Counts(data);
        var groups = Array.ConvertAll(counts, count => new int[count]);
        var filled = new int[counts.Length];
        LabelChecks.ForEach(
            data,
            (rows, labels) =>
            {
                for (var i = 0; i < rows.Length; i++)
                {
                    groups[labels[i]][filled[labels[i]]++] = (int)rows[i];
                }
            }
        );
        return groups;
    }

    // Each group gets its share rounded down. What is missing from the total goes to the groups that lost most by that.
    private static int[] Sizes(decimal share, int[][] groups, int count)
    {
        var quotas = Array.ConvertAll(groups, group => share * group.Length);
        var sizes = Array.ConvertAll(quotas, quota => (int)quota);
        var missing = (int)decimal.Round(share * count, MidpointRounding.AwayFromZero) - sizes.Sum();
        foreach (
            var group in Enumerable.Range(0, groups.Length).OrderByDescending(group => quotas[group] - sizes[group]).Take(missing)
        )
        {
            sizes[group]++;
        }

        return sizes;
    }

    // The beginning of a Fisher-Yates shuffle.
    private static void Choose(int[] group, int size, ref Draws draws, bool[] isFirst)
    {
        for (var i = 0; i < size; i++)
        {
            var other = i + draws.Below(group.Length - i);
            (group[i], group[other]) = (group[other], group[i]);
            isFirst[group[i]] = true;
        }
    }

    private static int[] Rows(bool[] isFirst, bool wanted) =>
        [.. Enumerable.Range(0, isFirst.Length).Where(row => isFirst[row] == wanted)];
}
