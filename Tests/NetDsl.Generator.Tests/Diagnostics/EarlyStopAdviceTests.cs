using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL224 to NETDSL226: the patience against the run, its epochs and its warm-up.</summary>
public sealed class EarlyStopAdviceTests
{
    [Theory]
    [InlineData(
        "[EarlyStop([|Patience = 10|])] [Train(Epochs = 10",
        "Patience is 10, so the run stops early after evaluation 11"
    )]
    [InlineData(
        "[EarlyStop([|Patience = 9|])] [Train(Epochs = 10",
        "Patience is 9, so the run stops early after evaluation 10 at"
    )]
    [InlineData(
        "[[|EarlyStop|]] [Train(Epochs = 6",
        "Patience is 5, so the run stops early after evaluation 6 at the soonest, but it has 6:"
    )]
    [InlineData("[EarlyStop([|Patience = 6|])] [Train(Iterations = 3000, EvaluateEvery = 500", "Patience is 6,")]
    [InlineData("[EarlyStop([|Patience = 6|])] [Train(Iterations = 3001, EvaluateEvery = 500", "Patience is 6,")]
    [InlineData("[EarlyStop([|Patience = 2|])] [Data(Rows = 100)] [Train(BatchSize = 10, Iterations = 25", "Patience is 2,")]
    [InlineData(
        "[EarlyStop([|Patience = 3|])] [Data(Rows = 100)] [Train(BatchSize = 10, Epochs = 2, EvaluateEvery = 5",
        "Patience is 3,"
    )]
    public void Patience_beyond_the_run(string training, string start) => Assert.StartsWith(start, Verify("NETDSL224", training));

    [Theory]
    [InlineData("[EarlyStop(Patience = 8)] [Train(Epochs = 10")]
    [InlineData("[EarlyStop(Patience = 4)] [Train(Iterations = 3000, EvaluateEvery = 500")]
    [InlineData("[EarlyStop(Patience = 5)] [Train(Iterations = 3001, EvaluateEvery = 500")]
    [InlineData("[EarlyStop(Patience = 500)] [Train(Iterations = 3000")]
    [InlineData("[EarlyStop(Patience = 500)] [Train(Epochs = 3, EvaluateEvery = 10")]
    public void A_patience_within_the_run(string training) => Silent("NETDSL224", training);

    [Theory]
    [InlineData(
        "[EarlyStop([|Patience = 5|])] [Data(Rows = 1000)] [Train(BatchSize = 10, Epochs = 9, EvaluateEvery = 10",
        "Patience counts evaluations: 5 of them, one every 10 steps, are 50 steps, or 0.5 epochs. The run may stop before it has "
            + "seen every sample again. Write Patience = 10 for an epoch."
    )]
    [InlineData(
        "[[|EarlyStop|]] [Data(Rows = 1000)] [Train(BatchSize = 10, Epochs = 9, EvaluateEvery = 15",
        "Patience counts evaluations: 5 of them, one every 15 steps, are 75 steps, or 0.75 epochs. The run may stop before it "
            + "has seen every sample again. Write Patience = 7 for an epoch."
    )]
    public void A_patience_of_less_than_an_epoch(string training, string message) =>
        Assert.Equal(message, Verify("NETDSL313", training));

    [Theory]
    [InlineData("[EarlyStop(Patience = 10)] [Data(Rows = 1000)] [Train(BatchSize = 10, Epochs = 9, EvaluateEvery = 10")]
    [InlineData("[EarlyStop(Patience = 1)] [Data(Rows = 1000)] [Train(BatchSize = 10, Epochs = 9")]
    [InlineData("[EarlyStop(Patience = 1)] [Train(BatchSize = 10, Epochs = 9, EvaluateEvery = 10")]
    public void A_patience_of_an_epoch(string training) => Silent("NETDSL313", training);

    [Theory]
    [InlineData(
        "[Schedule(Cosine, Warmup = 500)] [EarlyStop([|Patience = 4|])] [Train(Iterations = 9000, EvaluateEvery = 100",
        "Patience is 4, so the run can stop after 500 steps, but the learning rate still rises until step 500: it may stop "
            + "before training has begun in earnest. Write Patience = 5 or more."
    )]
    [InlineData(
        "[Schedule(Cosine, Warmup = 5, Unit = Epochs)] [EarlyStop([|Patience = 3|])] [Train(Epochs = 30",
        "Patience is 3, so the run can stop after 4 epochs, but the learning rate still rises until epoch 5: it may stop before "
            + "training has begun in earnest. Write Patience = 5 or more."
    )]
    [InlineData(
        "[Schedule(Cosine, Warmup = 70)] [EarlyStop([|Patience = 3|])] [Data(Rows = 100)] [Train(BatchSize = 10, Epochs = 30",
        "Patience is 3, so the run can stop after 40 steps, but the learning rate still rises until step 70: it may stop before "
            + "training has begun in earnest. Write Patience = 7 or more."
    )]
    [InlineData(
        "[Schedule(Flat, Warmup = 3, Unit = Epochs)] [[|EarlyStop|]] [Data(Rows = 100)] "
            + "[Train(BatchSize = 10, Epochs = 30, EvaluateEvery = 4",
        "Patience is 5, so the run can stop after 24 steps, but the learning rate still rises until step 30: it may stop before "
            + "training has begun in earnest. Write Patience = 7 or more."
    )]
    public void Can_stop_in_the_warm_up(string training, string message) => Assert.Equal(message, Verify("NETDSL226", training));

    [Theory]
    [InlineData("[Schedule(Cosine, Warmup = 500)] [EarlyStop(Patience = 5)] [Train(Iterations = 9000, EvaluateEvery = 100")]
    [InlineData("[Schedule(Cosine, Warmup = 5, Unit = Epochs)] [EarlyStop(Patience = 5)] [Train(Epochs = 30")]
    [InlineData(
        "[Schedule(Cosine, Warmup = 70)] [EarlyStop(Patience = 7)] [Data(Rows = 100)] [Train(BatchSize = 10, Epochs = 30"
    )]
    [InlineData("[Schedule(Cosine, Warmup = 500)] [EarlyStop(Patience = 1)] [Train(Epochs = 30")]
    [InlineData("[Schedule(Cosine)] [EarlyStop(Patience = 1)] [Train(Iterations = 9000, EvaluateEvery = 100")]
    [InlineData("[EarlyStop(Patience = 1)] [Train(Iterations = 9000, EvaluateEvery = 100")]
    public void Cannot_stop_in_the_warm_up(string training) => Silent("NETDSL226", training);

    private static string Verify(string id, string training) => Advised.Verify(id, Text(training));

    private static void Silent(string id, string training) => Advised.Silent(id, Text(training));

    private static string Text(string training) =>
        "[Layer(784, 32)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] "
        + $"{training}, Seed = 1)]";
}
