using System.Globalization;

namespace NetDsl;

/// <summary>
/// Writes a run as an event file for <see href="https://www.tensorflow.org/tensorboard">TensorBoard</see>, which shows the runs
/// of all folders below one: <c>tensorboard --logdir runs</c>. It has the scalars <c>train/loss</c>,
/// <c>train/learning_rate</c> and <c>train/samples_per_second</c>, at each evaluation <c>test/loss</c> and the metric, such as
/// <c>test/accuracy</c>, and the network's card and the settings as texts.
/// </summary>
public sealed class TensorBoardFiles : ITrainingObserver
{
    // Two runs in one folder and one second get two files.
    private static int files;

    private readonly string folder;
    private readonly int every;
    private readonly TimeProvider time;
    private readonly RunClock clock;
    private RecordFile? file;

    /// <summary>Each run writes a file into the folder, which it opens when it starts and closes when it ends.</summary>
    /// <param name="folder">The run's folder, such as <c>runs/wines-1</c>; made if it does not exist.</param>
    /// <param name="every">Steps from one point of the training curves to the next, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="every"/> is below 1.</exception>
    public TensorBoardFiles(string folder, int every = 50)
        : this(folder, every, TimeProvider.System) { }

    internal TensorBoardFiles(string folder, int every, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        (this.folder, this.every, this.time, clock) = (folder, every, time, new RunClock(time));
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void OnStart(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        clock.Start(start);
        Directory.CreateDirectory(folder);
        file = new RecordFile(
            new FileStream(Path.Combine(folder, FileName()), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16)
        );
        file.Write(TensorBoardEvents.Version(Now));
        if (start.Card is { } card)
        {
            file.Write(TensorBoardEvents.Text(Now, 0, "card", TensorBoardEvents.Verbatim(card.ToString())));
        }

        file.Write(TensorBoardEvents.Text(Now, 0, "options", TensorBoardEvents.Verbatim(start.Options.ToString())));
        file.Flush();
    }

    /// <inheritdoc/>
    public void OnStep(TrainingStep step)
    {
        clock.Step(step.Iteration);
        if (step.Iteration % every == 0 || step.Iteration == 1)
        {
            file!.Write(
                TensorBoardEvents.Scalars(
                    Now,
                    step.Iteration,
                    [
                        ("train/loss", step.Loss),
                        ("train/learning_rate", step.LearningRate),
                        ("train/samples_per_second", clock.SamplesPerSecond),
                    ]
                )
            );
        }
    }

    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        clock.Evaluated();
        if (record.Test is { } test)
        {
            file!.Write(
                TensorBoardEvents.Scalars(
                    Now,
                    record.Iteration,
                    [("test/loss", test.Loss), ($"test/{ScoreTag(test.Metric)}", test.Score)]
                )
            );
        }

        file!.Flush();
    }

    /// <inheritdoc/>
    public void OnEnd(TrainingHistory history) => Close();

    /// <inheritdoc/>
    public void OnFailed()
    {
        try
        {
            Close();
        }
        catch (IOException)
        {
            // The exception that ended the run is the one to see, and perhaps it was this very disk.
        }
    }

    private double Now => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    private static string ScoreTag(MetricKind metric) =>
        metric is MetricKind.R2 ? "r2" : FigureText.ScoreName(metric).Replace(' ', '_').ToLowerInvariant();

    // TensorBoard recognises event files by "tfevents".
    private string FileName() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"events.out.tfevents.{time.GetUtcNow().ToUnixTimeSeconds()}.{Environment.ProcessId}."
                + $"{Interlocked.Increment(ref files)}.netdsl"
        );

    private void Close()
    {
        file?.Dispose();
        file = null;
    }
}
