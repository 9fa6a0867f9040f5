using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL210 to NETDSL219: the optimizer's other settings.</summary>
public sealed class OptimizerAdviceTests
{
    private const string Classes = "[Layer(784, 100)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] ";
    private const string OneLayer = "[Layer(784, 10)] [Loss(CrossEntropy)] ";
    private const string Values = "[Layer(13, 32)] [Activation(Relu)] [Layer(1)] [Loss(Mse)] ";

    [Theory]
    [InlineData(
        "Adam, [|Epsilon = 0|]",
        "Epsilon is 0: where gradients are 0, as for pixels that are always black, Adam divides 0 by 0, which is nan."
    )]
    [InlineData(
        "RmsProp, [|Epsilon = 1e-30|]",
        "Epsilon is 1e-30: the squares of gradients below 1e-21 are 0 in float32, so RmsProp divides such "
            + "gradients by epsilon alone"
    )]
    [InlineData(
        "Adagrad, [|Epsilon = 0|]",
        "Epsilon is 0: where gradients are 0, as for pixels that are always black, Adagrad divides 0 by 0, which is nan."
    )]
    public void Epsilon_too_small(string optimizer, string start) => Assert.StartsWith(start, Verify("NETDSL210", optimizer));

    [Theory]
    [InlineData("Adam, Epsilon = 1e-12")]
    [InlineData("Adagrad, Epsilon = 0, InitialAccumulator = 0.1")]
    public void Epsilon_too_small_is_silent_on_near_misses(string optimizer) => Silent("NETDSL210", optimizer);

    [Theory]
    [InlineData("Adam, [|Epsilon = 100|]", "Epsilon is 100, far above the size of the gradients: Adam divides by it alone")]
    [InlineData("NAdam, [|Epsilon = 1.5|]", "Epsilon is 1.5, far above the size of the gradients: NAdam divides by it alone")]
    public void Epsilon_too_large(string optimizer, string start) => Assert.StartsWith(start, Verify("NETDSL211", optimizer));

    [Theory]
    [InlineData("Adam, Epsilon = 1")]
    [InlineData("Adam, Epsilon = 0.1")]
    public void Epsilon_too_large_is_silent_on_near_misses(string optimizer) => Silent("NETDSL211", optimizer);

    [Fact]
    public void Gradients_of_values_may_be_as_large_as_epsilon() => Silent("NETDSL211", "Adam, Epsilon = 100", Values);

    [Theory]
    [InlineData(
        "Sgd, LearningRate = 0.1, [|Momentum = 0.9999|]",
        "Momentum is 0.9999: the average covers the last 10,000 steps",
        "Write 0.9."
    )]
    [InlineData("RmsProp, [|Momentum = 0.9995|]", "Momentum is 0.9995: the average covers the last 2,000 steps", "Write 0.9.")]
    [InlineData("RmsProp, [|Alpha = 0.99999|]", "Alpha is 0.99999: the average covers the last 100,000 steps", "Write 0.99.")]
    [InlineData(
        "Adam, [|Beta1 = 0.9999|], Beta2 = 0.99999",
        "Beta1 is 0.9999: the average covers the last 10,000 steps",
        "Write 0.9."
    )]
    public void Too_much_past(string optimizer, string start, string end)
    {
        var message = Verify("NETDSL212", optimizer);
        Assert.StartsWith(start, message);
        Assert.EndsWith(end, message);
    }

    [Theory]
    [InlineData("Sgd, LearningRate = 0.1, Momentum = 0.999")]
    [InlineData("Adam, Beta2 = 0.99999")]
    [InlineData("RmsProp, Alpha = 0.9999")]
    [InlineData("AdamW, Beta1 = 0.99")]
    public void Too_much_past_is_silent_on_near_misses(string optimizer) => Silent("NETDSL212", optimizer);

    [Theory]
    [InlineData("Adam, [|Beta1 = 0.999|], Beta2 = 0.9", "Beta1 is 0.999 and Beta2 is 0.9:")]
    [InlineData("RAdam, [|Beta2 = 0.5|]", "Beta1 is 0.9 and Beta2 is 0.5:")]
    [InlineData("AdamW, AmsGrad = false, [|Beta2 = 0|]", "Beta1 is 0.9 and Beta2 is 0:")]
    public void Betas_swapped(string optimizer, string start) => Assert.StartsWith(start, Verify("NETDSL213", optimizer));

    [Theory]
    [InlineData("Adam, Beta1 = 0.9, Beta2 = 0.9")]
    [InlineData("Adam, Beta1 = 0.9, Beta2 = 0.81")]
    [InlineData("Adam, Beta1 = 0.5")]
    [InlineData("Adam, Beta1 = 0, Beta2 = 0")]
    [InlineData("Adam, Beta1 = 0.999, Beta2 = 0.9, AmsGrad = true")]
    public void Betas_swapped_is_silent_on_near_misses(string optimizer) => Silent("NETDSL213", optimizer);

    [Theory]
    [InlineData("Sgd, LearningRate = 0.1, [|WeightDecay = 0.09|]", "WeightDecay is 0.09:")]
    [InlineData("RmsProp, [|WeightDecay = 1|]", "WeightDecay is 1:")]
    public void Decay_too_strong(string optimizer, string start) => Assert.StartsWith(start, Verify("NETDSL214", optimizer));

    [Theory]
    [InlineData(Classes, "Sgd, LearningRate = 0.1, WeightDecay = 0.05")]
    [InlineData(Classes, "RmsProp, WeightDecay = 0.002")]
    [InlineData(Classes, "AdamW, WeightDecay = 0.3")]
    [InlineData(OneLayer, "Sgd, LearningRate = 0.1, WeightDecay = 0.5")]
    [InlineData(Values, "Sgd, LearningRate = 0.003, WeightDecay = 3")]
    public void Decay_too_strong_is_silent_on_near_misses(string network, string optimizer) =>
        Silent("NETDSL214", optimizer, network);

    [Theory]
    [InlineData("Adam, [|WeightDecay = 0.002|]", "Adam adds WeightDecay to the gradient", "Write [Optimizer(AdamW)]")]
    public void Penalty_scaled_away(string optimizer, string start, string repair)
    {
        var message = Verify("NETDSL215", optimizer);
        Assert.StartsWith(start, message);
        Assert.Contains(repair, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Adam, WeightDecay = 0")]
    [InlineData("AdamW, WeightDecay = 0.002")]
    [InlineData("Sgd, LearningRate = 0.1, WeightDecay = 0.002")]
    [InlineData("NAdam, WeightDecay = 0.002")]
    public void Penalty_scaled_away_is_silent_on_near_misses(string optimizer) => Silent("NETDSL215", optimizer);

    [Fact]
    public void A_strong_decay_with_Adam_is_two_mistakes() =>
        Assert.Equal(
            ["NETDSL214", "NETDSL215"],
            Program
                .Of(Mistake.Network(Text("Adam, WeightDecay = 0.09", Classes)))
                .Generate()
                .Advise()
                .Select(diagnostic => diagnostic.Id)
        );

    [Theory]
    [InlineData(
        "AdamW, [|WeightDecay = 20|]",
        "WeightDecay is 20: times the learning rate, it takes 2 % off every weight in each step"
    )]
    [InlineData(
        "AdamW, LearningRate = 0.1, [|WeightDecay = 0.5|]",
        "WeightDecay is 0.5: times the learning rate, it takes 5 % off every weight in each step"
    )]
    public void Decay_share_too_large(string optimizer, string start) => Assert.StartsWith(start, Verify("NETDSL216", optimizer));

    [Theory]
    [InlineData("AdamW, WeightDecay = 1")]
    [InlineData("AdamW, LearningRate = 0.1, WeightDecay = 0.1")]
    [InlineData("AdamW, LearningRate = 1")]
    [InlineData("Sgd, LearningRate = 1, WeightDecay = 0.02")]
    public void Decay_share_too_large_is_silent_on_near_misses(string optimizer) => Silent("NETDSL216", optimizer);

    [Theory]
    [InlineData("Sgd, LearningRate = 0.1, [|Maximize = true|]")]
    [InlineData("RmsProp, [|Maximize = true|]")]
    public void Loss_maximized(string optimizer) =>
        Assert.StartsWith("Maximize = true makes CrossEntropy as large as possible:", Verify("NETDSL217", optimizer));

    [Theory]
    [InlineData("Adam, Maximize = false")]
    [InlineData("Adam")]
    public void Loss_maximized_is_silent_on_near_misses(string optimizer) => Silent("NETDSL217", optimizer);

    private static string Verify(string id, string optimizer) => Advised.Verify(id, Text(optimizer, Classes));

    private static void Silent(string id, string optimizer, string network = Classes) =>
        Advised.Silent(id, Text(optimizer, network));

    private static string Text(string optimizer, string network) =>
        network + "[Optimizer(" + optimizer + ")] [Train(Epochs = 5, Seed = 1)]";
}
