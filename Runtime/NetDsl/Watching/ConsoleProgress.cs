using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Shows a run: a line for each evaluation and, on a terminal, a live line below them.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="line">The text of an evaluation; null for the usual one.</param>
/// <param name="time">The clock.</param>
internal sealed class ConsoleProgress(Terminal terminal, Func<TrainingRecord, string>? line, TimeProvider time)
    : ITrainingObserver
{
    // Ten times a second is smooth to the eye, and costs a run of any speed the same: less than a thousandth.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Two live lines would overwrite each other: of runs at the same time, one has it.
    private static ConsoleProgress? owner;

    private readonly RunClock clock = new(time);
    private readonly LiveLine live = new(terminal.Output);
    private PosixSignalRegistration? interrupt;
    private string name = "";
    private TrainingStep last;
    private long drawnAt;
    private bool isLive;

    public void OnStart(TrainingStart start)
    {
        clock.Start(start);
        name = start.Network;
        last = default;
        isLive = terminal.IsLive && Interlocked.CompareExchange(ref owner, this, null) is null;
        if (isLive)
        {
            // Ctrl-C ends the process as always, unless the program handles it. What follows it begins on a new line.
            interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => live.Leave());
            drawnAt = time.GetTimestamp();
        }
    }

    public void OnStep(TrainingStep step)
    {
        clock.Step(step.Iteration);
        last = step;
        if (isLive && time.GetElapsedTime(drawnAt) >= Pause)
        {
            Draw();
        }
    }

    public void OnEvaluated(TrainingRecord record)
    {
        clock.Evaluated();
        var text = line?.Invoke(record) ?? Line(record);
        if (isLive)
        {
            live.WriteLine(text);
            Draw();
        }
        else
        {
            terminal.Output.WriteLine(text);
        }
    }

    public void OnEnd(TrainingHistory history)
    {
        Release();
        if (EndText.Of(history) is { } end)
        {
            terminal.Output.WriteLine($"{name} {end}");
        }
    }

    public void OnFailed() => Release();

    private string Line(TrainingRecord record)
    {
        var steps = $"{FigureText.Count(record.Iteration)}/{FigureText.Count(clock.Total)}";
        var test = record.Test is { } score ? $"  test loss {FigureText.Loss(score.Loss)}  {FigureText.Score(score)}" : "";
        return $"{name}  {steps}  loss {FigureText.Loss(record.Loss)}{test}  rate {FigureText.Rate(last.LearningRate)}  "
            + $"{FigureText.Speed(clock.SamplesPerSecond)} samples/s";
    }

    private void Draw()
    {
        // The last column stays free: terminals go on to the next line after it.
        var (text, start, done) = ProgressBar.Text(name, clock, last, terminal.Width() - 1, terminal.HasBars);
        live.Draw(text, terminal.HasColours && done > 0 ? Coloured(text, start, done) : text);
        drawnAt = time.GetTimestamp();
    }

    private static string Coloured(string text, int start, int done) =>
        $"{text[..start]}\e[32m{text[start..(start + done)]}\e[0m{text[(start + done)..]}";

    private void Release()
    {
        if (isLive)
        {
            isLive = false;
            live.Clear();
            interrupt?.Dispose();
            interrupt = null;
            Interlocked.CompareExchange(ref owner, null, this);
        }
    }
}
