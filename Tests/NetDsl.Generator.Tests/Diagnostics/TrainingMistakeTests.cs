using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL040 to NETDSL052: what training needs, and Sgd.</summary>
public sealed class TrainingMistakeTests
{
    private const string Loss = "[Loss(CrossEntropy)]";
    private const string Optimizer = "[Optimizer(Sgd, LearningRate = 0.1)]";
    private const string Train = "[Train(Epochs = 1)]";

    [Fact]
    public void No_loss() => Verify("NETDSL040", Optimizer + "[[|Train(Epochs = 1)|]]");

    [Fact]
    public void No_optimizer() => Verify("NETDSL041", Loss + "[[|Train(Epochs = 1)|]]");

    [Fact]
    public void No_Train() => Verify("NETDSL042", Loss + "[[|Optimizer(Sgd, LearningRate = 0.1)|]]");

    [Fact]
    public void No_length() => Verify("NETDSL043", Loss + Optimizer + "[[|Train(BatchSize = 10)|]]");

    [Fact]
    public void Two_lengths() => Verify("NETDSL044", Loss + Optimizer + "[Train(Iterations = 9, [|Epochs = 1|])]");

    [Theory]
    [InlineData("[|BatchSize = 0|], Epochs = 1")]
    [InlineData("[|Epochs = 0|]")]
    [InlineData("[|Iterations = -5|]")]
    [InlineData("Epochs = 1, [|EvaluateEvery = 0|]")]
    public void Count_not_positive(string settings) => Verify("NETDSL045", Loss + Optimizer + $"[Train({settings})]");

    [Theory]
    [InlineData("[|ClipNorm = 0|]")]
    [InlineData("[|ClipValue = -1|]")]
    [InlineData("[|ClipNorm = double.NaN|], ClipValue = 1")]
    [InlineData("ClipNorm = 0.5, [|ClipValue = double.PositiveInfinity|]")]
    public void Limit_not_positive(string settings) => Verify("NETDSL074", Loss + Optimizer + $"[Train(Epochs = 1, {settings})]");

    [Fact]
    public void Learning_rate_missing() => Verify("NETDSL046", Loss + "[[|Optimizer(Sgd)|]]" + Train);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("double.NaN", "nan")]
    [InlineData("double.PositiveInfinity", "inf")]
    [InlineData("1e39", "1e+39")]
    public void Learning_rate_not_positive(string rate, string text) =>
        Assert.StartsWith(
            $"LearningRate is {text}:",
            Verify("NETDSL047", Loss + $"[Optimizer(Sgd, [|LearningRate = {rate}|])]" + Train)
        );

    [Theory]
    [InlineData("1")]
    [InlineData("-0.1")]
    [InlineData("double.NaN")]
    public void Momentum_out_of_range(string momentum) =>
        Verify("NETDSL048", Loss + $"[Optimizer(Sgd, LearningRate = 0.1, [|Momentum = {momentum}|])]" + Train);

    [Theory]
    [InlineData("-1e-5", "-1e-05")]
    [InlineData("double.PositiveInfinity", "inf")]
    public void Weight_decay_negative(string decay, string text) =>
        Assert.StartsWith(
            $"WeightDecay is {text}:",
            Verify("NETDSL049", Loss + $"[Optimizer(Sgd, LearningRate = 0.1, [|WeightDecay = {decay}|])]" + Train)
        );

    [Theory]
    [InlineData("")]
    [InlineData("Momentum = 0, ")]
    public void Nesterov_without_momentum(string momentum) =>
        Verify("NETDSL050", Loss + $"[Optimizer(Sgd, LearningRate = 0.1, {momentum}[|Nesterov = true|])]" + Train);

    // The only networks of such an output have no parameters yet, which is a mistake by itself.
    [Fact]
    public void Loss_does_not_fit() =>
        Assert.Contains(
            "takes [N, classes] but the network gives [N, 4, 5]",
            Mistake.VerifyAmong(
                "NETDSL051",
                Mistake.Network("[Input(4, 5)] [Activation(Relu)] [Loss([|CrossEntropy|])]" + Optimizer + Train)
            )
        );

    [Fact]
    public void Nothing_to_train() =>
        Mistake.Verify(
            "NETDSL052",
            Mistake.Network("[Input(5)] [Activation(Relu)]" + Loss + Optimizer + "[[|Train(Epochs = 1)|]]")
        );

    [Fact]
    public void Nothing_but_a_loss_is_two_mistakes()
    {
        var found = Program.Of(Mistake.Network("[Layer(2, 2)]" + Loss)).Generate().Analyze();

        Assert.Equal(["NETDSL041", "NETDSL042"], found.Select(diagnostic => diagnostic.Id));
    }

    private static string Verify(string id, string training) => Mistake.Verify(id, Mistake.Network("[Layer(2, 2)] " + training));
}
