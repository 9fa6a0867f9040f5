namespace NetDsl.Engine.Memory;

/// <summary>
/// The threads that share the work of one kernel: background threads that wait for ranges, spinning for a moment (kernels follow
/// each other within microseconds) before they sleep.
/// </summary>
/// <remarks>Several threads may call <see cref="For"/> at once; a call from inside a body runs on its own thread.</remarks>
internal static class Workers
{
    // A worker that slept wakes too late for a kernel of some ten microseconds, so it stays awake for the gap between two
    // parallel kernels of a training step. This is far below a scheduler's time slice.
    private const int IdleSpinMicroseconds = 300;

    // How long a caller whose own ranges are done spins for the others'.
    private const int FinishSpinMicroseconds = 100;

    private static readonly Lock s_lock = new();
    private static readonly Queue<WorkerJob> s_jobs = new();
    private static readonly SemaphoreSlim s_wake = new(0);
    private static int s_count = Environment.ProcessorCount;
    private static int s_threads;
    private static int s_waiting; // jobs in the queue, readable without the lock
    private static int s_asleep;

    [ThreadStatic]
    private static bool t_inside;

    /// <summary>How many threads take part, the caller included; 1 runs everything on the caller. At first, one per
    /// processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    internal static int Count
    {
        get => Volatile.Read(ref s_count);
        set
        {
            if (value < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The number of threads must be at least 1.");
            }

            Volatile.Write(ref s_count, value);
        }
    }

    /// <summary>Whether a <see cref="For"/> here would use other threads at all.</summary>
    internal static bool Available => Volatile.Read(ref s_count) > 1 && !t_inside;

    /// <summary>
    /// Runs <paramref name="body"/> over [0, <paramref name="count"/>) in at most <see cref="Count"/> contiguous ranges [from,
    /// to), which begin at multiples of <paramref name="grain"/>; returns when all are done.
    /// </summary>
    /// <remarks>An exception of a body is thrown here, the first one if there are several, after all ranges have ended.</remarks>
    internal static void For(long count, long grain, Action<long, long> body)
    {
        if (count <= 0)
        {
            return;
        }

        grain = Math.Max(1, grain);
        int ranges = count <= grain || !Available ? 1 : (int)Math.Min(Count, ((count - 1) / grain) + 1);
        if (ranges == 1)
        {
            body(0, count);
            return;
        }
        var job = new WorkerJob(count, grain, ranges, body);
        Post(job, ranges - 1);
        t_inside = true;
        try
        {
            job.RunRanges();
        }
        finally
        {
            t_inside = false;
        }
        job.Wait(FinishSpinMicroseconds);
    }

    private static void Post(WorkerJob job, int helpers)
    {
        int asleep;
        lock (s_lock)
        {
            for (; s_threads < helpers; s_threads++)
            {
                new Thread(Work) { IsBackground = true, Name = $"NetDsl worker {s_threads + 1}" }.Start();
            }

            for (int i = 0; i < helpers; i++)
            {
                s_jobs.Enqueue(job);
            }

            Volatile.Write(ref s_waiting, s_jobs.Count);
            asleep = s_asleep;
        }
        if (asleep > 0)
        {
            s_wake.Release(Math.Min(asleep, helpers));
        }
    }

    private static void Work()
    {
        t_inside = true;
        while (true)
        {
            Next().RunRanges();
        }
    }

    private static WorkerJob Next()
    {
        while (true)
        {
            SpinFor.Until(static () => Volatile.Read(ref s_waiting) > 0, IdleSpinMicroseconds);
            lock (s_lock)
            {
                if (s_jobs.TryDequeue(out WorkerJob? job))
                {
                    Volatile.Write(ref s_waiting, s_jobs.Count);
                    return job;
                }
                s_asleep++;
            }
            s_wake.Wait();
            lock (s_lock)
            {
                s_asleep--;
            }
        }
    }
}
