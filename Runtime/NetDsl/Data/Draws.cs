namespace NetDsl;

/// <summary>
/// The random choices for one sample in one epoch. They follow from the epoch's seed and the number of the sample alone, so
/// batches may be made on any thread and in any order. SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators" (2014), figure 17.
/// </summary>
internal struct Draws
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    private ulong state;

    /// <param name="seed">The epoch's seed.</param>
    /// <param name="row">The number of the sample.</param>
    public Draws(long seed, long row) => state = Mix((ulong)seed + Mix((ulong)row + Golden));

    /// <summary>A number from 0, below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>A whole number from -limit to limit, each equally likely.</summary>
    public int UpTo(int limit) => (int)((long)Math.BigMul(Next(), (2 * (ulong)limit) + 1, out _) - limit);

    /// <summary>A whole number from 0 to count - 1, each equally likely.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>
    /// The seed of an epoch: from the number of epochs that the network has been trained for, and from the order of this one,
    /// which the network's own random stream decides.
    /// </summary>
    /// <param name="epoch">The number, from 0.</param>
    /// <param name="order">Sample numbers in the order of the epoch; empty for the data set's own.</param>
    public static long SeedOf(int epoch, ReadOnlySpan<long> order)
    {
        var seed = Mix((ulong)epoch + Golden);
        foreach (var row in order)
        {
            seed = Mix(seed + (ulong)row);
        }

        return (long)seed;
    }

    /// <summary>A seed that has nothing visible in common with the given one.</summary>
    public static long Next(long seed) => (long)Mix((ulong)seed + Golden);

    private ulong Next() => Mix(state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
