using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL034 to NETDSL037, and earlier rules, on dropout and normalisations.</summary>
public sealed class NormalisationMistakeTests
{
    [Theory]
    [InlineData("[Dropout([|1|])]", "is 1,")]
    [InlineData("[Dropout([|20|])]", "is 20,")]
    [InlineData("[Dropout([|-0.1|])]", "is -0.1,")]
    [InlineData("[Dropout([|probability: double.NaN|], Name = \"drop\")]", "is nan,")]
    public void Probability_out_of_range(string stage, string value) => Assert.Contains(value, Verify("NETDSL034", stage));

    [Theory]
    [InlineData("[BatchNorm([|Epsilon = 0|])]", "Epsilon is 0,")]
    [InlineData("[BatchNorm([|Epsilon = -1e-5|])]", "Epsilon is -1e-05,")]
    [InlineData("[LayerNorm([|Epsilon = double.NaN|])]", "Epsilon is nan,")]
    [InlineData("[LayerNorm([|Epsilon = double.PositiveInfinity|])]", "Epsilon is inf,")]
    [InlineData("[BatchNorm([|Epsilon = 1e-50|])]", "Epsilon is 1e-50, but in float32 it must be finite and above 0")]
    [InlineData("[RmsNorm([|Epsilon = 1e39|])]", "Epsilon is 1e+39, but in float32 it must be finite and above 0")]
    public void Epsilon_not_positive(string stage, string value) => Assert.StartsWith(value, Verify("NETDSL035", stage));

    [Theory]
    [InlineData("[BatchNorm([|Momentum = 1.1|])]", "Momentum is 1.1,")]
    [InlineData("[BatchNorm([|Momentum = -0.5|])]", "Momentum is -0.5,")]
    [InlineData("[BatchNorm([|Momentum = double.NaN|])]", "Momentum is nan,")]
    public void Averaging_out_of_range(string stage, string value) => Assert.StartsWith(value, Verify("NETDSL036", stage));

    [Theory]
    [InlineData(
        "[Input(4)] [LayerNorm([|Dimensions = 2|])]",
        "Dimensions is 2, but a sample of shape [4] has 1 to normalise over. Write 1, or leave it out."
    )]
    [InlineData(
        "[Input(3, 4)] [LayerNorm([|Dimensions = 0|])]",
        "Dimensions is 0, but a sample of shape [3, 4] has 2 to normalise over. Write a number from 1 to 2."
    )]
    [InlineData(
        "[Input(3, 4)] [LayerNorm([|Dimensions = -1|])]",
        "Dimensions is -1, but a sample of shape [3, 4] has 2 to normalise over. Write a number from 1 to 2."
    )]
    public void Dimensions_out_of_range(string stages, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL037", Mistake.Network(stages)));

    [Fact]
    public void Momentum_without_running_statistics() =>
        Assert.Contains(
            "TrackRunningStatistics = false leaves no running averages",
            Verify("NETDSL030", "[BatchNorm(TrackRunningStatistics = false, [|Momentum = 0.2|])]")
        );

    [Fact]
    public void BatchNorm_of_volumes() =>
        Assert.Equal(
            "BatchNorm takes [N, channels], [N, channels, length] or [N, channels, height, width] but gets [N, 3, 8, 28, 28]. "
                + "Write [Flatten] before it.",
            Mistake.Verify("NETDSL022", Mistake.Network("[Input(3, 8, 28, 28)] [[|BatchNorm|]]"))
        );

    [Theory]
    [InlineData("[[|BatchNorm|]]")]
    [InlineData("[[|LayerNorm(Dimensions = 2)|]]")]
    [InlineData("[[|Dropout|]]")]
    public void Input_unknown(string stages) => Mistake.Verify("NETDSL020", Mistake.Network(stages));

    [Theory]
    [InlineData("[Dropout(0)] [BatchNorm(Momentum = 0)] [BatchNorm(Momentum = 1, Epsilon = 1)] [LayerNorm(Epsilon = 1e-45)]")]
    [InlineData("[BatchNorm(TrackRunningStatistics = false)] [Dropout(0.999)] [LayerNorm(Dimensions = 1)]")]
    public void The_limits_are_fine(string stages) =>
        Assert.Empty(Program.Of(Mistake.Network("[Layer(2, 2)] " + stages)).Generate().Analyze());

    private static string Verify(string id, string stage) => Mistake.Verify(id, Mistake.Network("[Layer(2, 2)] " + stage));
}
