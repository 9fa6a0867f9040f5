namespace NetDsl;

/// <summary>Speed and remaining time of a run, from the events that an observer gets.</summary>
/// <param name="time">The clock.</param>
internal sealed class RunClock(TimeProvider time)
{
    // Long enough to be steady, short enough to show a change: the speed is that of the last two to four seconds.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(1);

    private TrainingStart? start;
    private long startedAt;
    private long steppedAt;
    private TimeSpan evaluating;
    private int? before;
    private (long Samples, TimeSpan Time) older;
    private (long Samples, TimeSpan Time) newer;

    /// <summary>Steps of the whole run.</summary>
    public int Total => start?.TotalIterations ?? 0;

    /// <summary>Steps done.</summary>
    public int Iteration { get; private set; }

    /// <summary>Samples trained on in this run.</summary>
    public long Samples => SamplesAt(Iteration) - SamplesAt(before ?? 0);

    /// <summary>Samples per second of the last seconds, without the time of evaluations; 0 before the first step.</summary>
    public double SamplesPerSecond => PerSecond(Samples - older.Samples, Training - older.Time);

    /// <summary>Samples per second of the whole run, without the time of evaluations; 0 before the first step.</summary>
    public double MeanSamplesPerSecond => PerSecond(Samples, Training);

    /// <summary>
    /// The time that the remaining steps and evaluations will take at the speed so far; null in the first second, in which code
    /// is still compiled.
    /// </summary>
    public TimeSpan? Left
    {
        get
        {
            var done = Iteration - (before ?? 0);
            var passed = time.GetElapsedTime(startedAt);
            return done == 0 || passed < Beginning ? null : passed / done * (Total - Iteration);
        }
    }

    /// <summary>The run starts.</summary>
    public void Start(TrainingStart started)
    {
        start = started;
        startedAt = steppedAt = time.GetTimestamp();
        evaluating = TimeSpan.Zero;
        before = null;
        Iteration = 0;
        older = newer = default;
    }

    /// <summary>A step was done.</summary>
    public void Step(int iteration)
    {
        // A run that goes on after an interruption does not begin with step 1.
        before ??= iteration - 1;
        Iteration = iteration;
        steppedAt = time.GetTimestamp();
        if (Training - newer.Time >= Window)
        {
            (older, newer) = (newer, (Samples, Training));
        }
    }

    /// <summary>An evaluation was done, since the last step.</summary>
    public void Evaluated()
    {
        var now = time.GetTimestamp();
        evaluating += time.GetElapsedTime(steppedAt, now);
        steppedAt = now;
    }

    private TimeSpan Training => time.GetElapsedTime(startedAt, steppedAt) - evaluating;

    private static double PerSecond(long samples, TimeSpan duration) =>
        duration > TimeSpan.Zero ? samples / duration.TotalSeconds : 0;

    private long SamplesAt(int iteration)
    {
        if (start is null)
        {
            return 0;
        }

        var epoch = start.Options.IterationsPerEpoch(start.TrainingSamples);
        var (passes, rest) = Math.DivRem(iteration, epoch);
        var samples = EpochSteps.SamplesOf(start.TrainingSamples, start.Options);
        var done = (long)rest * start.Options.BatchSize * start.Options.Accumulate;
        return (long)passes * samples + Math.Min(done, samples);
    }
}
