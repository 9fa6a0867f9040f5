namespace NetDsl.Engine.Memory;

/// <summary>The threads that share the work of one kernel.</summary>
internal static class Workers
{
    private static int s_count = Environment.ProcessorCount;

    /// <summary>How many threads take part, the caller included; 1 runs everything on the caller.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    internal static int Count
    {
        get => Volatile.Read(ref s_count);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref s_count, value);
        }
    }

    /// <summary>Runs <paramref name="body"/> over [0, count) in contiguous ranges of at least <paramref name="grain"/> items.</summary>
    internal static void For(long count, long grain, Action<long, long> body)
    {
        if (count > 0)
            body(0, count);
    }
}
