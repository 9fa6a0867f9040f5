using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL2xx, NETDSL31x: the set-up of training.</summary>
public sealed class TrainingTests
{
    private const string Train = " [Train(Epochs = 5, Seed = 1)]";

    [Theory]
    [InlineData("[Optimizer(Adam, WeightDecay = 0.001)]", "[Optimizer(AdamW, WeightDecay = 0.001)]")]
    [InlineData(
        "[Optimizer(kind: OptimizerKind.Adam, AmsGrad = true, /* L2 */ WeightDecay = 1e-3)]",
        "[Optimizer(kind: OptimizerKind.AdamW, AmsGrad = true, /* L2 */ WeightDecay = 1e-3)]"
    )]
    public void Decouples_the_decay(string before, string after) =>
        Assert.Equal("Change the optimizer to AdamW", Verify("NETDSL215", "DecoupleDecay", before + Train, after + Train));

    [Theory]
    [InlineData("[Train(Epochs = 5)]", "[Train(Epochs = 5, Seed = 1)]")]
    [InlineData(
        "[Train(\n    Epochs = 5, // enough\n    BatchSize = 10)]",
        "[Train(\n    Epochs = 5, // enough\n    BatchSize = 10,\n    Seed = 1)]"
    )]
    public void Writes_a_seed(string before, string after) =>
        Verify("NETDSL310", "AddSeed", "[Optimizer(Adam)] " + before, "[Optimizer(Adam)] " + after);

    [Theory]
    [InlineData(
        "NETDSL223",
        "[Train(Epochs = 5, Metric = Accuracy, Seed = 1)] [Data(Targets = Unbounded)]",
        "[Train(Epochs = 5, Seed = 1)] [Data(Targets = Unbounded)]"
    )]
    [InlineData(
        "NETDSL311",
        "[Train(Shuffle = false, Epochs = 5, Seed = 1)] [Data(Rows = 1000)]",
        "[Train(Epochs = 5, Seed = 1)] [Data(Rows = 1000)]"
    )]
    public void Removes_the_argument(string id, string before, string after) =>
        Verify(id, "RemoveArgument", "[Optimizer(Adam)] " + before, "[Optimizer(Adam)] " + after);

    [Theory]
    [InlineData("[Optimizer(Sgd, LearningRate = 0.1, Maximize = true)]", "[Optimizer(Sgd, LearningRate = 0.1)]")]
    [InlineData("[Optimizer(Adam, Maximize = true, Beta1 = 0.8)]", "[Optimizer(Adam, Beta1 = 0.8)]")]
    public void Goes_down(string before, string after) =>
        Assert.Equal("Remove Maximize = true", Verify("NETDSL217", "RemoveArgument", before + Train, after + Train));

    [Fact]
    public void Says_nothing_of_biases_where_nothing_decays() =>
        Verify("NETDSL113", "RemoveArgument", "[Optimizer(Adam, DecayBias = false)]" + Train, "[Optimizer(Adam)]" + Train);

    [Theory]
    [InlineData("[Use<Encoder>(Frozen = true, Rate = 0.1)]", "[Use<Encoder>(Frozen = true)]")]
    [InlineData("[Use<Encoder>(Rate = 0.1, Frozen = true)]", "[Use<Encoder>(Frozen = true)]")]
    public void Removes_the_rate_of_a_frozen_network(string before, string after)
    {
        Fixed.Verify("NETDSL114", "RemoveArgument", Using(before), Using(after));

        static string Using(string use) =>
            "[Network, Layer(8, 4)] public partial class Encoder; [Network] "
            + use
            + " [Activation(Relu)] [Layer(1)] [Loss(Mse)] "
            + "[Optimizer(Adam)]"
            + Train
            + " public partial class Net;";
    }

    [Fact]
    public void Leaves_the_rate_to_the_schedule() =>
        Verify(
            "NETDSL203",
            "RemoveArgument",
            "[Optimizer(Adagrad, LearningRateDecay = 0.1)] [Schedule(Cosine)]" + Train,
            "[Optimizer(Adagrad)] [Schedule(Cosine)]" + Train
        );

    [Theory]
    [InlineData("CountEpochs", "[Schedule(Step, Every = 2)]", "[Schedule(Step, Every = 2, Unit = Epochs)]")]
    [InlineData("FollowTheRun", "[Schedule(Cosine, Length = 6, Unit = Epochs)]", "[Schedule(Cosine, Unit = Epochs)]")]
    public void Makes_the_schedule_as_long_as_the_run(string key, string before, string after) =>
        Verify("NETDSL202", key, "[Optimizer(Adam)] " + before + Train, "[Optimizer(Adam)] " + after + Train);

    [Theory]
    [InlineData(
        "NETDSL313",
        "[EarlyStop(Patience = 5)] [Train(BatchSize = 10, Epochs = 9, EvaluateEvery = 15, Seed = 1)] [Data(Rows = 1000)]",
        "[EarlyStop(Patience = 7)] [Train(BatchSize = 10, Epochs = 9, EvaluateEvery = 15, Seed = 1)] [Data(Rows = 1000)]"
    )]
    [InlineData(
        "NETDSL226",
        "[Schedule(Cosine, Warmup = 8, Unit = Epochs)] [EarlyStop] [Train(Epochs = 50, Seed = 1)]",
        "[Schedule(Cosine, Warmup = 8, Unit = Epochs)] [EarlyStop(Patience = 8)] [Train(Epochs = 50, Seed = 1)]"
    )]
    public void Waits_longer(string id, string before, string after) =>
        Verify(id, "ChangePatience", "[Optimizer(Adam)] " + before, "[Optimizer(Adam)] " + after);

    [Fact]
    public void Limits_the_gradients()
    {
        var deep = string.Concat(Enumerable.Repeat("[Layer(8)] [Activation(Relu)] ", 20));
        Verify(
            "NETDSL312",
            "LimitGradients",
            "[Init(KaimingNormal)] " + deep + "[Optimizer(Adam)] [Train(Epochs = 5, Seed = 1)]",
            "[Init(KaimingNormal)] " + deep + "[Optimizer(Adam)] [Train(Epochs = 5, Seed = 1, ClipNorm = 1)]"
        );
    }

    private static string Verify(string id, string key, string before, string after) =>
        Fixed.Verify(id, key, Network(before), Network(after));

    private static string Network(string training) =>
        "[Network] [Layer(8, 8)] [Activation(Relu)] [Layer(1)] [Loss(Mse)] " + training + " public partial class Net;";
}
