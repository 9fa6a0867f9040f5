using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What advice on activations, normalisation, dropout, initialisation and heads says over maps.</summary>
public sealed class MapAdviceTests
{
    private const string Relu = " [Activation(Relu)] ";
    private const string End = Relu + "[GlobalAveragePool] [Layer(10)]";

    [Theory]
    [InlineData(
        "[Input(1, 28, 28)] [Conv(32, 3)] [[|Conv(64, 3)|]]" + End,
        "one convolution from 1 to 64 channels with a kernel of 5 × 5, and can learn no more"
    )]
    [InlineData(
        "[Input(3, 28, 28)] [Conv(64, 3, Stride = 2, Bias = false)] [BatchNorm] [[|Conv(64, 3, Dilation = 2)|]]" + End,
        "one convolution from 3 to 64 channels with a kernel of 11 × 11,"
    )]
    [InlineData(
        "[Input(1, 28, 28)] [Conv(64, 3)] [AvgPool(2)] [[|Conv(64, 3)|]]" + End,
        "from 1 to 64 channels with a kernel of 8 × 8,"
    )]
    [InlineData("[Input(8, 50)] [Conv(8, 1)] [[|Conv(8, 1)|]]" + End, "from 8 to 8 channels with a kernel of 1,")]
    [InlineData(
        "[Input(1, 28, 28)] [Conv(32, 3)] [Flatten] [[|Layer(10)|]] [Loss(CrossEntropy)]" + Advised.Training,
        "one linear layer from 784 to 10 numbers"
    )]
    [InlineData(
        "[Input(1, 28, 28)] [Conv(6, 5, Padding = 2)] [AvgPool(2)] [Flatten] [[|Layer(10)|]]",
        "one linear layer from 784 to 10 numbers"
    )]
    public void Two_linear_layers(string attributes, string message) =>
        Assert.Contains(message, Advised.Verify("NETDSL110", attributes), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Input(64, 28, 28)] [Conv(64, 3, Groups = 64)] [Conv(128, 1)]" + End)]
    [InlineData("[Input(64, 28, 28)] [Conv(64, new[] { 1, 3 })] [Conv(64, new[] { 3, 1 })]" + End)]
    [InlineData("[Input(64, 28, 28)] [Conv(64, 3)] [Conv(64, 3)]" + End)]
    [InlineData("[Input(1, 28, 28)] [Conv(6, 5, Padding = 2)] [AvgPool(2)] [Conv(16, 5)]" + End)]
    [InlineData("[Input(1, 28, 28)] [Conv(64, 3)] [AdaptiveAvgPool(7)] [Conv(64, 3)]" + End)]
    [InlineData("[Input(1, 28, 28)] [Conv(64, 3)] [Upsample(2)] [Conv(64, 3)]" + End)]
    [InlineData("[Input(1, 28, 28)] [Conv(64, 1)] [Upsample(2, Mode = Linear)] [Conv(64, 1)]" + End)]
    [InlineData("[Input(96, 28, 28)] [Conv(24, 1)] [Conv(144, 1)]" + End)]
    [InlineData("[Input(1, 28, 28)] [Conv(32, 3)] [MaxPool(2)] [Conv(64, 3)]" + End)]
    [InlineData("[Input(8, 8, 8)] [ConvTranspose(4, 2, Stride = 2)] [Conv(8, 3)]" + End)]
    [InlineData("[Input(8, 8, 8)] [ConvTranspose(4, 2, Stride = 2)] [ConvTranspose(4, 2, Stride = 2)]" + End)]
    [InlineData("[Input(16, 32, 32)] [Conv(1, 5)] [Flatten] [Layer(10)] [Activation(Relu)] [Layer(10)]")]
    public void What_may_be_a_factorisation_is_silent(string attributes) => Advised.Silent("NETDSL110", attributes);

    [Theory]
    [InlineData("[Activation(Relu)] [MaxPool(2)] [[|Activation(Relu)|]]")]
    [InlineData("[Activation(Sigmoid)] [AvgPool(2)] [Flatten] [[|Activation(Relu)|]]")]
    [InlineData("[Activation(Relu)] [Upsample(2, Mode = Linear)] [[|Activation(Relu)|]]")]
    public void Redundant_activation_after_a_pool(string between) =>
        Advised.Verify("NETDSL111", "[Input(1, 12, 12)] [Conv(8, 3)] " + between + " [Flatten] [Layer(10)]");

    [Theory]
    [InlineData("[MaxPool(2)] [Activation(Relu)]")]
    [InlineData("[Activation(Tanh)] [AvgPool(2)] [Activation(Tanh)]")]
    [InlineData("[Activation(Tanh)] [Upsample(2)] [Activation(Tanh)]")]
    [InlineData("[Upsample(2)] [Activation(Relu)]")]
    public void Redundant_activation_after_a_pool_is_silent_on_near_misses(string between) =>
        Advised.Silent("NETDSL111", "[Input(1, 12, 12)] [Conv(8, 3)] " + between + " [Flatten] [Layer(10)]");

    [Theory]
    [InlineData("[[|Conv(8, 3)|]] [BatchNorm]")]
    [InlineData("[[|Conv(8, 3)|]] [MaxPool(2, Padding = 1)] [BatchNorm]")]
    [InlineData("[[|Conv(8, 3)|]] [AvgPool(2)] [BatchNorm]")]
    [InlineData("[[|Conv(8, 3)|]] [Upsample(2)] [BatchNorm]")]
    [InlineData("[[|ConvTranspose(8, 3)|]] [BatchNorm]")]
    public void Bias_before_BatchNorm(string stages) => Advised.Verify("NETDSL301", "[Input(1, 12, 12)] " + stages + End);

    [Theory]
    [InlineData("[Conv(8, 3, Bias = false)] [BatchNorm]")]
    [InlineData("[Conv(8, 3)] [AvgPool(2, Padding = 1)] [BatchNorm]")]
    [InlineData("[Conv(8, 3)] [GroupNorm(2)]")]
    public void Bias_before_BatchNorm_is_silent_on_near_misses(string stages) =>
        Advised.Silent("NETDSL301", "[Input(1, 12, 12)] " + stages + End);

    [Fact]
    public void Dropout_before_BatchNorm() =>
        Advised.Verify(
            "NETDSL121",
            "[Input(1, 12, 12)] [Conv(8, 3, Bias = false)] [[|Dropout(0.2, Channels = true)|]] [MaxPool(2)] [BatchNorm]" + End
        );

    // Dropout of channels on [C, L] is right: it is Dropout1d. MapStageTests has its text.
    [Fact]
    public void Dropout_of_channels_over_a_length_is_silent() =>
        Advised.Silent(
            "NETDSL121",
            "[Input(4, 50)] [Conv(8, 3)] [Activation(Relu)] [Dropout(0.2, Channels = true)] [Conv(8, 3)]" + End
        );

    [Theory]
    [InlineData("[Init(Normal, [|Std = 0|])] [Input(1, 12, 12)] [Conv(8, 3)]", "its 8 outputs")]
    [InlineData("[Input(4, 12, 12)] [Conv(8, 3, [|Init = Zeros|], Groups = 4)]", "its 2 outputs")]
    public void No_spread(string stages, string message) =>
        Assert.Contains(message, Advised.Verify("NETDSL130", stages + End), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Input(1, 12, 12)] [Conv(1, 3, Init = Constant, InitValue = 0.1)]")]
    [InlineData("[Input(4, 12, 12)] [Conv(4, 3, Groups = 4, Init = Constant, InitValue = 0.1)]")]
    public void No_spread_is_silent_on_near_misses(string stages) => Advised.Silent("NETDSL130", stages + End);

    [Fact]
    public void Init_does_not_fit_behind_a_pool() =>
        Advised.Verify("NETDSL303", "[Init([|XavierUniform|])] [Input(1, 12, 12)] [Conv(8, 3)] [MaxPool(2)]" + End);

    [Theory]
    [InlineData("BatchSize = 1, Epochs = 5, Seed = 1", "[Conv(16, 12, Bias = false)] [BatchNorm]", true)]
    [InlineData("BatchSize = 1, Epochs = 5, Seed = 1", "[Conv(8, 3, Bias = false)] [BatchNorm]", false)]
    [InlineData("BatchSize = 2, Epochs = 5, Seed = 1", "[Conv(16, 12, Bias = false)] [BatchNorm]", false)]
    public void A_batch_of_one_has_a_variance_over_the_places_of_a_map(string train, string stages, bool isReported)
    {
        var (before, after) = ("[Input(1, 12, 12)] " + stages + End + " [Loss(CrossEntropy)] [Optimizer(Adam)] [Train(", ")]");
        if (isReported)
        {
            Advised.Verify("NETDSL220", before + train.Replace("BatchSize = 1", "[|BatchSize = 1|]") + after);
        }
        else
        {
            Advised.Silent("NETDSL220", before + train + after);
        }
    }

    [Fact]
    public void Softmax_before_a_pool() =>
        Advised.Verify(
            "NETDSL100",
            "[Input(1, 12, 12)] [Conv(10, 3)] [[|Activation(Softmax, Dim = 1)|]] [GlobalAveragePool] [Loss(CrossEntropy)]"
                + Advised.Training
        );

    [Theory]
    [InlineData("[Conv(10, 3)] [Activation(Relu)] [GlobalAveragePool] [Loss(CrossEntropy)]")]
    [InlineData("[Conv(1, 3)] [Activation(Sigmoid)] [GlobalAveragePool] [Loss(Bce)]")]
    [InlineData("[Conv(10, 3)] [Activation(LogSoftmax, Dim = 1)] [GlobalAveragePool] [Loss(Nll)]")]
    public void Heads_before_a_pool_are_silent(string stages) =>
        Advised.Silent("NETDSL100", "[Input(1, 12, 12)] [Conv(8, 3)] [Activation(Relu)] " + stages + Advised.Training);

    [Fact]
    public void A_max_pool_makes_up_for_what_a_layer_loses()
    {
        const string Conv = "[Conv(8, 3, Padding = 1)]" + Relu;
        const string Four = Conv + Conv + Conv + Conv;

        Advised.Silent(
            "NETDSL141",
            "[Input(8, 8, 8)] " + Four + "[MaxPool(2)] " + Conv + Conv + Conv + "[GlobalAveragePool] [Layer(3)]"
        );
        Advised.Verify("NETDSL141", "[Input(8, 8, 8)] " + Four + Conv + Conv + Conv + "[GlobalAveragePool] [[|Layer(3)|]]");
    }
}
