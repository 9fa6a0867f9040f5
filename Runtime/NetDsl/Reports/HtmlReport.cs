using System.Text;

namespace NetDsl;

/// <summary>
/// Gathers a run and writes it as one page, <c>report.html</c>: curves of loss, score and learning rate, the confusion matrix,
/// the network's card, the settings, versions and times. The page needs no other file, no script and no network.
/// </summary>
/// <example>
/// <code>
/// var report = new HtmlReport();
/// model.Fit(train, test, observer: report);
/// report.Write("report.html", ConfusionMatrix.Of(model, test));
/// </code>
/// </example>
public sealed class HtmlReport : ITrainingObserver
{
    private readonly TimeProvider time;
    private readonly RunMachine machine;
    private readonly List<TrainingRecord> records = [];
    private StepCurve steps = new();
    private RunClock clock;
    private TrainingStart? start;
    private TrainingHistory? history;
    private DateTimeOffset startedAt;
    private long startedTicks;
    private TimeSpan duration;

    /// <summary>A report; of several runs it has the last one.</summary>
    public HtmlReport()
        : this(TimeProvider.System, RunMachine.This) { }

    internal HtmlReport(TimeProvider time, RunMachine machine) => (this.time, this.machine, clock) = (time, machine, new(time));

    /// <inheritdoc/>
    public void OnStart(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        (this.start, history, steps, clock) = (start, null, new StepCurve(), new RunClock(time));
        records.Clear();
        startedAt = time.GetLocalNow();
        startedTicks = time.GetTimestamp();
        clock.Start(start);
    }

    /// <inheritdoc/>
    public void OnStep(TrainingStep step)
    {
        clock.Step(step.Iteration);
        steps.Add(step.Iteration, step.Loss, step.LearningRate);
    }

    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        clock.Evaluated();
        records.Add(record);
        duration = time.GetElapsedTime(startedTicks);
    }

    /// <inheritdoc/>
    public void OnEnd(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        this.history = history;
        if (history.Records.Length > records.Count)
        {
            // A run that goes on also has the evaluations from before it was interrupted.
            records.Clear();
            records.AddRange(history.Records);
        }

        duration = time.GetElapsedTime(startedTicks);
    }

    /// <inheritdoc/>
    public void OnFailed() => duration = time.GetElapsedTime(startedTicks);

    /// <summary>Writes the page, as a whole or not at all: if anything fails, an existing file stays as it was.</summary>
    /// <param name="path">The file; one that exists is replaced. Its folder must exist.</param>
    /// <param name="confusion">What the network takes for what, from <see cref="ConfusionMatrix.Of"/>; null for none.</param>
    /// <exception cref="InvalidOperationException">No run has started with this observer.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(string path, ConfusionMatrix? confusion = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var page = Encoding.UTF8.GetBytes(Page(confusion));
        AtomicFile.Write(path, stream => stream.Write(page));
    }

    internal string Page(ConfusionMatrix? confusion) =>
        start is null
            ? throw new InvalidOperationException(
                "The report has no run: pass it to Fit as the observer, with others in a CompositeObserver, and write it then."
            )
            : ReportPage.Of(
                new ReportContent(
                    start,
                    [.. records],
                    steps.Points,
                    history,
                    clock.Iteration,
                    clock.MeanSamplesPerSecond,
                    startedAt,
                    duration,
                    machine,
                    confusion
                )
            );
}

/// <summary>Everything on a page.</summary>
internal sealed record ReportContent(
    TrainingStart Start,
    IReadOnlyList<TrainingRecord> Records,
    IReadOnlyList<(double Step, double Loss, double Rate)> Steps,
    TrainingHistory? History,
    int Iteration,
    double SamplesPerSecond,
    DateTimeOffset StartedAt,
    TimeSpan Duration,
    RunMachine Machine,
    ConfusionMatrix? Confusion
);
