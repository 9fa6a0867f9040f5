using System.Text;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>
/// Networks as they were published, as far as a chain of stages can say them: no rule warns of one, and their parameters are as
/// many as published.
/// </summary>
public sealed class PublishedNetworksAdviceTests
{
    private const string Relu = " [Activation(Relu)] ";
    private const string Kaiming = "[Init(KaimingNormal, Mode = FanOut, Nonlinearity = Relu)] ";
    private const string Classes =
        " [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.01, Momentum = 0.9)] "
        + "[Train(BatchSize = 128, Epochs = 5, Seed = 1)]";

    public static TheoryData<string, string, long, string> Networks { get; } =
        new()
        {
            // LeCun et al. 1998, Gradient-based learning applied to document recognition, as it is taught since: every map of
            // the second convolution sees all of the first; 61,706 parameters.
            {
                "LeNet-5",
                "[Input(1, 28, 28)] [Conv(6, 5, Padding = 2)] [Activation(Tanh)] [AvgPool(2)] [Conv(16, 5)] [Activation(Tanh)] "
                    + "[AvgPool(2)] [Flatten] [Layer(120)] [Activation(Tanh)] [Layer(84)] [Activation(Tanh)] [Layer(10)]",
                61_706,
                ""
            },
            // keras.io/examples/vision/mnist_convnet, which prints 34,826.
            {
                "Convnet",
                "[Input(1, 28, 28)] [Conv(32, 3)]"
                    + Relu
                    + "[MaxPool(2)] [Conv(64, 3)]"
                    + Relu
                    + "[MaxPool(2)] [Flatten] [Dropout(0.5)] [Layer(10)]",
                34_826,
                ""
            },
            // torchvision.models.alexnet: 61,100,840.
            {
                "AlexNet",
                "[Input(3, 224, 224)] [Conv(64, 11, Stride = 4, Padding = 2)]"
                    + Relu
                    + "[MaxPool(3, Stride = 2)] [Conv(192, 5, Padding = 2)]"
                    + Relu
                    + "[MaxPool(3, Stride = 2)] [Conv(384, 3, Padding = 1)]"
                    + Relu
                    + "[Conv(256, 3, Padding = 1)]"
                    + Relu
                    + "[Conv(256, 3, Padding = 1)]"
                    + Relu
                    + "[MaxPool(3, Stride = 2)] [AdaptiveAvgPool(6)] [Flatten] [Dropout] [Layer(4096)]"
                    + Relu
                    + "[Dropout] [Layer(4096)]"
                    + Relu
                    + "[Layer(1000)]",
                61_100_840,
                ""
            },
            // torchvision.models.vgg11: 132,863,336; He's initialisation and Normal(0.01) are torchvision's.
            { "VGG-11", Vgg(64, 0, 128, 0, 256, 256, 0, 512, 512, 0, 512, 512, 0), 132_863_336, "" },
            // Simonyan and Zisserman, arXiv 1409.1556; torchvision.models.vgg16: 138,357,544.
            { "VGG-16", Vgg(64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0), 138_357_544, "" },
            // He et al., arXiv 1512.03385: the stem of ResNet-18 and its blocks without their shortcuts;
            // torchvision.models.resnet18 has 11,689,512, of which 172,032 + 1,792 are the shortcuts'.
            { "Plain-18", Plain(), 11_689_512 - 172_032 - 1_792, "" },
            // Howard et al., arXiv 1704.04861, table 1: 4.2 million. Keras's MobileNet has 4,253,864, of which 21,888 are running
            // statistics.
            { "MobileNetV1", MobileNet(), 4_253_864 - 21_888, "" },
            // Sandler et al., arXiv 1801.04381, table 2: the first blocks, without their shortcuts.
            { "MobileNetV2's blocks", Inverted(), 0, "" },
            // Lin et al., arXiv 1312.4400, figure 2: three layers of mlpconv, max pools between them.
            {
                "NiN",
                "[Input(3, 32, 32)] [Conv(192, 5, Padding = 2)]"
                    + Relu
                    + "[Conv(160, 1)]"
                    + Relu
                    + "[Conv(96, 1)]"
                    + Relu
                    + "[MaxPool(3, Stride = 2)] [Dropout] [Conv(192, 5, Padding = 2)]"
                    + Relu
                    + "[Conv(192, 1)]"
                    + Relu
                    + "[Conv(192, 1)]"
                    + Relu
                    + "[MaxPool(3, Stride = 2)] [Dropout] [Conv(192, 3, Padding = 1)]"
                    + Relu
                    + "[Conv(192, 1)]"
                    + Relu
                    + "[Conv(10, 1)]"
                    + Relu
                    + "[GlobalAveragePool]",
                0,
                ""
            },
            // Springenberg et al., arXiv 1412.6806, All-CNN-C: about 1.3 million. The paper does not say how weights start.
            {
                "All-CNN-C",
                Kaiming
                    + "[Input(3, 32, 32)] [Dropout(0.2)] [Conv(96, 3, Padding = 1)]"
                    + Relu
                    + "[Conv(96, 3, Padding = 1)]"
                    + Relu
                    + "[Conv(96, 3, Stride = 2, Padding = 1)]"
                    + Relu
                    + "[Dropout] [Conv(192, 3, Padding = 1)]"
                    + Relu
                    + "[Conv(192, 3, Padding = 1)]"
                    + Relu
                    + "[Conv(192, 3, Stride = 2, Padding = 1)]"
                    + Relu
                    + "[Dropout] [Conv(192, 3)]"
                    + Relu
                    + "[Conv(192, 1)]"
                    + Relu
                    + "[Conv(10, 1)]"
                    + Relu
                    + "[GlobalAveragePool]",
                1_369_738,
                ""
            },
            // Iandola et al., arXiv 1602.07360, with torchvision's squeezenet1_1: squeeze and the 1 × 1 half of expand.
            {
                "SqueezeNet's chain",
                "[Init(KaimingUniform)] [Input(3, 224, 224)] [Conv(64, 3, Stride = 2)]"
                    + Relu
                    + "[MaxPool(3, Stride = 2, CeilMode = true)] [Conv(16, 1)]"
                    + Relu
                    + "[Conv(64, 1)]"
                    + Relu
                    + "[Conv(16, 1)]"
                    + Relu
                    + "[Conv(64, 1)]"
                    + Relu
                    + "[MaxPool(3, Stride = 2, CeilMode = true)] [Conv(32, 1)]"
                    + Relu
                    + "[Conv(128, 1)]"
                    + Relu
                    + "[Conv(32, 1)]"
                    + Relu
                    + "[Conv(128, 1)]"
                    + Relu
                    + "[Dropout] [Conv(1000, 1, Init = Normal, InitStd = 0.01)]"
                    + Relu
                    + "[AdaptiveAvgPool(1)] [Flatten]",
                0,
                ""
            },
            // Dai et al., arXiv 1610.00087, M5, as PyTorch's tutorial on speech commands has it: 26,915 parameters. Its
            // convolutions keep a bias before BatchNorm, which is only an information.
            { "M5", M5(), 26_915, "NETDSL301, NETDSL301, NETDSL301, NETDSL301" },
            // Ronneberger et al., arXiv 1505.04597: the contracting path, without padding; section 3.1 gives He's initialisation.
            { "U-Net's encoder", UNet(), 0, "" },
            // The expansive path, without what is put beside its maps.
            { "U-Net's decoder", UNetDecoder("[ConvTranspose({0}, 2, Stride = 2)]"), 0, "" },
            // As the paper's section 2 says it: "an upsampling of the feature map followed by a 2x2 convolution".
            { "U-Net's decoder, repeating", UNetDecoder("[Upsample(2)] [Conv({0}, 2)]"), 0, "" },
            // github.com/milesial/Pytorch-UNet, bilinear = True.
            { "U-Net's decoder, interpolating", InterpolatingDecoder(), 0, "" },
            // blog.keras.io/building-autoencoders-in-keras, which trains it on MNIST: 4,385 parameters.
            {
                "Keras's convolutional autoencoder",
                "[Input(1, 28, 28)] [Conv(16, 3, Padding = Same)]"
                    + Relu
                    + "[MaxPool(2)] [Conv(8, 3, Padding = Same)]"
                    + Relu
                    + "[MaxPool(2)] [Conv(8, 3, Padding = Same)]"
                    + Relu
                    + "[MaxPool(2, CeilMode = true)] [Conv(8, 3, Padding = Same)]"
                    + Relu
                    + "[Upsample(2)] [Conv(8, 3, Padding = Same)]"
                    + Relu
                    + "[Upsample(2)] [Conv(16, 3)]"
                    + Relu
                    + "[Upsample(2)] [Conv(1, 3, Padding = Same)] [Activation(Sigmoid)] "
                    + "[Loss(Bce)] [Optimizer(Adam)] [Train(BatchSize = 128, Epochs = 50, Seed = 1)]",
                4_385,
                ""
            },
            // Long et al., arXiv 1411.4038, the head of FCN-32s: scores of 21 classes, enlarged to the image.
            {
                "FCN's head",
                "[Input(512, 7, 7)] [Conv(4096, 7)]"
                    + Relu
                    + "[Dropout] [Conv(4096, 1)]"
                    + Relu
                    + "[Dropout] [Conv(21, 1)] [Upsample(32, Mode = Linear)]",
                0,
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_published_network_is_silent(string name, string stages, long parameters, string infos)
    {
        var isClassifier = !name.Contains('\'', StringComparison.Ordinal);
        var code = Mistake.Network(stages + (isClassifier ? Classes : ""));
        var found = Program.Of(code).Generate().Report();

        Assert.DoesNotContain(found, each => each.DefaultSeverity != DiagnosticSeverity.Info);
        Assert.Equal(infos, string.Join(", ", found.Select(each => each.Id)));
        if (parameters > 0)
        {
            var compilation = Program.Of(code).Compilation;
            var read = DeclarationReader.Read(compilation.GetTypeByMetadataName("Net")!, compilation, default)!;
            Assert.Equal(parameters, NetworkChecks.Check(read).Graph.Parameters);
        }
    }

    private static string Vgg(params int[] widths)
    {
        var text = new StringBuilder(Kaiming + "[Input(3, 224, 224)] ");
        foreach (var width in widths)
        {
            text.Append(width == 0 ? "[MaxPool(2)] " : $"[Conv({width}, 3, Padding = 1)]{Relu}");
        }

        const string Dense = "Init = Normal, InitStd = 0.01)]";
        return text.Append("[AdaptiveAvgPool(7)] [Flatten] [Layer(4096, " + Dense + Relu + "[Dropout] ")
            .Append("[Layer(4096, " + Dense + Relu + "[Dropout] [Layer(1000, " + Dense)
            .ToString();
    }

    private static string Plain()
    {
        var text = new StringBuilder(Kaiming + "[Input(3, 224, 224)] [Conv(64, 7, Stride = 2, Padding = 3, Bias = false)] ");
        text.Append("[BatchNorm]" + Relu + "[MaxPool(3, Stride = 2, Padding = 1)] ");
        foreach (var width in new[] { 64, 128, 256, 512 })
        {
            for (var number = 0; number < 4; number++)
            {
                var stride = number == 0 && width > 64 ? "Stride = 2, " : "";
                text.Append($"[Conv({width}, 3, {stride}Padding = 1, Bias = false)] [BatchNorm]{Relu}");
            }
        }

        return text.Append("[AdaptiveAvgPool(1)] [Flatten] [Layer(1000, Init = Default)]").ToString();
    }

    private static string MobileNet()
    {
        const string Norm = "[BatchNorm]" + Relu;
        var text = new StringBuilder("[Input(3, 224, 224)] [Conv(32, 3, Stride = 2, Padding = 1, Bias = false)] " + Norm);
        var channels = 32;
        foreach (var width in new[] { 64, -128, 128, -256, 256, -512, 512, 512, 512, 512, 512, -1024, 1024 })
        {
            var stride = width < 0 ? 2 : 1;
            text.Append($"[Conv({channels}, 3, Stride = {stride}, Padding = 1, Groups = {channels}, Bias = false)] {Norm}");
            channels = Math.Abs(width);
            text.Append($"[Conv({channels}, 1, Bias = false)] {Norm}");
        }

        return text.Append("[GlobalAveragePool] [Dropout(0.001)] [Layer(1000)]").ToString();
    }

    private static string Inverted()
    {
        const string Norm = "[BatchNorm]" + Relu;
        var text = new StringBuilder("[Input(3, 224, 224)] [Conv(32, 3, Stride = 2, Padding = 1, Bias = false)] " + Norm);
        text.Append("[Conv(32, 3, Padding = 1, Groups = 32, Bias = false)] " + Norm + "[Conv(16, 1, Bias = false)] [BatchNorm] ");
        foreach (var (width, channels, stride) in new[] { (96, 24, 2), (144, 24, 1), (144, 32, 2), (192, 64, 2), (384, 96, 1) })
        {
            text.Append($"[Conv({width}, 1, Bias = false)] {Norm}")
                .Append($"[Conv({width}, 3, Stride = {stride}, Padding = 1, Groups = {width}, Bias = false)] {Norm}")
                .Append($"[Conv({channels}, 1, Bias = false)] [BatchNorm] ");
        }

        return text.Append("[Conv(1280, 1, Bias = false)] " + Norm + "[GlobalAveragePool] [Dropout(0.2)] [Layer(1000)]")
            .ToString();
    }

    private static string M5()
    {
        const string Rest = ") [BatchNorm]" + Relu + "[MaxPool(4)] ";
        return (
                "[Input(1, 8000)] [Conv(32, 80, Stride = 16"
                + Rest
                + "[Conv(32, 3"
                + Rest
                + "[Conv(64, 3"
                + Rest
                + "[Conv(64, 3"
                + Rest
            ).Replace(") [BatchNorm]", ")] [BatchNorm]", StringComparison.Ordinal) + "[GlobalAveragePool] [Layer(35)]";
    }

    private static string UNet()
    {
        var text = new StringBuilder("[Init(KaimingNormal)] [Input(1, 572, 572)] ");
        foreach (var width in new[] { 64, 128, 256, 512 })
        {
            text.Append($"[Conv({width}, 3)]{Relu}[Conv({width}, 3)]{Relu}[MaxPool(2)] ");
        }

        return text.Append("[Conv(1024, 3)]" + Relu + "[Conv(1024, 3)]" + Relu).ToString();
    }

    private static string UNetDecoder(string enlarging)
    {
        var text = new StringBuilder("[Init(KaimingNormal)] [Input(1024, 28, 28)] ");
        foreach (var width in new[] { 512, 256, 128, 64 })
        {
            text.Append(enlarging.Replace("{0}", $"{width}", StringComparison.Ordinal))
                .Append($" [Conv({width}, 3)]{Relu}[Conv({width}, 3)]{Relu}");
        }

        return text.Append("[Conv(2, 1)]").ToString();
    }

    private static string InterpolatingDecoder()
    {
        var text = new StringBuilder("[Input(512, 36, 36)] ");
        foreach (var (middle, width) in new[] { (512, 256), (256, 128), (128, 64), (64, 64) })
        {
            text.Append("[Upsample(2, Mode = Linear, AlignCorners = true)] ")
                .Append($"[Conv({middle}, 3, Padding = 1, Bias = false)] [BatchNorm]{Relu}")
                .Append($"[Conv({width}, 3, Padding = 1, Bias = false)] [BatchNorm]{Relu}");
        }

        return text.Append("[Conv(2, 1)]").ToString();
    }
}
