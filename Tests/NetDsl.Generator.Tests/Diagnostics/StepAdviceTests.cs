using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL113 to NETDSL116, and the general rules with settings of an optimizer step.</summary>
public sealed class StepAdviceTests
{
    private const string Body = "[Layer(784, 32)] [Activation(Relu)] [Layer(10)] ";

    private const string Encoder = "[Layer(8, 4)] public partial class Encoder; ";

    [Theory]
    [InlineData("Sgd, LearningRate = 0.1, [|DecayBias = false|]", "Sgd")]
    [InlineData("AdamW, WeightDecay = 0, [|DecayBias = false|]", "AdamW")]
    public void A_share_of_nothing_is_left_out(string optimizer, string kind) =>
        Assert.Equal(
            $"DecayBias = false leaves biases out of the weight decay, but {kind} has none here. Write WeightDecay = 0.01 "
                + $"too, or "
                + "remove DecayBias.",
            Advised.Verify("NETDSL113", Text(optimizer, "Epochs = 5"))
        );

    [Theory]
    [InlineData("AdamW, DecayBias = false")]
    [InlineData("Sgd, LearningRate = 0.1, WeightDecay = 0.0001, DecayBias = false")]
    [InlineData("Sgd, LearningRate = 0.1, DecayBias = true")]
    public void Decay_that_biases_are_left_out_of(string optimizer) => Advised.Silent("NETDSL113", Text(optimizer, "Epochs = 5"));

    [Theory]
    [InlineData("Frozen = true, [|Rate = 0.1|]", Encoder, true, "it is frozen and does not learn. Remove Rate, or Frozen.")]
    [InlineData("[|Rate = 0.1|]", Encoder, false, "Net declares no training, and networks that use it say their own. Remove it.")]
    [InlineData(
        "[|Rate = 0.1|]",
        "[Input(8)] [Activation(Relu)] public partial class Encoder; ",
        true,
        "it has none. Remove it."
    )]
    public void A_factor_without_effect(string use, string encoder, bool trained, string end) =>
        Assert.Equal(
            $"Rate multiplies the learning rate of the parameters of 'Encoder', but {end}",
            Advised.Verify("NETDSL114", Using(use, encoder, trained))
        );

    [Theory]
    [InlineData("Rate = 0.1", true)]
    [InlineData("Frozen = true", true)]
    [InlineData("Name = \"encoder\"", false)]
    public void A_factor_is_silent_on_near_misses(string use, bool trained) =>
        Advised.Silent("NETDSL114", Using(use, Encoder, trained));

    [Theory]
    [InlineData(
        "BatchSize = 64, [|DropLast = true|]",
        "63 samples in batches of 64 make none, because DropLast leaves out smaller ones, and Fit refuses to train. Write a "
            + "smaller "
            + "BatchSize."
    )]
    [InlineData(
        "BatchSize = 20, [|Accumulate = 5|]",
        "63 samples in batches of 20 make 4 batches, fewer than the 5 that Accumulate asks for, and a step ends with the epoch. "
            + "Write Accumulate = 4 or less."
    )]
    [InlineData(
        "BatchSize = 63, [|Accumulate = 2|]",
        "63 samples in batches of 63 make 1 batch, fewer than the 2 that Accumulate asks for, and a step ends with the "
            + "epoch. Write "
            + "Accumulate = 1 or less."
    )]
    public void An_epoch_that_is_too_short(string train, string message) =>
        Assert.Equal(message, Advised.Verify("NETDSL115", Text("Adam", $"Epochs = 5, {train})] [Data(Rows = 63")));

    [Theory]
    [InlineData("BatchSize = 63, DropLast = true")]
    [InlineData("BatchSize = 64")]
    [InlineData("BatchSize = 20, Accumulate = 4")]
    public void An_epoch_is_silent_on_near_misses(string train) =>
        Advised.Silent("NETDSL115", Text("Adam", $"Epochs = 5, {train})] [Data(Rows = 63"));

    [Theory]
    [InlineData(
        "Iterations = 300, [|Average = 0.999|]",
        "the weights of about 1,000 steps, but the run has 300",
        "74 %",
        "0.967"
    )]
    [InlineData(
        "Epochs = 2, BatchSize = 10, [|Average = 0.99|])] [Data(Rows = 100",
        "of about 100 steps, but the run has 20",
        "83 %",
        "0.5"
    )]
    [InlineData(
        "Epochs = 2, BatchSize = 10, Accumulate = 5, [|Average = 0.9|])] [Data(Rows = 100",
        "of about 10 steps, but the run has 4",
        "73 %",
        "0.5"
    )]
    public void An_average_that_is_too_slow(string train, string steps, string share, string instead)
    {
        var message = Advised.Verify("NETDSL116", Text("Adam", train));
        Assert.Contains(steps, message, StringComparison.Ordinal);
        Assert.Contains(share, message, StringComparison.Ordinal);
        Assert.EndsWith($"Write Average = {instead}, or train longer.", message);
    }

    [Theory]
    [InlineData("Iterations = 1001, Average = 0.999")]
    [InlineData("Epochs = 2, Average = 0.999")]
    [InlineData("Iterations = 1, Average = 0.999")]
    [InlineData("Iterations = 300, Average = 0")]
    public void An_average_is_silent_on_near_misses(string train) => Advised.Silent("NETDSL116", Text("Adam", train));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("double.NaN", "nan")]
    [InlineData("double.PositiveInfinity", "inf")]
    public void A_factor_is_a_positive_number(string rate, string text)
    {
        var message =
            $"Rate is {text}: steps of that size do not reduce the loss. Write a finite number above 0, often 0.1, or "
            + $"Frozen = true for "
            + "a network that stays as it is.";
        Assert.Equal(message, Mistake.Verify("NETDSL047", Mistake.Network(Using($"[|Rate = {rate}|]", Encoder, true))));
        Assert.Equal(
            message,
            Mistake.Verify(
                "NETDSL047",
                Mistake.Network(Encoder)[..^" public partial class Net;".Length]
                    + "[Network, Input(8)] public partial class Net "
                    + $"{{ static Flow Define(Flow x) => x >> Use<Encoder>([|rate: {rate}|]) >> Layer(2); }}"
            )
        );
    }

    [Theory]
    [InlineData(
        "NETDSL045",
        "[|Accumulate = 0|]",
        "Accumulate is 0, but training counts whole samples and steps. Write 1 or more."
    )]
    [InlineData(
        "NETDSL060",
        "[|Average = 1|]",
        "Average is 1, but it is the share of its past that an average keeps: at 1 nothing"
    )]
    [InlineData("NETDSL060", "[|Average = -0.1|]", "Average is -0.1, but")]
    [InlineData("NETDSL060", "[|Average = double.NaN|]", "Average is nan, but")]
    public void Out_of_range(string id, string train, string start) =>
        Assert.StartsWith(start, Mistake.Verify(id, Mistake.Network(Text("Adam", $"Epochs = 5, {train}"))));

    [Fact]
    public void A_last_batch_of_one_that_is_left_out_is_not_reported()
    {
        const string Net =
            "[Layer(8, 4, Bias = false)] [BatchNorm] [Activation(Relu)] [Layer(3)] [Loss(CrossEntropy)] [Optimizer(Adam)] "
            + "[Train([|BatchSize = 4|], Epochs = 5, Seed = 1{0})] [Data(Rows = 9)]";
        Advised.Verify("NETDSL221", Net.Replace("{0}", "", StringComparison.Ordinal));
        Advised.Silent(
            "NETDSL221",
            Net.Replace("{0}", ", DropLast = true", StringComparison.Ordinal).Replace("[|", "").Replace("|]", "")
        );
    }

    private static string Text(string optimizer, string train) =>
        Body + $"[Loss(CrossEntropy)] [Optimizer({optimizer})] [Train(Seed = 1, {train})]";

    private static string Using(string use, string encoder, bool trained) =>
        encoder
        + $"[Network] [Use<Encoder>({use})] [Layer(2)] "
        + (trained ? "[Loss(CrossEntropy)] [Optimizer(Adam)] [Train(Epochs = 5, Seed = 1)]" : "");
}
