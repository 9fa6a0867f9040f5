using Microsoft.Extensions.Logging;
using NetDsl.Logging;

namespace NetDsl.Tests.Watching;

public sealed class TrainingLogTests
{
    private readonly List<string> lines = [];

    [Fact]
    public void A_run_is_logged_with_levels()
    {
        FakeRun.Through(new TrainingLog(new Listener(lines), every: 4), new ManualTime());
        Assert.Equal(
            [
                "Information: Training of Fake<1> starts: 6 steps on 25 samples, 5 test samples.",
                "Information: Fake<1> after step 3: loss 0.6666667, test loss 0.5, Accuracy 0.6.",
                "Debug: Fake<1>, step 4: loss 0.5, learning rate 0.0125.",
                "Information: Fake<1> after step 6: loss 0.33333334, test loss 0.25, Accuracy 0.8.",
                "Information: Training of Fake<1> ended after 6 steps, 0.30 s without evaluations.",
            ],
            lines
        );
    }

    [Fact]
    public void Other_ends_are_said()
    {
        var observer = new TrainingLog(new Listener(lines));
        observer.OnStart(FakeRun.Start);
        lines.Clear();
        var history = new TrainingHistory([], 2, 1, TimeSpan.FromSeconds(1), StopReason.Cancelled);
        observer.OnEvaluated(new TrainingRecord(2, 1, null));
        observer.OnEnd(history);
        observer.OnEnd(history with { StopReason = StopReason.Diverged });
        observer.OnEnd(history with { StopReason = StopReason.EarlyStopped, BestIteration = 1 });
        observer.OnFailed();
        Assert.Equal(
            [
                "Information: Fake<1> after step 2: loss 1.",
                "Information: Training of Fake<1> was stopped after 2 steps, 1.00 s without evaluations.",
                "Error: Training of Fake<1> diverged after 2 steps, 1.00 s without evaluations.",
                "Information: Training of Fake<1> stopped early after 2 steps, with the weights of step 1, 1.00 s without "
                    + "evaluations.",
                "Error: Training of Fake<1> failed with an exception.",
            ],
            lines
        );
    }

    private sealed class Listener(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel level,
            EventId id,
            TState state,
            Exception? fault,
            Func<TState, Exception?, string> text
        ) => lines.Add($"{level}: {text(state, fault)}");
    }
}
