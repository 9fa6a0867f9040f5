namespace NetDsl.Tables;

/// <summary>Rows of floats whose number is not known in advance; growing copies nothing.</summary>
/// <param name="width">Numbers in a row.</param>
internal sealed class FloatStore(int width)
{
    private readonly int rowsPerBlock = Math.Max(1, (1 << 18) / Math.Max(1, width));
    private readonly List<float[]?> blocks = [];

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<float> row)
    {
        var (block, at) = Math.DivRem(Count++, rowsPerBlock);
        if (at == 0)
        {
            blocks.Add(new float[rowsPerBlock * width]);
        }

        row.CopyTo(blocks[block].AsSpan(at * width));
    }

    /// <summary>Takes all rows out, in their order; each block is given up once it has been read.</summary>
    /// <param name="take">Is given a row and its number.</param>
    public void TakeAll(RowTaker take)
    {
        for (var row = 0; row < Count; row++)
        {
            var (block, at) = Math.DivRem(row, rowsPerBlock);
            take(row, blocks[block].AsSpan(at * width, width));
            if (at == rowsPerBlock - 1)
            {
                blocks[block] = null;
            }
        }
    }

    /// <summary>Takes a row.</summary>
    public delegate void RowTaker(int row, ReadOnlySpan<float> numbers);
}
