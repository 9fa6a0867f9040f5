namespace NetDsl.Tables;

/// <summary>From the cells of a row to its features: missing numbers are filled in, categories become one-hot.</summary>
internal sealed class Expansion
{
    private readonly (float Fill, int[]? Final)[] columns;

    /// <param name="features">The columns, all cells of which have been read.</param>
    public Expansion(IEnumerable<FeatureCells> features)
    {
        columns = [.. features.Select(feature => (feature.Fill ?? 0, feature.Categories?.Final))];
        Width = (int)Math.Min(int.MaxValue, columns.Sum(column => (long)(column.Final?.Length ?? 1)));
    }

    /// <summary>Features of a row.</summary>
    public int Width { get; }

    /// <summary>Writes the features of a row.</summary>
    /// <param name="cells">The row's cells as numbers; NaN for a missing value.</param>
    /// <param name="features">Room for all features.</param>
    public void Expand(ReadOnlySpan<float> cells, Span<float> features)
    {
        features.Clear();
        var at = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var ((fill, final), cell) = (columns[i], cells[i]);
            if (final is null)
            {
                features[at++] = float.IsNaN(cell) ? fill : cell;
                continue;
            }

            if (!float.IsNaN(cell))
            {
                features[at + final[(int)cell]] = 1;
            }

            at += final.Length;
        }
    }
}
