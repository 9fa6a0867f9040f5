namespace NetDsl.Tests.Training;

/// <summary>Keeps what it is called with, in order.</summary>
internal sealed class RecordingObserver(Action<TrainingStep>? onStep = null) : ITrainingObserver
{
    public List<object> Events { get; } = [];

    public void OnStart(TrainingStart start) => Events.Add(start);

    public void OnStep(TrainingStep step)
    {
        Events.Add(step);
        onStep?.Invoke(step);
    }

    public void OnEvaluated(TrainingRecord record) => Events.Add(record);

    public void OnEnd(TrainingHistory history) => Events.Add(history);

    public void OnFailed() => Events.Add("failed");
}
