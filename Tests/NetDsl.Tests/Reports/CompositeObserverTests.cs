using NetDsl.Tests.Training;

namespace NetDsl.Tests.Reports;

public sealed class CompositeObserverTests
{
    [Fact]
    public void Every_event_goes_to_every_observer()
    {
        var (first, second) = (new RecordingObserver(), new RecordingObserver());
        ITrainingObserver both = new CompositeObserver(first, second);
        var start = new TrainingStart("Fake", new TrainingOptions { BatchSize = 1, LearningRate = 1 }, 1, 0, 1);
        var record = new TrainingRecord(1, 1, null);
        var history = new TrainingHistory([record], 1, 1, TimeSpan.Zero, StopReason.Completed);

        both.OnStart(start);
        both.OnStep(new TrainingStep(1, 1));
        both.OnEvaluated(record);
        both.OnEnd(history);
        both.OnFailed();

        Assert.Equal([start, new TrainingStep(1, 1), record, history, "failed"], first.Events);
        Assert.Equal(first.Events, second.Events);
    }
}
