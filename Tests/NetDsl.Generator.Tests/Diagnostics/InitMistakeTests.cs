using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL038, NETDSL039 and earlier rules on how weights start, on the network and on layers.</summary>
public sealed class InitMistakeTests
{
    [Theory]
    [InlineData(
        "[Init(Normal, [|Std = -0.1|])]",
        "Std is -0.1, but a standard deviation is 0 or more: the initial weights cannot be drawn. Write 0.1."
    )]
    [InlineData(
        "[Init(XavierNormal, [|Gain = -2|])]",
        "Gain is -2, but it multiplies a standard deviation, which is 0 or more: the initial weights cannot be drawn. Write 2."
    )]
    [InlineData(
        "[Init(Uniform, Low = 1, [|High = -1|])]",
        "Low is 1, but High is -1, below it: the initial weights cannot be drawn. Write Low = -1, High = 1."
    )]
    [InlineData(
        "[Init(Uniform, [|Low = 2|])]",
        "Low is 2, but High is 1, below it: the initial weights cannot be drawn. Write Low = 1, High = 2."
    )]
    [InlineData(
        "[Init(Uniform, Low = -3e38, [|High = 3e38|])]",
        "Low is -3e+38, but High is 3e+38, farther from it than the largest float32: the initial weights cannot be "
            + "drawn. Write numbers that are closer together."
    )]
    [InlineData(
        "[Layer(4, 2, Init = Normal, [|InitStd = -1|])]",
        "InitStd is -1, but a standard deviation is 0 or more: the initial weights cannot be drawn. Write 1."
    )]
    [InlineData(
        "[Layer(4, 2, [|InitHigh = -1|], Init = Uniform)]",
        "InitLow is 0, but InitHigh is -1, below it: the initial weights cannot be drawn. Write InitLow = -1, InitHigh = 0."
    )]
    public void Cannot_draw(string attributes, string message) => Assert.Equal(message, Verify("NETDSL038", attributes));

    [Theory]
    [InlineData("[Init([|Constant|])]", "Write Value = 0.1, or use Zeros instead.")]
    [InlineData("[Init([|kind: Constant|], Bias = 0)]", "Write Value = 0.1, or use Zeros instead.")]
    [InlineData("[Layer(4, 2, [|Init = Constant|])]", "Write InitValue = 0.1, or use Zeros instead.")]
    public void Initial_value_missing(string attributes, string message) =>
        Assert.EndsWith(message, Verify("NETDSL039", attributes));

    [Theory]
    [InlineData(
        "[Init(XavierUniform, [|Std = 1|])]",
        "XavierUniform does not take Std (it has Gain, Nonlinearity, NegativeSlope)"
    )]
    [InlineData("[Init(Zeros, [|Value = 1|])]", "Zeros does not take Value (it has none)")]
    [InlineData("[Init(Default, [|Gain = 1|])]", "Default does not take Gain (it has none)")]
    [InlineData(
        "[Init(KaimingNormal, [|Gain = 1|])]",
        "KaimingNormal does not take Gain (it has Mode, Nonlinearity, NegativeSlope)"
    )]
    [InlineData("[Init(Orthogonal, [|Mode = FanOut|])]", "Orthogonal does not take Mode")]
    [InlineData(
        "[Init(XavierUniform, [|Gain = 2|], Nonlinearity = Relu)]",
        "XavierUniform does not take Gain (Nonlinearity determines it)"
    )]
    [InlineData("[Init(XavierUniform, [|NegativeSlope = 0.1|])]", "(only with Nonlinearity = LeakyRelu)")]
    [InlineData("[Init(KaimingUniform, [|NegativeSlope = 0.1|], Nonlinearity = Relu)]", "(only with Nonlinearity = LeakyRelu)")]
    [InlineData(
        "[Layer(4, 2, [|InitStd = 1|])]",
        "A layer without Init does not take InitStd (it belongs to a kind, such as Init = Normal)"
    )]
    [InlineData("[Layer(4, 2, Init = Uniform, [|InitStd = 1|])]", "Uniform does not take InitStd (it has InitLow, InitHigh)")]
    [InlineData(
        "[Layer(4, 2, Bias = false, [|InitBias = 0|])]",
        "A layer without bias does not take InitBias (Bias = false removes the bias)"
    )]
    public void Parameter_not_taken(string attributes, string message) =>
        Assert.Contains(message, Verify("NETDSL030", attributes), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Init(Normal, [|Mean = double.NaN|])]", "Mean is nan")]
    [InlineData("[Init(Uniform, [|High = double.PositiveInfinity|])]", "High is inf")]
    [InlineData("[Init(Zeros, [|Bias = double.NegativeInfinity|])]", "Bias is -inf")]
    [InlineData("[Init(Zeros, [|Bias = 1e300|])]", "Bias is 1e+300, which is not a finite number in float32:")]
    [InlineData("[Layer(4, 2, Init = Constant, [|InitValue = double.NaN|])]", "InitValue is nan")]
    [InlineData("[Layer(4, 2, [|InitBias = double.NaN|])]", "InitBias is nan")]
    public void Not_finite(string attributes, string message) => Assert.StartsWith(message, Verify("NETDSL032", attributes));

    [Theory]
    [InlineData(
        "[Init([|(InitKind)99|])]",
        "Write one of Constant, Default, KaimingNormal, KaimingUniform, Normal, Orthogonal, Uniform, XavierNormal, "
            + "XavierUniform, Zeros."
    )]
    [InlineData("[Layer(4, 2, [|Init = (InitKind)99|])]", "Write one of Constant, Default,")]
    [InlineData(
        "[Init(XavierUniform, [|Nonlinearity = Gelu|])]",
        "not a known nonlinearity with a gain. Write one of LeakyRelu, Relu, Sigmoid, Tanh."
    )]
    [InlineData(
        "[Layer(4, 2, Init = KaimingNormal, [|InitNonlinearity = (ActivationKind)99|])]",
        "Write one of LeakyRelu, Relu, Sigmoid, Tanh."
    )]
    [InlineData("[Init(KaimingNormal, [|Mode = (FanMode)2|])]", "not a known mode. Write one of FanIn, FanOut.")]
    public void Unknown_kind(string attributes, string message) =>
        Assert.Contains(message, Verify("NETDSL033", attributes), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Init(Normal, Std = 0)]")]
    [InlineData("[Init(Constant, Value = 0)]")]
    [InlineData("[Init(Zeros, Bias = 0)]")]
    [InlineData("[Init(Uniform, Low = 1)]")]
    [InlineData("[Init(Orthogonal, Gain = -1)]")]
    [InlineData("[Init(KaimingNormal, NegativeSlope = 0.2)]")]
    [InlineData("[Init(XavierNormal, Nonlinearity = LeakyRelu, NegativeSlope = 0.2)]")]
    [InlineData("[Init(Default, Bias = 1)] [Layer(4, 4, InitBias = 0)] [Layer(4, Bias = false)]")]
    public void What_is_allowed_is_silent(string attributes) =>
        Assert.Empty(Program.Of(Mistake.Network(attributes + " [Layer(4, 3)]")).Generate().Analyze());

    [Fact]
    public void One_mistake_of_a_kind_is_enough()
    {
        // What follows from a number that is none would be guesswork.
        var found = Program
            .Of(Mistake.Network("[Init(Uniform, Low = double.NaN, High = -1)] [Layer(4, 3)]"))
            .Generate()
            .Analyze();

        Assert.Equal(["NETDSL032"], found.Select(diagnostic => diagnostic.Id));
    }

    private static string Verify(string id, string attributes) =>
        Mistake.Verify(
            id,
            Mistake.Network(attributes + (attributes.Contains("[Layer(", StringComparison.Ordinal) ? "" : " [Layer(4, 2)]"))
        );
}
