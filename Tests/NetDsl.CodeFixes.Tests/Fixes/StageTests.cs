using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL110, NETDSL111, NETDSL301: what stands between layers.</summary>
public sealed class StageTests
{
    [Theory]
    [InlineData("[Layer(8, 8)] [Layer(8, 8)]", "[Layer(8, 8)] [Activation(Relu)] [Layer(8, 8)]")]
    [InlineData("[Layer(8, 8), Layer(8, 8)]", "[Layer(8, 8), Activation(Relu), Layer(8, 8)]")]
    [InlineData("[Layer(8, 8)] [Dropout] [Layer(8)]", "[Layer(8, 8)] [Activation(Relu)] [Dropout] [Layer(8)]")]
    [InlineData(
        "[Layer(8, 8, Bias = false)] [BatchNorm] [Dropout] [Layer(8)]",
        "[Layer(8, 8, Bias = false)] [BatchNorm] [Activation(Relu)] [Dropout] [Layer(8)]"
    )]
    [InlineData(
        "[Layer(8, 8)] [Layer(8)] [Activation(LeakyRelu, Name = \"bend\", NegativeSlope = 0.2)] [Layer(8)]",
        "[Layer(8, 8)] [Activation(LeakyRelu, NegativeSlope = 0.2)] [Layer(8)] "
            + "[Activation(LeakyRelu, Name = \"bend\", NegativeSlope = 0.2)] [Layer(8)]"
    )]
    [InlineData(
        "[Layer(8, 8)] [Activation(Tanh)] [Layer(8)] [Activation(Gelu)] [Layer(8)] [Layer(8)]",
        "[Layer(8, 8)] [Activation(Tanh)] [Layer(8)] [Activation(Gelu)] [Layer(8)] [Activation(Relu)] [Layer(8)]"
    )]
    [InlineData(
        "[Init(XavierUniform)] [Layer(8, 8)] [Layer(8)]",
        "[Init(XavierUniform)] [Layer(8, 8)] [Activation(Tanh)] [Layer(8)]"
    )]
    [InlineData(
        "[Init(KaimingNormal)] [Layer(8, 8)] [Layer(8)]",
        "[Init(KaimingNormal)] [Layer(8, 8)] [Activation(Relu)] [Layer(8)]"
    )]
    public void Inserts_an_activation(string before, string after) => Verify("NETDSL110", "InsertActivation", before, after);

    [Fact]
    public void Inserts_a_line_among_lines() =>
        Assert.Equal(
            "Insert [Activation(Relu)]",
            Verify(
                "NETDSL110",
                "InsertActivation",
                "\n[Layer(8, 8)] // hidden\n// The scores.\n[Layer(8)]\n",
                "\n[Layer(8, 8)] // hidden\n[Activation(Relu)]\n// The scores.\n[Layer(8)]\n"
            )
        );

    [Theory]
    [InlineData("[Layer(8, 8)] [Activation(Relu)] [Activation(Relu)] [Layer(8)]", "[Layer(8, 8)] [Activation(Relu)] [Layer(8)]")]
    [InlineData(
        "[Layer(8, 8)] [Activation(Sigmoid)] [Dropout] [Activation(Relu)] [Layer(8)]",
        "[Layer(8, 8)] [Activation(Sigmoid)] [Dropout] [Layer(8)]"
    )]
    [InlineData("[Layer(8, 8), Activation(Tanh), Activation(Tanh)] [Layer(8)]", "[Layer(8, 8), Activation(Tanh)] [Layer(8)]")]
    [InlineData("[Layer(8, 8)] [Activation(Softmax)] [Activation(LogSoftmax)]", "[Layer(8, 8)] [Activation(LogSoftmax)]")]
    [InlineData("[Layer(8, 8)] [Activation(LogSoftmax)] [Activation(Softmax)]", "[Layer(8, 8)] [Activation(Softmax)]")]
    public void Removes_a_repetition(string before, string after) => Verify("NETDSL111", "RemoveRepetition", before, after);

    [Fact]
    public void Of_two_that_differ_neither_is_removed() =>
        Fixed.Offers(
            "NETDSL111",
            Network(
                "[Layer(8, 8)] [Activation(LeakyRelu, NegativeSlope = 0.1)] "
                    + "[Activation(LeakyRelu, NegativeSlope = 0.2)] [Layer(8)]"
            )
        );

    [Theory]
    [InlineData("[Layer(8, 8)] [BatchNorm]", "[Layer(8, 8, Bias = false)] [BatchNorm]")]
    [InlineData(
        "[Layer(8, 8, Bias = true, Name = \"in\")] [BatchNorm]",
        "[Layer(8, 8, Bias = false, Name = \"in\")] [BatchNorm]"
    )]
    [InlineData(
        "[Layer(8, outputs: 8, Name = \"fc\"), BatchNorm]",
        "[Layer(8, outputs: 8, Name = \"fc\", Bias = false), BatchNorm]"
    )]
    [InlineData(
        "[Layer(8, 8, InitBias = 0.1, Init = Orthogonal)] [BatchNorm]",
        "[Layer(8, 8, Bias = false, Init = Orthogonal)] [BatchNorm]"
    )]
    [InlineData("[Layer(8, 8, Bias = true, InitBias = 0.1)] [BatchNorm]", "[Layer(8, 8, Bias = false)] [BatchNorm]")]
    public void Leaves_the_bias_out(string before, string after)
    {
        const string rest = " [Activation(Relu)] [Layer(8)]";
        Assert.Equal("Write Bias = false", Verify("NETDSL301", "NoBias", before + rest, after + rest));
    }

    [Theory]
    [InlineData("NETDSL030", "[Layer(8, 8)] [Activation(Tanh, Alpha = 2)]", "[Layer(8, 8)] [Activation(Tanh)]")]
    [InlineData("NETDSL030", "[Init(Zeros, /* none */ Gain = 2)] [Layer(8, 8)]", "[Init(Zeros /* none */ )] [Layer(8, 8)]")]
    [InlineData(
        "NETDSL053",
        "[Layer(8, 8)] [Loss(Mse, Beta = 2)] [Optimizer(Adam)] [Train(Epochs = 1)]",
        "[Layer(8, 8)] [Loss(Mse)] [Optimizer(Adam)] [Train(Epochs = 1)]"
    )]
    [InlineData(
        "NETDSL054",
        "[Layer(8, 8)] [Loss(Mse)] [Optimizer(Adam,\n Momentum = 0.9,\n Beta1 = 0.8)] [Train(Epochs = 1)]",
        "[Layer(8, 8)] [Loss(Mse)] [Optimizer(Adam,\n Beta1 = 0.8)] [Train(Epochs = 1)]"
    )]
    public void Removes_the_argument(string id, string before, string after) => Verify(id, "RemoveArgument", before, after);

    private static string Verify(string id, string key, string before, string after) =>
        Fixed.Verify(id, key, Network(before), Network(after));

    private static string Network(string stages) => "[Network] " + stages + " public partial class Net;";
}
