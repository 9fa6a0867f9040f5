namespace PairsSample;

/// <summary>The digits that pictures show.</summary>
internal static class DigitLabels
{
    public static int[] Of(Dataset digits)
    {
        long[] rows = [.. Enumerable.Range(0, digits.Count).Select(row => (long)row)];
        var labels = new long[rows.Length];
        digits.CopyLabels(rows, labels);
        return [.. labels.Select(label => (int)label)];
    }
}
