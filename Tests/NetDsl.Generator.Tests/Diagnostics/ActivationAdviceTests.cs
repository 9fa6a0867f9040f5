using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL110 to NETDSL119 and NETDSL300: what lies between the layers.</summary>
public sealed class ActivationAdviceTests
{
    private const string Sigmoids =
        "[Layer(20)] [Activation(Sigmoid)] [Layer(20)] [Activation(Sigmoid)] [Layer(20)] [Activation(Sigmoid)] ";

    [Theory]
    [InlineData("[Layer(784, 1)] [[|Layer(1, 1)|]] [Loss(Mse)]" + Advised.Training, "one linear layer from 784 to 1 numbers")]
    [InlineData(
        "[Layer(784, 100)] [[|Layer(10)|]] [Loss(CrossEntropy)]" + Advised.Training,
        "one linear layer from 784 to 10 numbers"
    )]
    [InlineData(
        "[Layer(784, 100, Bias = false)] [BatchNorm] [Dropout(0.2)] [[|Layer(10, Name = \"out\")|]]",
        "one linear layer from 784 to 10 numbers"
    )]
    [InlineData(
        "[Input(1, 28, 28)] [Flatten] [Layer(10)] [Flatten] [[|Layer(10)|]] [Activation(Relu)] [Layer(10)]",
        "one linear layer from 784 to 10 numbers"
    )]
    [InlineData(
        "[Layer(4, 20)] [Activation(Relu)] [Layer(20)] [Activation(LeakyRelu, NegativeSlope = 1)] [[|Layer(3)|]]",
        "one linear layer from 20 to 3 numbers"
    )]
    public void Two_linear_layers(string attributes, string message) =>
        Assert.Contains(message, Advised.Verify("NETDSL110", attributes), StringComparison.Ordinal);

    [Fact]
    public void Each_of_three_linear_layers_is_reported() =>
        Advised.VerifyAll(
            ["NETDSL110", "NETDSL110"],
            "[Layer(4, 4)] [[|Layer(4)|]] [[|Layer(4)|]] [Activation(Relu)] [Layer(4)]"
        );

    [Theory]
    [InlineData("[Layer(784, 100)] [Activation(Relu)] [Layer(10)]")]
    [InlineData("[Layer(784, 100, Bias = false)] [BatchNorm] [Activation(Silu)] [Dropout(0.2)] [Layer(10)]")]
    [InlineData("[Layer(784, 100)] [LayerNorm] [Layer(10)]")]
    [InlineData("[Layer(20, 20)] [Activation(Softmax)] [Layer(10)]")]
    [InlineData("[Layer(784, 64)] [Activation(Relu)] [Layer(16)] [Layer(64)] [Activation(Relu)] [Layer(784)]")]
    public void Linear_layers_with_something_between_are_silent(string attributes) => Advised.Silent("NETDSL110", attributes);

    [Theory]
    [InlineData("[Activation(Relu)] [[|Activation(Relu)|]]", "Relu follows Relu: Relu gives nothing below 0")]
    [InlineData(
        "[Activation(Relu)] [Dropout(0.2)] [Flatten] [[|Activation(LeakyRelu)|]]",
        "LeakyRelu follows Relu: Relu gives nothing below 0"
    )]
    [InlineData("[Activation(Sigmoid)] [[|Activation(Relu)|]]", "Relu follows Sigmoid: Sigmoid gives nothing below 0")]
    [InlineData("[Activation(Softmax)] [[|Activation(Elu)|]]", "Elu follows Softmax: Softmax gives nothing below 0")]
    [InlineData("[Activation(Tanh)] [[|Activation(Tanh)|]]", "Tanh follows Tanh: applied twice, it only flattens more")]
    [InlineData("[Activation(Softmax)] [[|Activation(Softmax)|]]", "Softmax follows Softmax: one softmax is enough")]
    [InlineData("[Activation(Softmax)] [[|Activation(LogSoftmax)|]]", "LogSoftmax follows Softmax: one softmax is enough")]
    public void Redundant_activation(string between, string message) =>
        Assert.StartsWith(message, Advised.Verify("NETDSL111", "[Layer(8, 8)] " + between + " [Layer(8)]"));

    [Theory]
    [InlineData("[Activation(Tanh)] [Activation(Relu)]")]
    [InlineData("[Activation(Elu)] [Activation(Relu)]")]
    [InlineData("[Activation(Relu)] [Layer(8)] [Activation(Relu)]")]
    [InlineData("[Activation(Relu)] [Activation(Sigmoid)]")]
    public void Redundant_activation_is_silent_on_near_misses(string between) =>
        Advised.Silent("NETDSL111", "[Layer(8, 8)] " + between + " [Layer(8)]");

    [Theory]
    [InlineData("[Layer(4, 20)] [Activation(Sigmoid)] " + Sigmoids + "[Layer(3)]", 4)]
    [InlineData("[Layer(4, 20)] [Activation(Sigmoid)] " + Sigmoids + "[Layer(20)] [Activation(Sigmoid)] [Layer(3)]", 4)]
    [InlineData("[Layer(4, 20)] [Activation(Sigmoid)] [Layer(20)] [Activation(Relu)] " + Sigmoids + "[Layer(3)]", 4)]
    public void Saturating_stack(string attributes, int at)
    {
        // The fourth sigmoid is marked.
        var start = -1;
        for (var i = 0; i < at; i++)
        {
            start = attributes.IndexOf("[Activation(Sigmoid)]", start + 1, StringComparison.Ordinal);
        }

        var marked = attributes.Insert(start + "[Activation(Sigmoid)".Length, "|]").Insert(start + 1, "[|");
        Assert.Contains("at most 0.0039 of the gradient", Advised.Verify("NETDSL112", marked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "[Layer(2, 20)] [Activation(Sigmoid)] [Layer(20)] [Activation(Sigmoid)] [Layer(20)] [Activation(Sigmoid)] [Layer(1)] "
            + "[Activation(Sigmoid)] [Loss(Bce)]"
            + Advised.Training
    )]
    [InlineData(
        "[Layer(4, 20)] [Activation(Tanh)] [Layer(20)] [Activation(Tanh)] [Layer(20)] [Activation(Tanh)] [Layer(20)] "
            + "[Activation(Tanh)] [Layer(20)] [Activation(Tanh)] [Layer(3)]"
    )]
    [InlineData(
        "[Layer(4, 20)] [LayerNorm] [Activation(Sigmoid)] [Layer(20)] [LayerNorm] [Activation(Sigmoid)] [Layer(20)] "
            + "[LayerNorm] [Activation(Sigmoid)] [Layer(20)] [LayerNorm] [Activation(Sigmoid)] [Layer(3)]"
    )]
    public void Saturating_stack_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL112", attributes);

    [Theory]
    [InlineData("[[|Layer(2, 1)|]] [Activation(Sigmoid)] [Loss(Bce)]" + Advised.Training, "one straight line")]
    [InlineData("[[|Layer(2, 1)|]] [Loss(BceWithLogits)]" + Advised.Training, "one straight line")]
    [InlineData("[[|Layer(2, 1)|]] [Activation(Tanh)] [Loss(Mse)]" + Advised.Training, "one straight line")]
    [InlineData("[Input(4)] [BatchNorm] [[|Layer(1)|]] [Loss(BceWithLogits)]" + Advised.Training, "one straight line")]
    [InlineData("[Layer(784, 32)] [[|Layer(784)|]] [Loss(Mse)]" + Advised.Training, "one linear map")]
    public void Linear_network(string attributes, string message) =>
        Assert.Contains(message, Advised.Verify("NETDSL300", attributes), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(784, 10)] [Loss(CrossEntropy)]" + Advised.Training)]
    [InlineData("[Layer(784, 10)] [Activation(LogSoftmax)] [Loss(Nll)]" + Advised.Training)]
    [InlineData("[Layer(13, 1)] [Loss(Mse)]" + Advised.Training)]
    [InlineData("[Layer(784, 100)]")]
    [InlineData("[Layer(784, 100)] [Activation(Sigmoid)]")]
    [InlineData("[Layer(2, 2)] [Activation(Sigmoid)] [Layer(1)] [Activation(Sigmoid)] [Loss(Bce)]" + Advised.Training)]
    public void Linear_network_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL300", attributes);
}
