using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL220 to NETDSL229 and NETDSL310 to NETDSL319: batches, evaluations, the metric and chance.</summary>
public sealed class RunAdviceTests
{
    private const string Plain = "[Layer(784, 32)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ";

    [Theory]
    [InlineData(
        "[Layer(784, 32, Bias = false)] [BatchNorm]",
        "[|BatchSize = 1|], Epochs = 5, Seed = 1",
        "BatchSize is 1, but BatchNorm ('batchNorm1')"
    )]
    [InlineData(
        "[Input(1, 28)] [BatchNorm(Name = \"bn\")] [Flatten] [Layer(32, Bias = false)] [BatchNorm]",
        "Epochs = 5, Seed = 1, [|BatchSize = 1|]",
        "BatchSize is 1, but BatchNorm ('batchNorm2')"
    )]
    public void Batch_of_one(string stages, string train, string start) =>
        Assert.StartsWith(
            start,
            Advised.Verify("NETDSL220", Text(stages + " [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ", train))
        );

    [Theory]
    [InlineData("[Layer(784, 32, Bias = false)] [BatchNorm]", "BatchSize = 2, Epochs = 5, Seed = 1")]
    [InlineData("[Layer(784, 32, Bias = false)] [BatchNorm]", "Epochs = 5, Seed = 1")]
    [InlineData("[Layer(784, 32)] [LayerNorm]", "BatchSize = 1, Epochs = 5, Seed = 1")]
    [InlineData("[Input(3, 28)] [BatchNorm] [Flatten] [Layer(32)]", "BatchSize = 1, Epochs = 5, Seed = 1")]
    [InlineData("[Layer(784, 32)]", "BatchSize = 1, Epochs = 5, Seed = 1")]
    public void Batch_of_one_is_silent_on_near_misses(string stages, string train) =>
        Advised.Silent("NETDSL220", Text(stages + " [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ", train));

    [Theory]
    [InlineData("Rows = 50001", "[|BatchSize = 100|], Epochs = 5, Seed = 1", "50001 samples in batches of 100 leave one")]
    [InlineData("Rows = 50001", "[|BatchSize = 100|], Iterations = 501, Seed = 1", "50001 samples in batches of 100 leave one")]
    [InlineData("Rows = 1", "[|BatchSize = 4|], Epochs = 1, Seed = 1", "1 samples in batches of 4 leave one")]
    public void Last_batch_of_one(string data, string train, string start) =>
        Assert.StartsWith(
            start,
            Advised.Verify(
                "NETDSL221",
                Text(
                    $"[Data({data})] [Layer(784, 32, Bias = false)] [BatchNorm] [Activation(Relu)] [Layer(10)] "
                        + "[Loss(CrossEntropy)] ",
                    train
                )
            )
        );

    [Theory]
    [InlineData("Rows = 50002", "[Layer(784, 32, Bias = false)] [BatchNorm]", "BatchSize = 100, Epochs = 5, Seed = 1")]
    [InlineData("Rows = 50001", "[Layer(784, 32, Bias = false)] [BatchNorm]", "BatchSize = 100, Iterations = 500, Seed = 1")]
    [InlineData("Rows = 50001", "[Layer(784, 32)] [LayerNorm]", "BatchSize = 100, Epochs = 5, Seed = 1")]
    [InlineData("Classes = 10", "[Layer(784, 32, Bias = false)] [BatchNorm]", "BatchSize = 100, Epochs = 5, Seed = 1")]
    public void Last_batch_of_one_is_silent_on_near_misses(string data, string stages, string train) =>
        Advised.Silent("NETDSL221", Text($"[Data({data})] {stages} [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ", train));

    [Theory]
    [InlineData(
        "Iterations = 300, [|EvaluateEvery = 500|], Seed = 1",
        "EvaluateEvery is 500, but the run has only 300 iterations:"
    )]
    public void Evaluation_beyond_the_run(string train, string start) =>
        Assert.StartsWith(start, Advised.Verify("NETDSL222", Text(Plain, train)));

    [Fact]
    public void Epochs_of_declared_data_are_a_run() =>
        Assert.StartsWith(
            "EvaluateEvery is 500, but the run has only 100 iterations:",
            Advised.Verify(
                "NETDSL222",
                Text("[Data(Rows = 1999)] " + Plain, "BatchSize = 100, Epochs = 5, [|EvaluateEvery = 500|], Seed = 1")
            )
        );

    [Theory]
    [InlineData("Iterations = 500, EvaluateEvery = 500, Seed = 1")]
    [InlineData("Epochs = 1, EvaluateEvery = 500, Seed = 1")]
    [InlineData("Iterations = 20, Seed = 1")]
    [InlineData("BatchSize = 100, Epochs = 5, EvaluateEvery = 100, Seed = 1)] [Data(Rows = 1999")]
    public void Evaluation_beyond_the_run_is_silent_on_near_misses(string train) =>
        Advised.Silent("NETDSL222", Text(Plain, train));

    [Theory]
    [InlineData("Mse", "Targets = Unbounded")]
    [InlineData("Huber", "Targets = ZeroToOne")]
    public void Accuracy_of_values(string loss, string data) =>
        Assert.StartsWith(
            "Accuracy is the share of samples whose class is right",
            Advised.Verify("NETDSL223", Metric(loss, data, "[|Metric = Accuracy|]"))
        );

    [Theory]
    [InlineData("Mse", "Targets = Unbounded", "Metric = R2")]
    [InlineData("Mse", "Classes = 2", "Metric = Accuracy")]
    [InlineData("Mse", "Rows = 500", "Metric = Accuracy")]
    [InlineData("BceWithLogits", "Targets = ZeroToOne", "Metric = Accuracy")]
    public void Accuracy_of_values_is_silent_on_near_misses(string loss, string data, string metric) =>
        Advised.Silent("NETDSL223", Metric(loss, data, metric));

    [Theory]
    [InlineData("Epochs = 5")]
    public void No_seed(string train) =>
        Assert.StartsWith(
            "[Train] sets no Seed:",
            Advised.Verify("NETDSL310", Plain + "[Optimizer(Sgd, LearningRate = 0.1)] [[|Train(" + train + ")|]]")
        );

    [Theory]
    [InlineData("Epochs = 5, Seed = 0")]
    [InlineData("Epochs = 5, Seed = -7")]
    public void No_seed_is_silent_on_near_misses(string train) => Advised.Silent("NETDSL310", Text(Plain, train));

    [Theory]
    [InlineData(
        "Rows = 60000",
        "BatchSize = 100, Epochs = 5, Seed = 1, [|Shuffle = false|]",
        "each epoch has the same 600 batches"
    )]
    [InlineData("Rows = 33", "[|Shuffle = false|], Iterations = 5, Seed = 1", "each epoch has the same 2 batches")]
    public void No_shuffle(string data, string train, string text) =>
        Assert.Contains(text, Advised.Verify("NETDSL311", Text($"[Data({data})] {Plain}", train)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Rows = 4", "BatchSize = 4, Epochs = 5, Seed = 1, Shuffle = false")]
    [InlineData("Classes = 10", "BatchSize = 4, Epochs = 5, Seed = 1, Shuffle = false")]
    [InlineData("Rows = 60000", "BatchSize = 4, Epochs = 5, Seed = 1, Shuffle = true")]
    public void No_shuffle_is_silent_on_near_misses(string data, string train) =>
        Advised.Silent("NETDSL311", Text($"[Data({data})] {Plain}", train));

    private static string Metric(string loss, string data, string metric) =>
        $"[Data({data})] [Layer(13, 32)] [Activation(Relu)] [Layer(1)] [Loss({loss})] [Optimizer(Adam)] "
        + $"[Train(Epochs = 5, Seed = 1, {metric})]";

    private static string Text(string network, string train) =>
        network + "[Optimizer(Sgd, LearningRate = 0.1)] [Train(" + train + ")]";
}
