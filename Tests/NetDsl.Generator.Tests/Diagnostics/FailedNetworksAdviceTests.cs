using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The networks that the samples let fail on purpose: each of their mistakes is reported, at its characters.</summary>
public sealed class FailedNetworksAdviceTests
{
    private const string Training = " [Optimizer(Adam, LearningRate = 0.0005)] [Train(BatchSize = 256, Epochs = 20, Seed = 1)]";

    [Fact]
    public void Fashion_as_first_written() =>
        Advised.VerifyAll(
            ["NETDSL130", "NETDSL107", "NETDSL100"],
            "[Init(Normal, [|Std = 0|])] [Input(28, 28)] [Flatten] [Layer(64)] [Activation(Relu)] [Layer(10)] "
                + "[[|Activation(Relu)|]] [[|Activation(Softmax)|]] [Loss(CrossEntropy)]"
                + Training
        );

    [Fact]
    public void Fashion_second_try() =>
        Advised.VerifyAll(
            ["NETDSL107", "NETDSL100"],
            "[Init(Normal, Std = 0.1)] [Input(28, 28)] [Flatten] [Layer(256)] [Activation(Sigmoid)] [Layer(256)] "
                + "[Activation(Relu)] [Layer(10)] [[|Activation(Relu)|]] [[|Activation(Softmax)|]] [Loss(CrossEntropy)]"
                + Training
        );

    [Fact]
    public void Fashion_with_dropout_and_squared_error() =>
        Advised.VerifyAll(
            ["NETDSL107"],
            "[Init(Normal, Std = 0.1)] [Input(28, 28)] [Flatten] [Layer(256)] [Activation(Relu)] [Dropout(0.2)] [Layer(256)] "
                + "[Activation(Relu)] [Layer(10)] [[|Activation(Relu)|]] [Activation(Softmax)] [Loss(Mse)]"
                + Training
        );

    [Fact]
    public void Sanity_regression() =>
        Advised.VerifyAll(
            ["NETDSL110"],
            "[Layer(784, 1)] [[|Layer(1, 1)|]] [Loss(Mse)] [Optimizer(Adam, LearningRate = 0.0005)] "
                + "[Train(Iterations = 20, Seed = 1)]"
        );

    [Fact]
    public void Perceptron_on_XOR() =>
        Advised.VerifyAll(
            ["NETDSL300"],
            "[[|Layer(2, 1)|]] [Activation(Sigmoid)] [Loss(Bce)] [Optimizer(Sgd, LearningRate = 1)] "
                + "[Train(BatchSize = 4, Iterations = 10001, Seed = 1)]"
        );

    [Fact]
    public void XOR_with_all_zero_weights() =>
        Advised.VerifyAll(
            ["NETDSL130"],
            "[Init([|Zeros|], Bias = 0)] [Layer(2, 2)] [Activation(Sigmoid)] [Layer(1)] [Activation(Sigmoid)] [Loss(Bce)] "
                + "[Optimizer(Sgd, LearningRate = 0.03)] [Train(BatchSize = 4, Iterations = 10001, Seed = 1)]"
        );

    [Theory]
    [InlineData("[Layer(784, 10)]")]
    [InlineData("[Layer(784, 100)] [Activation(Sigmoid)] [Layer(10)]")]
    [InlineData("[Layer(784, 100)] [Activation(Tanh)] [Layer(10)]")]
    [InlineData(
        "[Layer(784, 100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(10)]"
    )]
    [InlineData("[Layer(784, 32)] [Activation(Relu)] [Layer(32)] [Activation(Relu)] [Layer(10)]")]
    public void The_textbooks_classifiers_are_silent(string stages) =>
        Advised.Silent(
            "NETDSL100",
            stages
                + " [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] "
                + "[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]"
        );

    [Fact]
    public void The_repaired_fashion_network_is_silent() =>
        Advised.Silent(
            "NETDSL100",
            "[Input(28, 28)] [Flatten] [Layer(256)] [Activation(Relu)] [Dropout(0.2)] [Layer(256)] [Activation(Relu)] "
                + "[Layer(10)] [Loss(CrossEntropy)]"
                + Training
        );

    [Theory]
    [InlineData("[Layer(2, 2)] [Activation(Sigmoid)] [Layer(1)] [Activation(Sigmoid)]")]
    [InlineData(
        "[Layer(2, 10)] [Activation(Sigmoid)] [Layer(10)] [Activation(Sigmoid)] [Layer(10)] [Activation(Sigmoid)] "
            + "[Layer(1)] [Activation(Sigmoid)]"
    )]
    public void The_XOR_networks_that_learn_are_silent(string stages) =>
        Advised.Silent(
            "NETDSL112",
            stages + " [Loss(Bce)] [Optimizer(Sgd, LearningRate = 1)] [Train(BatchSize = 4, Iterations = 10001, Seed = 1)]"
        );
}
