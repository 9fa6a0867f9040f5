using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL054 and NETDSL060 to NETDSL062, and the older rules with optimizers other than Sgd.</summary>
public sealed class OptimizerMistakeTests
{
    [Theory]
    [InlineData(
        "Sgd, LearningRate = 1, [|Beta1 = 0.9|]",
        "Sgd does not take Beta1",
        "Momentum, Dampening, WeightDecay, Nesterov, Maximize."
    )]
    [InlineData(
        "Adam, [|Momentum = 0.9|]",
        "Adam does not take Momentum",
        "Beta1, Beta2, Epsilon, WeightDecay, AmsGrad, Maximize."
    )]
    [InlineData(
        "AdamW, [|Nesterov = false|]",
        "AdamW does not take Nesterov",
        "Beta1, Beta2, Epsilon, WeightDecay, AmsGrad, Maximize."
    )]
    [InlineData(
        "RmsProp, [|Beta2 = 0.9|]",
        "RmsProp does not take Beta2",
        "Alpha, Epsilon, WeightDecay, Momentum, Centered, Maximize."
    )]
    [InlineData(
        "Adagrad, [|Alpha = 0.9|]",
        "Adagrad does not take Alpha",
        "LearningRateDecay, WeightDecay, InitialAccumulator, Epsilon."
    )]
    [InlineData("NAdam, [|AmsGrad = true|]", "NAdam does not take AmsGrad", "Beta1, Beta2, Epsilon, WeightDecay, MomentumDecay.")]
    [InlineData("RAdam, [|MomentumDecay = 0|]", "RAdam does not take MomentumDecay", "Beta1, Beta2, Epsilon, WeightDecay.")]
    public void Parameter_not_taken(string optimizer, string start, string end)
    {
        var message = Verify("NETDSL054", optimizer);
        Assert.StartsWith(start, message);
        Assert.EndsWith("besides LearningRate it takes " + end, message);
    }

    [Theory]
    [InlineData("Adam, [|Beta1 = 1|]", "Beta1 is 1,")]
    [InlineData("AdamW, [|Beta2 = -0.1|]", "Beta2 is -0.1,")]
    [InlineData("RmsProp, [|Alpha = double.NaN|]", "Alpha is nan,")]
    [InlineData("Sgd, LearningRate = 1, [|Dampening = 1|]", "Dampening is 1,")]
    public void Share_out_of_range(string optimizer, string text) => Assert.StartsWith(text, Verify("NETDSL060", optimizer));

    [Theory]
    [InlineData("Adam, [|Epsilon = -1e-8|]", "Epsilon is -1e-08:")]
    [InlineData("RAdam, [|Epsilon = double.PositiveInfinity|]", "Epsilon is inf:")]
    [InlineData("Adagrad, [|LearningRateDecay = -1|]", "LearningRateDecay is -1:")]
    [InlineData("Adagrad, [|InitialAccumulator = -1|]", "InitialAccumulator is -1:")]
    [InlineData("NAdam, [|MomentumDecay = double.NaN|]", "MomentumDecay is nan:")]
    public void Setting_negative(string optimizer, string text) => Assert.StartsWith(text, Verify("NETDSL061", optimizer));

    [Fact]
    public void Nesterov_with_dampening() =>
        Verify("NETDSL062", "Sgd, LearningRate = 1, Momentum = 0.9, [|Dampening = 0.1|], Nesterov = true");

    [Theory]
    [InlineData("NETDSL047", "Adam, [|LearningRate = 0|]")]
    [InlineData("NETDSL048", "RmsProp, [|Momentum = 1|]")]
    [InlineData("NETDSL049", "AdamW, [|WeightDecay = -0.01|]")]
    public void The_older_rules_hold(string id, string optimizer) => Verify(id, optimizer);

    [Fact]
    public void Every_setting_is_of_some_optimizer_and_a_property_of_the_attribute()
    {
        var properties = typeof(OptimizerAttribute)
            .GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => property.Name);

        Assert.Equal(
            properties.Order(StringComparer.Ordinal),
            Optimizers.OptimizerKind.Properties().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_optimizers_are_those_of_the_runtime() =>
        Assert.Equal(Enum.GetNames<OptimizerKind>().Order(StringComparer.Ordinal), Kinds.Optimizers.Names);

    private static string Verify(string id, string optimizer) =>
        Mistake.Verify(id, Mistake.Network($"[Layer(2, 2)] [Loss(Mse)] [Optimizer({optimizer})] [Train(Epochs = 1)]"));
}
