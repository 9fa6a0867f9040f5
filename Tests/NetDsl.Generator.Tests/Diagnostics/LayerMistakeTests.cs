using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL030 to NETDSL033: layers' own parameters.</summary>
public sealed class LayerMistakeTests
{
    [Theory]
    [InlineData("Relu, [|Alpha = 2|]", "it has none")]
    [InlineData("Sigmoid, [|Dim = 1|]", "it has none")]
    [InlineData("LeakyRelu, [|Alpha = 2|]", "its only one is NegativeSlope")]
    [InlineData("Elu, [|NegativeSlope = 0.1|]", "its only one is Alpha")]
    [InlineData("Softmax, [|Alpha = 1|]", "its only one is Dim")]
    public void Parameter_not_taken(string arguments, string message) =>
        Assert.Contains(message, Mistake.Verify("NETDSL030", Mistake.Network($"[Layer(2, 2)] [Activation({arguments})]")));

    [Theory]
    [InlineData("Softmax, [|Dim = 2|]")]
    [InlineData("LogSoftmax, [|Dim = -3|]")]
    public void Dimension_out_of_range(string arguments) =>
        Assert.Contains("from -2 to 1", Mistake.Verify("NETDSL031", Mistake.Network($"[Layer(2, 2)] [Activation({arguments})]")));

    [Theory]
    [InlineData("LeakyRelu, [|NegativeSlope = double.NaN|]")]
    [InlineData("Elu, [|Alpha = double.PositiveInfinity|]")]
    [InlineData("Elu, [|Alpha = -3.5e38|]")]
    public void Not_finite(string arguments) =>
        Mistake.Verify("NETDSL032", Mistake.Network($"[Layer(2, 2)] [Activation({arguments})]"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e-50")]
    public void Beta_of_Softplus_is_positive(string beta) =>
        Assert.EndsWith(
            "Write a number above 0; 1 is common.",
            Mistake.Verify("NETDSL087", Mistake.Network($"[Layer(2, 2)] [Activation(Softplus, [|Beta = {beta}|])]"))
        );

    [Fact]
    public void Unknown_activation() =>
        Assert.Contains(
            "Write one of Elu, Gelu, Hardswish, LeakyRelu, LogSoftmax, Mish, PRelu, Relu, Relu6, "
                + "Sigmoid, Silu, Softmax, Softplus, Tanh.",
            Mistake.Verify("NETDSL033", Mistake.Network("[Layer(2, 2)] [Activation([|(ActivationKind)99|])]"))
        );

    [Theory]
    [InlineData("[Loss([|(LossKind)9|])] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)]")]
    [InlineData("[Loss(CrossEntropy)] [Optimizer([|(OptimizerKind)9|], LearningRate = 1)] [Train(Epochs = 1)]")]
    [InlineData("[Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1, [|Device = (DeviceKind)9|])]")]
    public void Unknown_kind(string training) => Mistake.Verify("NETDSL033", Mistake.Network("[Layer(2, 2)] " + training));
}
