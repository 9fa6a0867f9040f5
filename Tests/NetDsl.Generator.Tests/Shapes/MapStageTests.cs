using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Rendering.Cards;
using NetDsl.Generator.Rendering.CSharp;
using NetDsl.Generator.Rendering.Python;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Shapes;

/// <summary>Stages over maps: the texts that are made of them, shapes and costs.</summary>
public sealed class MapStageTests
{
    // The texts of the second column are print's of PyTorch 1.13.1.
    [Theory]
    [InlineData(
        "[Input(1, 28, 28)] [Conv(6, 5)]",
        "Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1))",
        "1, 6, 5, 1, 0, 1, global::TorchSharp.PaddingModes.Zeros, 1, true, device, dtype",
        "Conv2d(1, 6, 5)",
        "[6, 24, 24]"
    )]
    [InlineData(
        "[Input(1, 28, 28)] [Conv(1, 6, 5, Padding = Same)]",
        "Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))",
        "1, 6, 5, 1, 2, 1, global::TorchSharp.PaddingModes.Zeros, 1, true, device, dtype",
        "Conv2d(1, 6, 5, padding 2)",
        "[6, 28, 28]"
    )]
    [InlineData(
        "[Input(4, 9, 9)] [Conv(6, new[] { 2, 4 }, Padding = Same, Groups = 2, Bias = false)]",
        "Conv2d(4, 6, kernel_size=(2, 4), stride=(1, 1), padding=same, groups=2, bias=False)",
        "4, 6, (2, 4), global::TorchSharp.Padding.Same, (1, 1), (1, 1), global::TorchSharp.PaddingModes.Zeros, 2, false, "
            + "device, dtype",
        "Conv2d(4, 6, 2×4, padding same, groups 2, no bias)",
        "[6, 9, 9]"
    )]
    [InlineData(
        "[Input(3, 32, 32)] [Conv(8, 3, Stride = new[] { 2, 1 }, Padding = Valid, Dilation = 2)]",
        "Conv2d(3, 8, kernel_size=(3, 3), stride=(2, 1), dilation=(2, 2))",
        "3, 8, (3, 3), (2, 1), (0, 0), (2, 2), global::TorchSharp.PaddingModes.Zeros, 1, true, device, dtype",
        "Conv2d(3, 8, 3, stride 2×1, dilation 2)",
        "[8, 14, 28]"
    )]
    [InlineData(
        "[Input(2, 20)] [Conv(3, 3, Stride = 2, Padding = 1, Dilation = 2)]",
        "Conv1d(2, 3, kernel_size=(3,), stride=(2,), padding=(1,), dilation=(2,))",
        "2, 3, 3, 2, 1, 2, global::TorchSharp.PaddingModes.Zeros, 1, true, device, dtype",
        "Conv1d(2, 3, 3, stride 2, padding 1, dilation 2)",
        "[3, 9]"
    )]
    [InlineData(
        "[Input(8, 28, 28)] [MaxPool(2)]",
        "MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)",
        "2, 2, 0, 1, false",
        "MaxPool2d(2)",
        "[8, 14, 14]"
    )]
    [InlineData(
        "[Input(8, 28, 28)] [MaxPool(3, Stride = 2, Padding = 1)]",
        "MaxPool2d(kernel_size=3, stride=2, padding=1, dilation=1, ceil_mode=False)",
        "3, 2, 1, 1, false",
        "MaxPool2d(3, stride 2, padding 1)",
        "[8, 14, 14]"
    )]
    [InlineData(
        "[Input(8, 27, 28)] [MaxPool(new[] { 2, 3 }, CeilMode = true)]",
        "MaxPool2d(kernel_size=(2, 3), stride=(2, 3), padding=0, dilation=1, ceil_mode=True)",
        "new long[] { 2, 3 }, new long[] { 2, 3 }, new long[] { 0, 0 }, new long[] { 1, 1 }, true",
        "MaxPool2d(2×3, ceil mode)",
        "[8, 14, 10]"
    )]
    [InlineData(
        "[Input(8, 28)] [MaxPool(2)]",
        "MaxPool1d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)",
        "2, 2, 0, 1, false",
        "MaxPool1d(2)",
        "[8, 14]"
    )]
    [InlineData(
        "[Input(8, 28, 28)] [AvgPool(2, CountIncludePadding = false)]",
        "AvgPool2d(kernel_size=2, stride=2, padding=0)",
        "2, 2, 0, false, false",
        "AvgPool2d(2, padding not counted)",
        "[8, 14, 14]"
    )]
    [InlineData(
        "[Input(8, 28)] [AvgPool(2)]",
        "AvgPool1d(kernel_size=(2,), stride=(2,), padding=(0,))",
        "2, 2, 0, false, true",
        "AvgPool1d(2)",
        "[8, 14]"
    )]
    [InlineData(
        "[Input(8, 28, 28)] [AdaptiveAvgPool(7)]",
        "AdaptiveAvgPool2d(output_size=7)",
        "7",
        "AdaptiveAvgPool2d(7)",
        "[8, 7, 7]"
    )]
    [InlineData(
        "[Input(8, 28, 28)] [AdaptiveAvgPool(new[] { 7, 5 })]",
        "AdaptiveAvgPool2d(output_size=(7, 5))",
        "(7, 5)",
        "AdaptiveAvgPool2d(7×5)",
        "[8, 7, 5]"
    )]
    [InlineData("[Input(8, 28)] [AdaptiveAvgPool(7)]", "AdaptiveAvgPool1d(output_size=7)", "7", "AdaptiveAvgPool1d(7)", "[8, 7]")]
    [InlineData(
        "[Input(8, 5, 6)] [GlobalAveragePool]",
        "GlobalAveragePool()",
        "axes: new long[] { 2, 3 }",
        "GlobalAveragePool",
        "[8]"
    )]
    [InlineData("[Input(8, 5)] [GlobalAveragePool]", "GlobalAveragePool()", "axes: new long[] { 2 }", "GlobalAveragePool", "[8]")]
    [InlineData(
        "[Input(3, 8, 8)] [BatchNorm]",
        "BatchNorm2d(3, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)",
        "3, 1e-05, 0.1, true, true, device, dtype",
        "BatchNorm2d(3)",
        "[3, 8, 8]"
    )]
    [InlineData(
        "[Input(3, 8, 8)] [Dropout(0.2, Channels = true)]",
        "Dropout2d(p=0.2, inplace=False)",
        "0.2",
        "Dropout2d(0.2)",
        "[3, 8, 8]"
    )]
    [InlineData(
        "[Input(3, 8)] [Dropout(0.2, Channels = true)]",
        "Dropout1d(p=0.2, inplace=False)",
        "0.2",
        "Dropout1d(0.2)",
        "[3, 8]"
    )]
    [InlineData(
        "[Input(8, 7, 7)] [ConvTranspose(4, 3, Stride = 2, Padding = 1, OutputPadding = 1)]",
        "ConvTranspose2d(8, 4, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1), output_padding=(1, 1))",
        "8, 4, 3, 2, 1, 1, 1, global::TorchSharp.PaddingModes.Zeros, 1, true, device, dtype",
        "ConvTranspose2d(8, 4, 3, stride 2, padding 1, output padding 1)",
        "[4, 14, 14]"
    )]
    [InlineData(
        "[Input(4, 7, 7)] [ConvTranspose(2, new[] { 3, 2 }, Stride = 2, Padding = 1, OutputPadding = 1, "
            + "Dilation = 2, Groups = 2, Bias = false)]",
        "ConvTranspose2d(4, 2, kernel_size=(3, 2), stride=(2, 2), padding=(1, 1), dilation=(2, 2), output_padding=(1, 1), "
            + "groups=2, bias=False)",
        "4, 2, (3, 2), (2, 2), (1, 1), (1, 1), (2, 2), global::TorchSharp.PaddingModes.Zeros, 2, false, device, dtype",
        "ConvTranspose2d(4, 2, 3×2, stride 2, padding 1, dilation 2, output padding 1, groups 2, no bias)",
        "[2, 16, 14]"
    )]
    [InlineData(
        "[Input(8, 7)] [ConvTranspose(4, 2, Stride = 2)]",
        "ConvTranspose1d(8, 4, kernel_size=(2,), stride=(2,))",
        "8, 4, 2, 2, 0, 0, 1, global::TorchSharp.PaddingModes.Zeros, 1, true, device, dtype",
        "ConvTranspose1d(8, 4, 2, stride 2)",
        "[4, 14]"
    )]
    [InlineData(
        "[Input(8, 7, 7)] [GroupNorm(4)]",
        "GroupNorm(4, 8, eps=1e-05, affine=True)",
        "4, 8, 1e-05, true, device, dtype",
        "GroupNorm(4, 8)",
        "[8, 7, 7]"
    )]
    [InlineData("[Input(8, 7, 6)] [Pad(1)]", "ZeroPad2d((1, 1, 1, 1))", "(1, 1, 1, 1)", "ZeroPad2d(1)", "[8, 9, 8]")]
    [InlineData(
        "[Input(8, 7, 6)] [Pad(Left = 1, Bottom = 2, Value = 0.5)]",
        "ConstantPad2d(padding=(1, 0, 0, 2), value=0.5)",
        "(1, 0, 0, 2), 0.5",
        "ConstantPad2d(1×0×0×2, value 0.5)",
        "[8, 9, 7]"
    )]
    [InlineData(
        "[Input(8, 7)] [Pad(2)]",
        "ConstantPad1d(padding=(2, 2), value=0.0)",
        "(2, 2), 0.0",
        "ConstantPad1d(2)",
        "[8, 11]"
    )]
    [InlineData(
        "[Input(8, 7, 6)] [Pad(3, Top = 1, Mode = Reflect)]",
        "ReflectionPad2d((3, 3, 1, 3))",
        "(3, 3, 1, 3)",
        "ReflectionPad2d(3×3×1×3)",
        "[8, 11, 12]"
    )]
    [InlineData(
        "[Input(8, 7)] [Pad(1, Mode = Replicate)]",
        "ReplicationPad1d((1, 1))",
        "(1, 1)",
        "ReplicationPad1d(1)",
        "[8, 9]"
    )]
    [InlineData(
        "[Input(8, 7, 6)] [Upsample(2)]",
        "Upsample(scale_factor=2.0, mode=nearest)",
        "null, new double[] { 2, 2 }, global::TorchSharp.torch.UpsampleMode.Nearest",
        "Upsample(2)",
        "[8, 14, 12]"
    )]
    [InlineData(
        "[Input(8, 7, 6)] [Upsample(new[] { 2, 3 }, Mode = Linear)]",
        "Upsample(scale_factor=(2.0, 3.0), mode=bilinear)",
        "null, new double[] { 2, 3 }, global::TorchSharp.torch.UpsampleMode.Bilinear, false",
        "Upsample(2×3, mode bilinear)",
        "[8, 14, 18]"
    )]
    [InlineData(
        "[Input(8, 7)] [Upsample(4, Mode = Linear, AlignCorners = true)]",
        "Upsample(scale_factor=4.0, mode=linear)",
        "null, new double[] { 4 }, global::TorchSharp.torch.UpsampleMode.Linear, true",
        "Upsample(4, mode linear, corners aligned)",
        "[8, 28]"
    )]
    [InlineData("[Input(6)] [Activation(Relu6)]", "ReLU6()", "", "ReLU6", "[6]")]
    [InlineData("[Input(6)] [Activation(Mish)]", "Mish()", "", "Mish", "[6]")]
    [InlineData("[Input(6)] [Activation(Hardswish)]", "Hardswish()", "", "Hardswish", "[6]")]
    // PyTorch 1.13 prints whole numbers of its own defaults, later ones print these.
    [InlineData("[Input(6)] [Activation(Softplus)]", "Softplus(beta=1.0, threshold=20.0)", "1.0, 20.0", "Softplus", "[6]")]
    [InlineData(
        "[Input(6)] [Activation(PRelu, NegativeSlope = 0.1)]",
        "PReLU(num_parameters=1)",
        "1, 0.1, device, dtype",
        "PReLU(slope 0.1)",
        "[6]"
    )]
    public void Texts_and_shapes(string declaration, string python, string arguments, string card, string output)
    {
        var layer = Layer(declaration);

        Assert.Equal(python, PrintText.Of(layer.Operation));
        Assert.Equal(arguments, NodeCode.Arguments(layer.Operation));
        Assert.Equal(card, CardText.Of(layer.Operation));
        Assert.Equal(output, layer.Out.ToString());
    }

    // Weights: outputs · inputs / groups · kernel; one multiply-add for each at each place of the output.
    [Theory]
    [InlineData("[Input(1, 28, 28)] [Conv(32, 3)]", 320, 288L * 26 * 26, 9, 288)]
    [InlineData("[Input(32, 13, 13)] [Conv(64, 3)]", 18_496, 18_432L * 11 * 11, 288, 576)]
    [InlineData("[Input(6, 9, 8)] [Conv(12, new[] { 3, 2 }, Groups = 3, Bias = false)]", 144, 144L * 7 * 7, 12, 72)]
    [InlineData("[Input(4, 10)] [Conv(2, 5)]", 42, 40L * 6, 20, 10)]
    public void Costs_and_fans_of_a_convolution(string declaration, long parameters, long multiplyAdds, long fanIn, long fanOut)
    {
        var operation = Layer(declaration).Operation;

        Assert.Equal((parameters, multiplyAdds), (operation.Parameters, operation.MultiplyAdds));
        Assert.Equal(new Fans(fanIn, fanOut), operation.Fans);
    }

    // As torch.nn.MaxPool2d says it: a last window has to start in the map or in the padding before it.
    [Theory]
    [InlineData(5, 2, 2, 0, 3)]
    [InlineData(5, 3, 2, 1, 3)]
    [InlineData(6, 3, 2, 1, 4)]
    [InlineData(4, 2, 3, 0, 2)]
    [InlineData(3, 2, 3, 1, 2)]
    [InlineData(2, 2, 3, 1, 1)]
    public void Sizes_in_ceil_mode(int size, int kernel, int stride, int padding, int expected) =>
        Assert.Equal(
            $"[1, {expected}]",
            Layer($"[Input(1, {size})] [MaxPool({kernel}, Stride = {stride}, Padding = {padding}, CeilMode = true)]")
                .Out.ToString()
        );

    [Fact]
    public void Sizes_that_pass_int_are_counted_or_reported()
    {
        var layer = Layer("[Input(1, 46341, 46341)] [Conv(int.MaxValue, 1)]");

        Assert.Equal(2L * int.MaxValue, layer.Operation.Parameters);
        Assert.Equal(46_341L * 46_341 * int.MaxValue, layer.Operation.MultiplyAdds);
    }

    private static LayerNode Layer(string declaration)
    {
        var compilation = Program.Of($"[Network] {declaration} public partial class Net;").Compilation;
        var read = DeclarationReader.Read(compilation.GetTypeByMetadataName("Net")!, compilation, default)!;
        var network = NetworkChecks.Check(read);
        Assert.Empty(network.Findings);
        return Assert.Single(network.Graph.Layers());
    }
}
