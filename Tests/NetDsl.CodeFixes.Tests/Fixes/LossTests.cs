using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL100 to NETDSL109: the last stage and the loss.</summary>
public sealed class LossTests
{
    private const string Hidden = "[Layer(784, 100)] [Activation(Relu)] ";

    [Theory]
    [InlineData("NETDSL100", "[Layer(10)] [Activation(Softmax)] [Loss(CrossEntropy)]", "[Layer(10)] [Loss(CrossEntropy)]")]
    [InlineData(
        "NETDSL100",
        "[Layer(10), Activation(Softmax, Dim = 1)] [Loss(CrossEntropy)]",
        "[Layer(10)] [Loss(CrossEntropy)]"
    )]
    [InlineData("NETDSL100", "[Activation(Softmax)] [Loss(CrossEntropy)]", "[Loss(CrossEntropy)]")]
    [InlineData("NETDSL100", "[Layer(10), Activation(Softmax), Loss(CrossEntropy)]", "[Layer(10), Loss(CrossEntropy)]")]
    [InlineData("NETDSL100", "[Layer(10)] [Activation(Softmax), Loss(CrossEntropy)]", "[Layer(10)] [Loss(CrossEntropy)]")]
    [InlineData("NETDSL101", "[Layer(10)] [Activation(LogSoftmax)] [Loss(CrossEntropy)]", "[Layer(10)] [Loss(CrossEntropy)]")]
    [InlineData("NETDSL102", "[Layer(1)] [Activation(Sigmoid)] [Loss(BceWithLogits)]", "[Layer(1)] [Loss(BceWithLogits)]")]
    [InlineData("NETDSL106", "[Layer(10)] [Activation(Relu)] [Loss(CrossEntropy)]", "[Layer(10)] [Loss(CrossEntropy)]")]
    [InlineData(
        "NETDSL107",
        "[Layer(10)] [Activation(Tanh)] [Activation(LogSoftmax)] [Loss(Nll)]",
        "[Layer(10)] [Activation(LogSoftmax)] [Loss(Nll)]"
    )]
    [InlineData(
        "NETDSL108",
        "[Data(Targets = Unbounded)] [Layer(1)] [Activation(Tanh)] [Loss(Mse)]",
        "[Data(Targets = Unbounded)] [Layer(1)] [Loss(Mse)]"
    )]
    [InlineData("NETDSL122", "[Layer(10)] [Dropout] [Loss(CrossEntropy)]", "[Layer(10)] [Loss(CrossEntropy)]")]
    public void Removes_the_stage(string id, string before, string after) => Verify(id, "RemoveStage", before, after);

    [Fact]
    public void Keeps_comments_and_lines() =>
        Assert.Equal(
            "Remove [Activation(Softmax)]",
            Fixed.Verify(
                "NETDSL100",
                "RemoveStage",
                """
                    [Network]
                    [Layer(784, 100)] // hidden
                    [Activation(Relu)]
                    // The scores.
                    [Layer(10)]
                    [Activation(Softmax)]  // as the book has it
                    [Loss(CrossEntropy)]
                    [Optimizer(Adam)] [Train(Epochs = 5)]
                    public partial class Net;
                """,
                """
                    [Network]
                    [Layer(784, 100)] // hidden
                    [Activation(Relu)]
                    // The scores.
                    [Layer(10)]
                    // as the book has it
                    [Loss(CrossEntropy)]
                    [Optimizer(Adam)] [Train(Epochs = 5)]
                    public partial class Net;
                """
            )
        );

    [Theory]
    [InlineData(
        "[Network,\n Layer(4, 2),\n Activation(Softmax),\n Loss(CrossEntropy)]",
        "[Network,\n Layer(4, 2),\n Loss(CrossEntropy)]"
    )]
    [InlineData(
        "[Network, Loss(CrossEntropy),\n Layer(4, 2),\n Activation(Softmax)]",
        "[Network, Loss(CrossEntropy),\n Layer(4, 2)]"
    )]
    [InlineData(
        "[Network, Loss(CrossEntropy),\n Layer(4, 2), // two\n Activation(Softmax)]",
        "[Network, Loss(CrossEntropy),\n Layer(4, 2) // two\n ]"
    )]
    [InlineData(
        "[Network]\n[Layer(4, 2)]\n[Activation(Softmax),\n Loss(CrossEntropy)]",
        "[Network]\n[Layer(4, 2)]\n[Loss(CrossEntropy)]"
    )]
    [InlineData(
        "[Network]\r\n[Layer(4, 2)]\r\n[Activation(Softmax)]\r\n[Loss(CrossEntropy)]",
        "[Network]\r\n[Layer(4, 2)]\r\n[Loss(CrossEntropy)]"
    )]
    [InlineData(
        "[Network]\n[Layer(4, 2)] [Activation(Softmax)]\n[Loss(CrossEntropy)]",
        "[Network]\n[Layer(4, 2)]\n[Loss(CrossEntropy)]"
    )]
    public void Keeps_the_layout(string before, string after)
    {
        const string rest = " " + Fixed.Training + " public partial class Net;";
        Fixed.Verify("NETDSL100", "RemoveStage", before + rest, after + rest);
    }

    [Theory]
    [InlineData(
        "NETDSL101",
        "[Layer(10)] [Activation(LogSoftmax)] [Loss(CrossEntropy)]",
        "[Layer(10)] [Activation(LogSoftmax)] [Loss(Nll)]"
    )]
    [InlineData(
        "NETDSL102",
        "[Layer(1)] [Activation(Sigmoid)] [Loss(BceWithLogits)]",
        "[Layer(1)] [Activation(Sigmoid)] [Loss(Bce)]"
    )]
    [InlineData("NETDSL103", "[Layer(1)] [Loss(Bce)]", "[Layer(1)] [Loss(BceWithLogits)]")]
    [InlineData("NETDSL103", "[Layer(1)] [Loss(kind: LossKind.Bce)]", "[Layer(1)] [Loss(kind: LossKind.BceWithLogits)]")]
    [InlineData(
        "NETDSL103",
        "[Layer(1)] [Loss(global::NetDsl.LossKind.Bce)]",
        "[Layer(1)] [Loss(global::NetDsl.LossKind.BceWithLogits)]"
    )]
    [InlineData("NETDSL103", "[Layer(1)] [Loss(Net.Mine)]", "[Layer(1)] [Loss(BceWithLogits)]")]
    [InlineData("NETDSL104", "[Layer(10)] [Loss(Nll)]", "[Layer(10)] [Loss(CrossEntropy)]")]
    [InlineData("NETDSL109", "[Layer(1)] [Loss(CrossEntropy)]", "[Layer(1)] [Loss(BceWithLogits)]")]
    public void Changes_the_loss(string id, string before, string after) =>
        Verify(id, "Loss:" + after.Split("Loss(")[1].Split(')')[0].Split([' ', '.'])[^1], before, after);

    [Fact]
    public async Task Qualifies_what_the_name_alone_does_not_say()
    {
        const string code = """
            using NetDsl;
            [Network, Layer(4, 1), Loss(Kinds.First), Optimizer(OptimizerKind.Adam), Train(Epochs = 1)]
            public partial class Net;
            public static class Kinds { public const LossKind First = LossKind.Bce; }
            """;
        await Fixed.Verify(
            "NETDSL103",
            "Loss:BceWithLogits",
            UserProject.Of(withUsings: false, code),
            [code.Replace("Kinds.First)", "LossKind.BceWithLogits)", StringComparison.Ordinal)]
        );
    }

    [Theory]
    [InlineData("NETDSL103", "Sigmoid", "[Layer(1)] [Loss(Bce)]", "[Layer(1)] [Activation(Sigmoid)] [Loss(Bce)]")]
    [InlineData("NETDSL103", "Sigmoid", "[Loss(Bce)] [Layer(1)]", "[Loss(Bce)] [Layer(1)] [Activation(Sigmoid)]")]
    [InlineData("NETDSL103", "Sigmoid", "[Layer(1), Loss(Bce)]", "[Layer(1), Activation(Sigmoid), Loss(Bce)]")]
    [InlineData("NETDSL103", "Sigmoid", "[Loss(Bce), Layer(1)]", "[Loss(Bce), Layer(1), Activation(Sigmoid)]")]
    [InlineData("NETDSL104", "LogSoftmax", "[Layer(10)] [Loss(Nll)]", "[Layer(10)] [Activation(LogSoftmax)] [Loss(Nll)]")]
    [InlineData(
        "NETDSL104",
        "LogSoftmax",
        "[Layer(10)] // out\n[Loss(Nll)]",
        "[Layer(10)] [Activation(LogSoftmax)] // out\n[Loss(Nll)]"
    )]
    [InlineData(
        "NETDSL104",
        "LogSoftmax",
        "\n[Layer(10)] // out\n[Loss(Nll)]",
        "\n[Layer(10)] // out\n[Activation(LogSoftmax)]\n[Loss(Nll)]"
    )]
    [InlineData(
        "NETDSL104",
        "LogSoftmax",
        "[Layer(10)] [Activation(Softmax, Dim = -1)] [Loss(Nll)]",
        "[Layer(10)] [Activation(LogSoftmax, Dim = -1)] [Loss(Nll)]"
    )]
    public void Writes_the_last_stage(string id, string kind, string before, string after) =>
        Verify(id, "Head:" + kind, before, after);

    [Theory]
    [InlineData("NETDSL103", "[Layer(1)] [Activation(Tanh)] [Loss(Bce)]")]
    [InlineData("NETDSL103", "[Layer(4)] [Activation(LogSoftmax)] [Loss(Bce)]")]
    [InlineData("NETDSL103", "[Layer(2)] [Activation(LeakyRelu)] [Loss(Bce)] [Train(Metric = MeanAbsoluteError)]")]
    [InlineData(
        "NETDSL102",
        "[Layer(2)] [Activation(Sigmoid)] [Loss(BceWithLogits, PositiveWeights = new[] { 1.0, 2 })]",
        "RemoveStage"
    )]
    [InlineData("NETDSL101", "[Layer(2)] [Activation(LogSoftmax)] [Loss(CrossEntropy, LabelSmoothing = 0.1)]", "RemoveStage")]
    [InlineData("NETDSL109", "[Layer(1)] [Loss(CrossEntropy, LabelSmoothing = 0.1)]")]
    [InlineData("NETDSL109", "[Layer(1)] [Activation(LogSoftmax)] [Loss(Nll)]")]
    [InlineData("NETDSL106", "[Layer(10)] [Activation(Relu)] [Activation(Relu)] [Loss(CrossEntropy)]")]
    public void Offers_nothing_else(string id, string head, params string[] keys)
    {
        var training = head.Contains("[Train", StringComparison.Ordinal)
            ? "[Optimizer(Adam)] [Train(Epochs = 1, Metric = MeanAbsoluteError)]"
            : Fixed.Training;
        Fixed.Offers(id, Network(head.Split(" [Train")[0], training), keys);
    }

    private static void Verify(string id, string key, string before, string after) =>
        Fixed.Verify(id, key, Network(before, Fixed.Training), Network(after, Fixed.Training));

    private static string Network(string head, string training) =>
        "[Network] " + Hidden + head + " " + training + " public partial class Net { public const LossKind Mine = Bce; }";
}
