using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL130 and NETDSL303: how weights start.</summary>
public sealed class InitAdviceTests
{
    [Theory]
    [InlineData(
        "[Init(Normal, [|Std = 0|])]",
        "Normal(mean 0, std 0) gives all weights of 'linear1' the same initial value: its 8 outputs"
    )]
    [InlineData("[Init([|Zeros|])]", "Zeros gives all weights of 'linear1'")]
    [InlineData("[Init([|Constant|], Value = 0.1)]", "Constant(0.1) gives all weights")]
    [InlineData("[Init(Uniform, Low = 0.5, [|High = 0.5|])]", "Uniform(0.5 to 0.5) gives all weights")]
    [InlineData("[Init(Uniform, [|Low = 1|], Bias = 0)]", "Uniform(1 to 1) gives all weights")]
    [InlineData("[Init(XavierUniform, [|Gain = 0|])]", "XavierUniform(gain 0) gives all weights")]
    [InlineData("[Init(Orthogonal, [|Gain = 0|])]", "Orthogonal(gain 0) gives all weights")]
    public void No_spread(string init, string message) =>
        Assert.StartsWith(
            message,
            Advised.Verify("NETDSL130", init + " [Layer(4, 8)] [Activation(Tanh)] [Layer(8)] [Activation(Tanh)] [Layer(3)]")
        );

    [Theory]
    [InlineData("[Layer(4, 8, Init = Normal, [|InitStd = 0|])] [Activation(Relu)] [Layer(3)]", "linear1")]
    [InlineData(
        "[Layer(4, 8)] [Activation(Relu)] [Layer(8, [|Init = Zeros|], Name = \"mid\")] [Activation(Relu)] [Layer(3)]",
        "mid"
    )]
    public void No_spread_of_a_layer(string attributes, string name) =>
        Assert.Contains(
            $"gives all weights of '{name}' the same initial value",
            Advised.Verify("NETDSL130", attributes),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("[Init(Zeros)] [Layer(784, 10)]")]
    [InlineData("[Init(Zeros)] [Layer(4, 8, Init = Default)] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Layer(4, 8)] [Activation(Relu)] [Layer(3, Init = Zeros, InitBias = 0)]")]
    [InlineData("[Init(Constant, Value = 0.5)] [Layer(4, 1)] [Activation(Tanh)] [Layer(1)]")]
    [InlineData("[Init(Normal, Std = 0.1, Bias = 0)] [Layer(4, 8)] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Init(Uniform, Low = 0.5)] [Layer(4, 8)] [Activation(Relu)] [Layer(3)]")]
    public void No_spread_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL130", attributes);

    [Theory]
    [InlineData(
        "[Init([|XavierUniform|])] [Layer(4, 8)] [Activation(Relu)] [Layer(3)]",
        "Write KaimingUniform, or Nonlinearity = Relu."
    )]
    [InlineData(
        "[Init([|KaimingNormal|], Mode = FanOut)] [Layer(4, 8)] [LayerNorm] [Activation(Tanh)] [Layer(3)]",
        "Write XavierNormal, or Nonlinearity = Tanh."
    )]
    [InlineData(
        "[Init(XavierNormal, [|Nonlinearity = Tanh|])] [Layer(4, 8)] [Activation(LeakyRelu)] [Layer(3)]",
        "Write KaimingNormal, or Nonlinearity = LeakyRelu."
    )]
    [InlineData(
        "[Layer(4, 8, [|Init = KaimingUniform|])] [Activation(Sigmoid)] [Layer(3)]",
        "Write XavierUniform, or InitNonlinearity = Sigmoid."
    )]
    public void Init_does_not_fit(string attributes, string message) =>
        Assert.EndsWith(message, Advised.Verify("NETDSL303", attributes));

    [Theory]
    [InlineData("[Init(XavierUniform, Nonlinearity = Relu)] [Layer(4, 8)] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Init(XavierUniform, Gain = 1.4)] [Layer(4, 8)] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Init(XavierUniform)] [Layer(4, 8)] [Activation(Tanh)] [Layer(3)]")]
    [InlineData("[Init(XavierUniform)] [Layer(4, 8)] [Activation(Gelu)] [Layer(3)]")]
    [InlineData("[Init(KaimingNormal)] [Layer(4, 8)] [Activation(Relu)] [Layer(1)] [Activation(Sigmoid)]")]
    [InlineData("[Init(KaimingNormal)] [Layer(4, 8)] [Activation(Relu)] [Layer(8)] [Activation(Tanh)] [Layer(1)]")]
    [InlineData("[Init(KaimingUniform, NegativeSlope = 2.23606797749979)] [Layer(4, 8)] [Activation(Tanh)] [Layer(3)]")]
    [InlineData("[Init(Orthogonal)] [Layer(4, 8)] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Init(XavierUniform)] [Layer(784, 100)]")]
    public void Init_does_not_fit_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL303", attributes);
}
