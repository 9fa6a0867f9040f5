using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL200 to NETDSL209: the learning rate.</summary>
public sealed class LearningRateAdviceTests
{
    private const string Classes = "[Layer(784, 100)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ";
    private const string Label = "[Layer(2, 2)] [Activation(Sigmoid)] [Layer(1)] [Activation(Sigmoid)] [Loss(Bce)] ";
    private const string Values = "[Layer(13, 32)] [Activation(Relu)] [Layer(1)] [Loss(Mse)] ";
    private const string Images = "[Layer(784, 32)] [Activation(Relu)] [Layer(784)] [Loss(Mse)] ";

    [Theory]
    [InlineData(Classes, "Adam, [|LearningRate = 784|]", "LearningRate is 784, and Adam moves each weight by about that much")]
    [InlineData(Classes, "AdamW, [|LearningRate = 784|]", "LearningRate is 784, and AdamW moves each weight by about that much")]
    [InlineData(Classes, "NAdam, [|LearningRate = 1.5|]", "LearningRate is 1.5, and NAdam moves")]
    [InlineData(Classes, "RAdam, [|LearningRate = 784|]", "LearningRate is 784, and RAdam moves")]
    [InlineData(Classes, "RmsProp, [|LearningRate = 784|]", "LearningRate is 784, and RmsProp moves")]
    [InlineData(Classes, "Adagrad, [|LearningRate = 784|]", "LearningRate is 784, and Adagrad moves")]
    [InlineData(
        Classes,
        "Sgd, Momentum = 0.9, [|LearningRate = 784|]",
        "LearningRate is 784, and Sgd moves each weight by that many times its gradient"
    )]
    [InlineData(Label, "Sgd, [|LearningRate = 784|]", "LearningRate is 784, and Sgd moves each weight by that")]
    [InlineData(Label, "Adam, [|LearningRate = 10|]", "LearningRate is 10, and Adam moves")]
    [InlineData(Values, "Adam, [|LearningRate = 784|]", "LearningRate is 784, and Adam moves")]
    [InlineData(Values, "Sgd, [|LearningRate = 784|]", "LearningRate is 784, and Sgd moves each weight by that")]
    [InlineData(Images, "Sgd, [|LearningRate = 784|]", "LearningRate is 784, and Sgd moves each weight by that")]
    public void Too_large(string network, string optimizer, string start) =>
        Assert.StartsWith(start, Verify("NETDSL200", network, optimizer));

    [Theory]
    [InlineData(Classes, "Sgd, LearningRate = 1")]
    [InlineData(Classes, "Sgd, LearningRate = 30")]
    [InlineData(Classes, "Adam, LearningRate = 1")]
    [InlineData(Classes, "Adagrad, LearningRate = 1.5")]
    [InlineData(Label, "Sgd, LearningRate = 1")]
    [InlineData(Label, "Sgd, LearningRate = 10")]
    [InlineData(Values, "Adam, LearningRate = 10")]
    [InlineData(Images, "Sgd, LearningRate = 400")]
    public void Too_large_is_silent_on_near_misses(string network, string optimizer) => Silent("NETDSL200", network, optimizer);

    [Theory]
    [InlineData(Classes, "Adam, [|LearningRate = 1e-9|]", "LearningRate is 1e-09, and Adam moves")]
    [InlineData(Classes, "Sgd, [|LearningRate = 1e-9|]", "LearningRate is 1e-09, and Sgd moves each weight by that")]
    [InlineData(Values, "RmsProp, [|LearningRate = 1e-9|]", "LearningRate is 1e-09, and RmsProp moves")]
    [InlineData(Values, "Sgd, [|LearningRate = 1e-13|]", "LearningRate is 1e-13, and Sgd moves each weight by that")]
    public void Too_small(string network, string optimizer, string start) =>
        Assert.StartsWith(start, Verify("NETDSL201", network, optimizer));

    [Theory]
    [InlineData(Classes, "Adam, LearningRate = 1e-7")]
    [InlineData(Classes, "Sgd, LearningRate = 1e-6")]
    [InlineData(Values, "Sgd, LearningRate = 1e-9")]
    public void Too_small_is_silent_on_near_misses(string network, string optimizer) => Silent("NETDSL201", network, optimizer);

    [Fact]
    public void The_range_of_every_optimizer_holds_its_default_and_never_784() =>
        Assert.All(
            from optimizer in Kinds.Optimizers.All
            from loss in Kinds.Losses.All
            from outputs in new long[] { 1, 10, 1000, 1_000_000 }
            select (optimizer, rates: optimizer.Rates(loss, outputs)),
            each =>
                Assert.True(
                    each.rates.Lowest <= (each.optimizer.DefaultLearningRate ?? 0.1)
                        && (each.optimizer.DefaultLearningRate ?? 1) <= each.rates.Highest
                        && each.rates.Highest < 784
                )
        );

    private static string Verify(string id, string network, string optimizer) => Advised.Verify(id, Text(network, optimizer));

    private static void Silent(string id, string network, string optimizer) => Advised.Silent(id, Text(network, optimizer));

    private static string Text(string network, string optimizer) =>
        network + "[Optimizer(" + optimizer + ")] [Train(Epochs = 5, Seed = 1)]";
}
