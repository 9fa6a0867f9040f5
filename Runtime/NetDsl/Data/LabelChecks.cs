namespace NetDsl;

/// <summary>Checks the class numbers of a data set.</summary>
internal static class LabelChecks
{
    /// <summary>Written to the destination before a data set fills it, so that a number that was left out is
    /// recognised.</summary>
    public const long Unwritten = long.MinValue;

    private const int RowsAtATime = 1024;

    /// <summary>Checks all labels of a data set.</summary>
    /// <param name="data">Data with classes.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <exception cref="ArgumentException">A label is not one of the data's classes; the message names the sample.</exception>
    public static void Check(Dataset data, string role) =>
        ForEach(data, (rows, labels) => Check(data, data.Classes, role, rows, labels));

    /// <summary>Checks labels that a data set has written.</summary>
    /// <param name="data">The data.</param>
    /// <param name="classes">The number of its classes.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <param name="rows">Numbers of the samples.</param>
    /// <param name="labels">Their labels.</param>
    /// <exception cref="ArgumentException">A label is not one of the data's classes; the message names the sample.</exception>
    public static void Check(Dataset data, int classes, string role, ReadOnlySpan<long> rows, ReadOnlySpan<long> labels)
    {
        var wrong = labels.IndexOfAnyExceptInRange(0, classes - 1L);
        if (wrong < 0)
        {
            return;
        }

        throw new ArgumentException(
            labels[wrong] == Unwritten
                ? $"{nameof(Dataset.CopyLabels)} of {data.ClassName} does not write the label of sample {rows[wrong]} of the "
                    + $"{role} (counted from 0): it must write all of its destination."
                : SampleTexts.Sample(data, role, rows[wrong])
                    + FormattableString.Invariant($" has label {labels[wrong]}: ")
                    + Repair(labels[wrong], classes, Of(data))
        );
    }

    /// <summary>Which labels there are.</summary>
    /// <param name="data">Data with classes.</param>
    public static SortedSet<long> Of(Dataset data)
    {
        var found = new SortedSet<long>();
        ForEach(
            data,
            (_, labels) =>
            {
                foreach (var label in labels)
                {
                    found.Add(label);
                }
            }
        );
        return found;
    }

    /// <summary>What the classes are, and what to do about a label that is not one of them.</summary>
    /// <param name="label">The label.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="labels">All labels of the data.</param>
    public static string Repair(long label, int classes, SortedSet<long> labels)
    {
        var repair =
            label < 0 ? "Correct the label, or leave the sample out: there is no label for samples to ignore."
            : labels.Min > 0 && labels.Max - labels.Min == classes - 1
                ? $"The labels are {Range(labels)}: subtract {labels.Min} from each, because classes count from 0."
            : "Correct the label, or leave the sample out.";
        return $"its classes are 0 to {classes - 1}. {repair}";
    }

    /// <summary>
    /// Explains unusual class numbers if there are more classes than outputs: labels that do not start at 0, or gaps between
    /// labels.
    /// </summary>
    /// <param name="labels">All labels of the data.</param>
    /// <param name="outputs">Number of classes of the network.</param>
    /// <returns>What to do; null if the numbering is correct.</returns>
    public static string? Numbering(SortedSet<long> labels, long outputs)
    {
        var gaps = Gaps(labels);
        if (labels.Min == 0 && gaps.Count == 0)
        {
            return null;
        }

        var wider = labels.Count > outputs ? $" Then make the last layer {labels.Count} wide." : "";
        var numbering =
            gaps.Count == 0
                ? $"Its labels are {Range(labels)}, and classes count from 0: subtract {labels.Min} from each.{wider}"
                : $"Its labels are {Range(labels)}, and no sample has label {Text(gaps)}: number the classes 0 to "
                    + $"{labels.Count - 1}, without gaps.{wider}";
        return labels.Min == 1 && gaps.Count == 0
            ? numbering
            : $"{numbering} If the data only lacks samples of the other classes, make the last layer {labels.Max + 1} wide.";
    }

    private static string Range(SortedSet<long> labels) =>
        labels.Count == 1
            ? FormattableString.Invariant($"{labels.Min}")
            : FormattableString.Invariant($"{labels.Min} to {labels.Max}");

    private static List<(long First, long Last)> Gaps(SortedSet<long> labels)
    {
        var gaps = new List<(long First, long Last)>();
        var next = labels.Min;
        foreach (var label in labels)
        {
            if (label > next)
            {
                gaps.Add((next, label - 1));
            }

            next = label + 1;
        }

        return gaps;
    }

    private static string Text(List<(long First, long Last)> gaps)
    {
        const int most = 5;
        var some = gaps.Take(most)
            .Select(gap =>
                gap.First == gap.Last
                    ? FormattableString.Invariant($"{gap.First}")
                    : FormattableString.Invariant($"{gap.First} to {gap.Last}")
            );
        return string.Join(", ", some) + (gaps.Count > most ? ", …" : "");
    }

    /// <summary>Reads all labels, some samples at a time.</summary>
    public static void ForEach(Dataset data, Look look)
    {
        var rows = new long[Math.Min(RowsAtATime, data.Count)];
        var labels = new long[rows.Length];
        for (int start = 0, count; start < data.Count; start += count)
        {
            count = Math.Min(rows.Length, data.Count - start);
            for (var i = 0; i < count; i++)
            {
                rows[i] = start + i;
            }

            labels.AsSpan().Fill(Unwritten);
            data.CopyLabels(rows.AsSpan(0, count), labels.AsSpan(0, count));
            look(rows.AsSpan(0, count), labels.AsSpan(0, count));
        }
    }

    /// <summary>Looks at the labels of some samples.</summary>
    public delegate void Look(ReadOnlySpan<long> rows, ReadOnlySpan<long> labels);
}
