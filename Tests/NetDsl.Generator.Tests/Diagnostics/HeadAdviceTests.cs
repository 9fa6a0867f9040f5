using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL100 to NETDSL109: the last stage and the loss.</summary>
public sealed class HeadAdviceTests
{
    private const string Hidden = "[Layer(784, 100)] [Activation(Relu)] ";

    [Theory]
    [InlineData("[Layer(10)] [[|Activation(Softmax)|]] [Loss(CrossEntropy)]")]
    [InlineData("[Loss(CrossEntropy)] [Layer(10)] [[|Activation(Softmax, Dim = 1, Name = \"p\")|]] [Flatten]")]
    public void Softmax_twice(string head) =>
        Assert.Contains("Remove this stage", Verify("NETDSL100", head), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(10)] [Activation(Softmax)] [Loss(Mse)]")]
    [InlineData("[Layer(10)] [Activation(Softmax)] [Loss(Bce)]")]
    [InlineData("[Layer(10)] [Loss(CrossEntropy)]")]
    public void Softmax_twice_is_silent_on_near_misses(string head) => Silent("NETDSL100", head);

    [Theory]
    [InlineData("[Layer(10)] [[|Activation(LogSoftmax)|]] [Loss(CrossEntropy)]")]
    public void LogSoftmax_twice(string head) =>
        Assert.Contains("[Loss(Nll)]", Verify("NETDSL101", head), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(10)] [Activation(LogSoftmax)] [Loss(Nll)]")]
    public void LogSoftmax_twice_is_silent_on_near_misses(string head) => Silent("NETDSL101", head);

    [Theory]
    [InlineData("[Layer(1)] [[|Activation(Sigmoid)|]] [Loss(BceWithLogits)]")]
    [InlineData("[Layer(5)] [[|Activation(Sigmoid)|]] [Loss(BceWithLogits, PositiveWeights = new[] { 1.0, 2, 3, 4, 5 })]")]
    public void Sigmoid_twice(string head) => Assert.Contains("0.5 to 0.73", Verify("NETDSL102", head), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(1)] [Loss(BceWithLogits)]")]
    [InlineData("[Layer(1)] [Activation(Sigmoid)] [Loss(Bce)]")]
    [InlineData("[Layer(1)] [Activation(Sigmoid)] [Loss(Mse)]")]
    [InlineData("[Layer(20)] [Activation(Sigmoid)] [Layer(1)] [Loss(BceWithLogits)]")]
    public void Sigmoid_twice_is_silent_on_near_misses(string head) => Silent("NETDSL102", head);

    [Theory]
    [InlineData("[Layer(1)] [Loss([|Bce|])]", "the outputs come from [Layer] and")]
    [InlineData("[Layer(1)] [Activation(Tanh)] [Loss([|kind: Bce|])]", "the outputs come from Tanh and")]
    [InlineData("[Layer(4)] [Activation(Relu)] [Loss([|Bce|])]", "the outputs come from Relu and")]
    [InlineData("[Layer(4)] [Activation(LogSoftmax)] [Loss([|Bce|])]", "the outputs come from LogSoftmax and")]
    [InlineData("[Layer(4)] [LayerNorm] [Loss([|Bce|])]", "the outputs come from [LayerNorm] and")]
    public void No_sigmoid(string head, string message) =>
        Assert.Contains(message, Verify("NETDSL103", head), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(1)] [Activation(Sigmoid)] [Loss(Bce)]")]
    [InlineData("[Layer(4)] [Activation(Softmax)] [Loss(Bce)]")]
    [InlineData("[Layer(4)] [Activation(Sigmoid)] [Flatten] [Loss(Bce)]")]
    public void No_sigmoid_is_silent_on_near_misses(string head) => Silent("NETDSL103", head);

    [Theory]
    [InlineData("[Layer(10)] [Loss([|Nll|])]", "the outputs come from [Layer]:")]
    [InlineData(
        "[Layer(10)] [Activation(Softmax)] [Loss([|Nll|], ClassWeights = new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 2 })]",
        "the outputs come from Softmax:"
    )]
    public void No_LogSoftmax(string head, string message) =>
        Assert.Contains(message, Verify("NETDSL104", head), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(10)] [Activation(LogSoftmax)] [Flatten] [Loss(Nll)]")]
    public void No_LogSoftmax_is_silent_on_near_misses(string head) => Silent("NETDSL104", head);

    [Theory]
    [InlineData("[Layer(1)] [[|Activation(Softmax)|]] [Loss(Bce)]", "Softmax of a single number is always 1,")]
    [InlineData("[Layer(1)] [[|Activation(LogSoftmax)|]] [Loss(Mse)]", "LogSoftmax of a single number is always 0,")]
    [InlineData(
        "[Layer(1)] [[|Activation(Softmax, Dim = 1)|]] [Layer(2)] [Loss(CrossEntropy)]",
        "Softmax of a single number is always 1,"
    )]
    public void Softmax_of_one(string head, string message) => Assert.StartsWith(message, Verify("NETDSL105", head));

    [Theory]
    [InlineData("[Layer(2)] [Activation(Softmax)] [Loss(Bce)]")]
    [InlineData("[Layer(1)] [Activation(Softmax, Dim = 0)] [Loss(Bce)]")]
    public void Softmax_of_one_is_silent_on_near_misses(string head) => Silent("NETDSL105", head);

    [Fact]
    public void Softmax_of_one_among_many() =>
        Advised.Silent("NETDSL105", "[Input(1, 5)] [Activation(Softmax)] [Flatten] [Layer(3)]");

    [Fact]
    public void Softmax_of_one_of_many() =>
        Advised.Verify("NETDSL105", "[Input(5, 1)] [[|Activation(Softmax)|]] [Flatten] [Layer(3)]");

    [Theory]
    [InlineData(
        "[Layer(10)] [[|Activation(Relu)|]] [Activation(Softmax)] [Loss(Mse)]",
        "Relu gives nothing below 0, but Softmax needs scores"
    )]
    [InlineData(
        "[Layer(10)] [[|Activation(Tanh)|]] [Flatten] [Activation(LogSoftmax)] [Loss(Nll)]",
        "from -1 to 1, but LogSoftmax needs scores"
    )]
    [InlineData("[Layer(10)] [[|Activation(Sigmoid)|]] [Activation(Softmax)]", "from 0 to 1, but Softmax needs scores")]
    public void Bounded_before_softmax(string head, string message) =>
        Assert.Contains(message, Verify("NETDSL107", head), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(10)] [Activation(LeakyRelu)] [Activation(Softmax)] [Loss(Mse)]")]
    [InlineData("[Layer(10)] [LayerNorm] [Activation(LogSoftmax)] [Loss(Nll)]")]
    [InlineData("[Layer(10)] [Activation(Relu)] [Activation(Softmax)] [Layer(10)] [Loss(CrossEntropy)]")]
    public void Bounded_before_softmax_is_silent_on_near_misses(string head) => Silent("NETDSL107", head);

    [Theory]
    [InlineData(
        "[Layer(10)] [[|Activation(Relu)|]] [Loss(CrossEntropy)]",
        "Relu gives nothing below 0, but CrossEntropy needs scores"
    )]
    [InlineData(
        "[Layer(10)] [[|Activation(Sigmoid)|]] [Loss(CrossEntropy)]",
        "Sigmoid gives nothing but numbers from 0 to 1, but"
    )]
    [InlineData("[Layer(10)] [[|Activation(Tanh)|]] [Loss(CrossEntropy)]", "Tanh gives nothing but numbers from -1 to 1, but")]
    [InlineData("[Layer(10)] [[|Activation(Elu, Alpha = 0.5)|]] [Loss(CrossEntropy)]", "Elu gives nothing below -0.5, but")]
    [InlineData("[Layer(10)] [[|Activation(Gelu)|]] [Loss(CrossEntropy)]", "Gelu gives nothing below -0.17, but")]
    [InlineData(
        "[Layer(10)] [[|Activation(LeakyRelu, NegativeSlope = 0)|]] [Loss(CrossEntropy)]",
        "LeakyRelu gives nothing below 0, but"
    )]
    [InlineData("[Layer(1)] [[|Activation(Relu)|]] [Loss(BceWithLogits)]", "but BceWithLogits needs scores")]
    [InlineData("[Layer(2)] [[|Activation(LogSoftmax)|]] [Loss(BceWithLogits)]", "LogSoftmax gives nothing above 0, but")]
    public void Bounded_scores(string head, string message) =>
        Assert.Contains(message, Verify("NETDSL106", head), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(10)] [Activation(LeakyRelu)] [Loss(CrossEntropy)]")]
    [InlineData("[Layer(10)] [Activation(Relu)] [Loss(Mse)]")]
    [InlineData("[Layer(20)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)]")]
    public void Bounded_scores_is_silent_on_near_misses(string head) => Silent("NETDSL106", head);

    [Theory]
    [InlineData(
        "[Data(Targets = Unbounded)] [Layer(1)] [[|Activation(Relu)|]] [Loss(Mse)]",
        "Relu gives nothing below 0, but the targets may be others (Targets = Unbounded)"
    )]
    [InlineData(
        "[Data(Targets = Unbounded)] [Layer(3)] [[|Activation(Tanh)|]] [Loss(Huber)]",
        "Tanh gives nothing but numbers from -1 to 1,"
    )]
    [InlineData(
        "[Data(Targets = NonNegative)] [Layer(1)] [[|Activation(Sigmoid)|]] [Loss(L1)]",
        "Sigmoid gives nothing but numbers from 0 to 1,"
    )]
    public void Targets_out_of_reach(string head, string message) => Assert.StartsWith(message, Verify("NETDSL108", head));

    [Theory]
    [InlineData("[Layer(1)] [Activation(Relu)] [Loss(Mse)]")]
    [InlineData("[Data(Targets = NonNegative)] [Layer(1)] [Activation(Relu)] [Loss(Mse)]")]
    [InlineData("[Data(Targets = ZeroToOne)] [Layer(1)] [Activation(Sigmoid)] [Loss(Mse)]")]
    [InlineData("[Data(Targets = ZeroToOne)] [Layer(1)] [Activation(Tanh)] [Loss(Mse)]")]
    [InlineData("[Data(Targets = Unbounded)] [Layer(1)] [Activation(LeakyRelu)] [Loss(Mse)]")]
    [InlineData("[Data(Targets = Unbounded)] [Layer(1)] [Loss(Mse)]")]
    public void Targets_out_of_reach_is_silent_on_near_misses(string head) => Silent("NETDSL108", head);

    [Theory]
    [InlineData("[Layer(1)] [Loss([|CrossEntropy|])]", "CrossEntropy chooses among classes")]
    [InlineData(
        "[Layer(1)] [Activation(LeakyRelu)] [Loss([|CrossEntropy|], LabelSmoothing = 0.1)]",
        "CrossEntropy chooses among classes"
    )]
    public void One_class(string head, string message) => Assert.StartsWith(message, Verify("NETDSL109", head));

    [Theory]
    [InlineData("[Layer(2)] [Loss(CrossEntropy)]")]
    [InlineData("[Layer(1)] [Loss(Mse)]")]
    public void One_class_is_silent_on_near_misses(string head) => Silent("NETDSL109", head);

    [Fact]
    public void Without_a_loss_nothing_is_known_of_the_outputs() =>
        Advised.Silent("NETDSL100", Hidden + "[Layer(10)] [Activation(Softmax)]");

    private static string Verify(string id, string head) => Advised.Verify(id, Hidden + Trained(head));

    private static void Silent(string id, string head) => Advised.Silent(id, Hidden + Trained(head));

    private static string Trained(string head) =>
        head.Contains("[Loss(", StringComparison.Ordinal) ? head + Advised.Training : head;
}
