namespace NetDsl;

/// <summary>
/// The batches of an epoch, one after another. While one is in use, another thread reads the next: a user's data set may be slow,
/// reading from a file or a database.
/// </summary>
internal sealed class ReadAhead : IDisposable
{
    private readonly Dataset data;

    // Two, each with its own arrays: one batch is in use while the other is read.
    private readonly BatchReader[] readers;
    private (int Start, long[]? Order, long Seed, Task<Batch> Batch)? next;
    private int turn;

    /// <exception cref="ArgumentException">As in <see cref="BatchReader"/>.</exception>
    public ReadAhead(Dataset data, int batchSize, int targetCount, string role, bool asProbabilities = false)
    {
        this.data = data;
        readers = [Reader(), Reader()];

        BatchReader Reader() => new(data, batchSize, targetCount, role, asProbabilities);
    }

    /// <summary>Reads the batch at a position of the epoch's order, and starts to read the next one.</summary>
    /// <param name="start">Position in the order.</param>
    /// <param name="order">This epoch's order; null for the data set's own.</param>
    /// <param name="seed">This epoch's seed, for augmented data.</param>
    /// <param name="isLast">Whether this is the last batch to read.</param>
    /// <returns>The batch; valid until the next read.</returns>
    public Batch Read(int start, long[]? order, long seed, bool isLast)
    {
        var batch = Take(start, order, seed) ?? readers[turn].Read(start, order, seed);
        turn = 1 - turn;
        var (reader, following) = (readers[turn], start + batch.Count);
        if (!isLast && following < data.Count)
        {
            next = (following, order, seed, Task.Run(() => reader.Read(following, order, seed)));
        }

        return batch;
    }

    /// <summary>Waits for the other thread. An exception of reading is thrown when its batch is requested.</summary>
    public void Settle() => next?.Batch.ContinueWith(static _ => { }, TaskContinuationOptions.ExecuteSynchronously).Wait();

    /// <summary>Waits for the other thread, so that the data is no longer read after the run.</summary>
    public void Dispose() => Discard();

    private Batch? Take(int start, long[]? order, long seed)
    {
        if (next is not { } ahead)
        {
            return null;
        }

        if (ahead.Start == start && ReferenceEquals(ahead.Order, order) && ahead.Seed == seed)
        {
            next = null;
            return ahead.Batch.GetAwaiter().GetResult();
        }

        Discard();
        return null;
    }

    // The exception of a batch that is not used is ignored.
    private void Discard()
    {
        Settle();
        next = null;
    }
}
