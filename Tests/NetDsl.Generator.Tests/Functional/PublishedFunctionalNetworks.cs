using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>
/// Networks as they were published, in the functional form, trained with usual settings. The class of each is Net.
/// </summary>
internal static class PublishedFunctionalNetworks
{
    private const string Classes = """
        [Loss(CrossEntropy)]
        [Optimizer(Sgd, LearningRate = 0.01, Momentum = 0.9)]
        [Train(BatchSize = 128, Epochs = 5, Seed = 1)]
        public partial class Net
        {

        """;

    /// <summary>Each with the number of its parameters where that is published; otherwise 0.</summary>
    public static IReadOnlyDictionary<string, (string Code, long Parameters)> All { get; } =
        new Dictionary<string, (string, long)>
        {
            // He et al., arXiv 1512.03385; torchvision.models.resnet18: 11,689,512.
            ["ResNet-18"] = (
                Repository
                    .Read("Samples/Residual/Networks/ResNet18.cs")
                    .Replace("public partial class ResNet18\n{\n", Classes, StringComparison.Ordinal)
                    .Replace("namespace ResidualSample;", "", StringComparison.Ordinal),
                11_689_512
            ),
            // The sample's own pair.
            ["Residual-44"] = (Sample("Residual44"), 166_306),
            ["Plain-44"] = (Sample("Plain44"), 165_570),
            // He et al., arXiv 1603.05027, figure 4 (e): normalisation and ReLU before the weights, and after the last block.
            ["Pre-activation ResNet"] = (
                "[Network, Input(3, 32, 32)]"
                    + Classes
                    + """
                    private static Stage Before(int width, int stride = 1) =>
                        BatchNorm() >> Relu >> Conv(width, 3, stride: stride, padding: 1, bias: false);

                    private static Stage Block(int width) => Residual(Before(width) >> Before(width));

                    private static Stage Wider(int width) =>
                        BatchNorm()
                        >> Relu
                        >> Residual(
                            Conv(width, 3, stride: 2, padding: 1, bias: false) >> Before(width),
                            shortcut: Conv(width, 1, stride: 2, bias: false)
                        );

                    private static Flow Define(Flow image) =>
                        image
                        >> Conv(16, 3, padding: 1, bias: false)
                        >> Repeat(3, Block(16))
                        >> Wider(32)
                        >> Repeat(2, Block(32))
                        >> BatchNorm()
                        >> Relu
                        >> GlobalAveragePool()
                        >> Layer(10);
                    }
                    """,
                0
            ),
            // Huang et al., arXiv 1608.06993, section 3: each layer sees the maps of all before it.
            ["DenseNet block"] = (
                "[Network, Input(3, 32, 32)]"
                    + Classes
                    + """
                    private static Stage Dense(int growth) =>
                        Branches(Concat, Identity, BatchNorm() >> Relu >> Conv(growth, 3, padding: 1, bias: false));

                    private static Stage Transition(int width) =>
                        BatchNorm() >> Relu >> Conv(width, 1, bias: false) >> AvgPool(2);

                    private static Flow Define(Flow image) =>
                        image
                        >> Conv(24, 3, padding: 1, bias: false)
                        >> Repeat(4, Dense(12))
                        >> Transition(36)
                        >> Repeat(4, Dense(12))
                        >> BatchNorm()
                        >> Relu
                        >> GlobalAveragePool()
                        >> Layer(10);
                    }
                    """,
                0
            ),
            // Szegedy et al., arXiv 1409.4842, table 1, rows 3a and 3b, as published: a ReLU after each convolution.
            ["Inception"] = (
                "[Network, Input(192, 28, 28)]"
                    + Classes
                    + """
                    private static Stage Unit(int width, int kernel = 1) => Conv(width, kernel, padding: Same) >> Relu;

                    private static Stage Block(int one, int before3, int three, int before5, int five, int pooled) =>
                        Branches(
                            Concat,
                            Unit(one),
                            Unit(before3) >> Unit(three, 3),
                            Unit(before5) >> Unit(five, 5),
                            MaxPool(3, stride: 1, padding: 1) >> Unit(pooled)
                        );

                    private static Flow Define(Flow x) =>
                        x
                        >> Block(64, 96, 128, 16, 32, 32)
                        >> Block(128, 128, 192, 32, 96, 64)
                        >> MaxPool(3, stride: 2, padding: 1)
                        >> GlobalAveragePool()
                        >> Dropout(0.4)
                        >> Layer(1000);
                    }
                    """,
                0
            ),
            // Ronneberger et al., arXiv 1505.04597, figure 1, with padding; section 3.1 gives He's initialisation.
            ["U-Net"] = (
                """
                [Network, Input(1, 64, 64)]
                [Init(KaimingNormal)]
                [Loss(BceWithLogits)]
                [Optimizer(Adam, LearningRate = 0.001)]
                [Train(BatchSize = 8, Epochs = 5, Seed = 1)]
                public partial class Net
                {
                    private static Stage Twice(int width) =>
                        Conv(width, 3, padding: 1) >> Relu >> Conv(width, 3, padding: 1) >> Relu;

                    private static Flow Up(Flow x, Flow skip, int width) =>
                        Concat(skip, x >> ConvTranspose(width, 2, stride: 2)) >> Twice(width);

                    private static Flow Define(Flow image)
                    {
                        var one = image >> Twice(16);
                        var two = one >> MaxPool(2) >> Twice(32);
                        var three = two >> MaxPool(2) >> Twice(64);
                        var bottom = three >> MaxPool(2) >> Twice(128);
                        return Up(Up(Up(bottom, three, 64), two, 32), one, 16) >> Conv(1, 1);
                    }
                }
                """,
                0
            ),
            // Sandler et al., arXiv 1801.04381, table 2 and figure 4: the last convolution of a block has no activation.
            ["MobileNetV2's blocks"] = (
                "[Network, Input(3, 64, 64)]"
                    + Classes
                    + """
                    private static Stage Norm(int width, int kernel = 1, int stride = 1, int groups = 1) =>
                        Conv(width, kernel, stride: stride, padding: kernel / 2, groups: groups, bias: false) >> BatchNorm();

                    private static Stage Body(int inputs, int width, int stride) =>
                        Norm(6 * inputs) >> Relu6 >> Norm(6 * inputs, 3, stride, 6 * inputs) >> Relu6 >> Norm(width);

                    private static Stage Inverted(int inputs, int width, int stride = 1) =>
                        stride == 1 && inputs == width ? Residual(Body(inputs, width, stride)) : Body(inputs, width, stride);

                    private static Flow Define(Flow image) =>
                        image
                        >> Norm(16, 3, 2)
                        >> Relu6
                        >> Inverted(16, 24, 2)
                        >> Inverted(24, 24)
                        >> Inverted(24, 32, 2)
                        >> Repeat(2, Inverted(32, 32))
                        >> Norm(1280)
                        >> Relu6
                        >> GlobalAveragePool()
                        >> Dropout(0.2)
                        >> Layer(1000);
                    }
                    """,
                0
            ),
            // Hu et al., arXiv 1709.01507, figure 3: the block of ResNet with a gate for each channel.
            ["Squeeze and excitation"] = (
                "[Network, Input(3, 32, 32)]"
                    + Classes
                    + """
                    private static Stage Unit(int width) => Conv(width, 3, padding: 1, bias: false) >> BatchNorm();

                    private static Stage Gate(int width) =>
                        AdaptiveAvgPool(1) >> Conv(width / 4, 1) >> Relu >> Conv(width, 1) >> Sigmoid;

                    private static Stage Block(int width) =>
                        Residual(Unit(width) >> Relu >> Unit(width) >> Branches(Multiply, Identity, Gate(width))) >> Relu;

                    private static Flow Define(Flow image) =>
                        image >> Unit(32) >> Relu >> Repeat(2, Block(32)) >> GlobalAveragePool() >> Layer(10);
                    }
                    """,
                0
            ),
            // Srivastava et al., arXiv 1505.00387, equation 2: what is transformed and what is carried have a gate each.
            ["Highway"] = (
                "[Network, Input(50)]"
                    + Classes
                    + """
                    private static Flow Highway(Flow x) =>
                        (x >> Layer(50) >> Relu) * (x >> Layer(50) >> Sigmoid) + x * (x >> Layer(50) >> Sigmoid);

                    private static Flow Define(Flow x) => Highway(Highway(x)) >> Layer(10);
                    }
                    """,
                0
            ),
            // Cheng et al., arXiv 1606.07792: a deep part and a wide one.
            ["Wide and deep"] = (
                "[Network, Input(50)]"
                    + Classes
                    + """
                    private static Flow Define(Flow x) =>
                        Concat(x, x >> Layer(64) >> Relu >> Layer(32) >> Relu) >> Layer(10);
                    }
                    """,
                0
            ),
        };

    private static string Sample(string name) =>
        Repository
            .Read($"Samples/Residual/Networks/{name}.cs")
            .Replace($"class {name}", "class Net", StringComparison.Ordinal)
            .Replace("<see cref=\"Plain44\"/>", "the plain chain", StringComparison.Ordinal)
            .Replace("namespace ResidualSample;", "", StringComparison.Ordinal)
        + Repository
            .Read("Samples/Residual/Networks/Blocks.cs")
            .Replace("namespace ResidualSample;", "", StringComparison.Ordinal);
}
