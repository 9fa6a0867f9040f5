namespace NetDsl.Tests.Watching;

/// <summary>
/// One run with fixed figures: 6 steps of 0.05 s, batches of 10 of 25 samples, evaluations of 0.5 s after steps 3 and 6.
/// </summary>
internal static class FakeRun
{
    public static NetworkCard Card { get; } =
        new()
        {
            Name = "Fake<1>",
            Input = "[4]",
            Output = "[3]",
            Parameters = 1_015,
            MultiplyAdds = 1_012,
            Stages = [new CardStage("linear1", "Linear(4, 3)", "[3]", 1_015, 1_012)],
            Facts = [new CardFact("loss", "CrossEntropy (softmax included)"), new CardFact("memory", "first & line\nsecond")],
        };

    public static TrainingOptions Options { get; } =
        new()
        {
            BatchSize = 10,
            Epochs = 2,
            EvaluateEvery = 3,
            LearningRate = 0.1,
            Schedule = new ExponentialSchedule(0.5),
        };

    public static TrainingStart Start { get; } = new("Fake<1>", Options, 25, 5, 6) { Card = Card, Engine = "TorchSharp 0.107.0" };

    /// <summary>The end of the run, if step 3 was better than step 6.</summary>
    public static TrainingHistory StoppedEarly { get; } =
        new([Record(3), Record(6)], 6, Loss(6), TimeSpan.FromSeconds(0.3), StopReason.EarlyStopped) { BestIteration = 3 };

    /// <summary>Sends all events of the run.</summary>
    public static TrainingHistory Through(ITrainingObserver observer, ManualTime time)
    {
        var records = new List<TrainingRecord>();
        observer.OnStart(Start);
        for (var step = 1; step <= 6; step++)
        {
            time.Pass(0.05);
            observer.OnStep(Step(step));
            if (step % 3 == 0)
            {
                time.Pass(0.5);
                records.Add(Record(step));
                observer.OnEvaluated(records[^1]);
            }
        }

        var history = new TrainingHistory([.. records], 6, Loss(6), TimeSpan.FromSeconds(0.3), StopReason.Completed);
        observer.OnEnd(history);
        return history;
    }

    public static TrainingStep Step(int step) => new(step, Loss(step)) { LearningRate = 0.1 * Math.Pow(0.5, step - 1) };

    public static TrainingRecord Record(int step) =>
        new(step, Loss(step), new Evaluation(5, 1.5 / step, MetricKind.Accuracy, step == 3 ? 0.6 : 0.8));

    private static float Loss(int step) => 2f / step;
}
