using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL220 to NETDSL229 and NETDSL310 to NETDSL319: batches, evaluations and chance.</summary>
public sealed class RunAdviceTests
{
    private const string Plain = "[Layer(784, 32)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ";

    [Theory]
    [InlineData("[Layer(784, 32, Bias = false)] [BatchNorm]", "[|BatchSize = 1|], Epochs = 5, Seed = 1", "BatchSize is 1, and BatchNorm ('batchNorm1')")]
    [InlineData("[Input(1, 28)] [BatchNorm(Name = \"bn\")] [Flatten] [Layer(32, Bias = false)] [BatchNorm]", "Epochs = 5, Seed = 1, [|BatchSize = 1|]", "BatchSize is 1, and BatchNorm ('batchNorm2')")]
    public void BatchOfOne(string stages, string train, string start) =>
        Assert.StartsWith(start, Advised.Verify("NETDSL220", Text(stages + " [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ", train)));

    [Theory]
    [InlineData("[Layer(784, 32, Bias = false)] [BatchNorm]", "BatchSize = 2, Epochs = 5, Seed = 1")]
    [InlineData("[Layer(784, 32, Bias = false)] [BatchNorm]", "Epochs = 5, Seed = 1")]
    [InlineData("[Layer(784, 32)] [LayerNorm]", "BatchSize = 1, Epochs = 5, Seed = 1")]
    [InlineData("[Input(3, 28)] [BatchNorm] [Flatten] [Layer(32)]", "BatchSize = 1, Epochs = 5, Seed = 1")]
    [InlineData("[Layer(784, 32)]", "BatchSize = 1, Epochs = 5, Seed = 1")]
    public void BatchOfOneIsSilent(string stages, string train) =>
        Advised.Silent("NETDSL220", Text(stages + " [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ", train));

    [Theory]
    [InlineData("Iterations = 300, [|EvaluateEvery = 500|], Seed = 1", "EvaluateEvery is 500 and the run has 300 iterations:")]
    public void EvaluationBeyondTheRun(string train, string start) =>
        Assert.StartsWith(start, Advised.Verify("NETDSL222", Text(Plain, train)));

    [Theory]
    [InlineData("Iterations = 500, EvaluateEvery = 500, Seed = 1")]
    [InlineData("Epochs = 1, EvaluateEvery = 500, Seed = 1")]
    [InlineData("Iterations = 20, Seed = 1")]
    public void EvaluationBeyondTheRunIsSilent(string train) => Advised.Silent("NETDSL222", Text(Plain, train));

    [Theory]
    [InlineData("Epochs = 5")]
    public void NoSeed(string train) => Assert.StartsWith(
        "[Train] sets no Seed:",
        Advised.Verify("NETDSL310", Plain + "[Optimizer(Sgd, LearningRate = 0.1)] [[|Train(" + train + ")|]]"));

    [Theory]
    [InlineData("Epochs = 5, Seed = 0")]
    [InlineData("Epochs = 5, Seed = -7")]
    public void NoSeedIsSilent(string train) => Advised.Silent("NETDSL310", Text(Plain, train));

    private static string Text(string network, string train) =>
        network + "[Optimizer(Sgd, LearningRate = 0.1)] [Train(" + train + ")]";
}
