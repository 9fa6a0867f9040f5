namespace NetDsl.Generator.Tests.Support;

/// <summary>
/// Networks in the functional form whose PyTorch versions are in Tests/Goldens/make_functional.py, with the same names. The class
/// of each is Net.
/// </summary>
internal static class PublishedBlocks
{
    private const string Training = """
        [Loss(Mse)]
        [Optimizer(Sgd, LearningRate = 0.1)]
        [Train(BatchSize = 4, Iterations = 3, EvaluateEvery = 3, Shuffle = false, Seed = 1, Device = Cpu)]

        """;

    /// <summary>A U-Net of depth 3 (arXiv 1505.04597, figure 1), narrow and with padding.</summary>
    public const string UNet =
        "[Network, Input(1, 16, 16)]"
        + Training
        + """
            public partial class Net
            {
                private static Stage Twice(int width) =>
                    Conv(width, 3, padding: 1) >> Relu >> Conv(width, 3, padding: 1) >> Relu;

                private static Flow Up(Flow x, Flow skip, int width) =>
                    Concat(skip, x >> ConvTranspose(width, 2, stride: 2).Named("up")) >> Twice(width).Named("twice");

                private static Flow Define(Flow image)
                {
                    var one = image >> Twice(8).Named("down1");
                    var two = one >> MaxPool(2) >> Twice(16).Named("down2");
                    var three = two >> MaxPool(2) >> Twice(32).Named("down3");
                    var bottom = three >> MaxPool(2) >> Twice(64).Named("bottom");
                    var up3 = Up(bottom, three, 32).Named("up3");
                    var up2 = Up(up3, two, 16).Named("up2");
                    return Up(up2, one, 8).Named("up1") >> Conv(1, 1).Named("head");
                }
            }
            """;

    /// <summary>Row 3a of GoogLeNet (arXiv 1409.4842, table 1), with normalisation.</summary>
    public const string Inception =
        "[Network, Input(192, 7, 7)]"
        + Training
        + """
            public partial class Net
            {
                private static Stage Unit(int width, int kernel = 1) =>
                    Conv(width, kernel, padding: kernel / 2, bias: false).Named("conv") >> BatchNorm(epsilon: 0.001).Named("bn") >> Relu;

                private static Stage Reduced(int reduced, int width, int kernel) =>
                    Unit(reduced).Named("0") >> Unit(width, kernel).Named("1");

                private static Flow Define(Flow x) =>
                    x
                    >> Branches(
                        Concat,
                        Unit(64).Named("branch1"),
                        Reduced(96, 128, 3).Named("branch2"),
                        Reduced(16, 32, 5).Named("branch3"),
                        (MaxPool(3, stride: 1, padding: 1).Named("0") >> Unit(32).Named("1")).Named("branch4")
                    );
            }
            """;

    /// <summary>The first block of ResNet-18's second group (arXiv 1512.03385, figure 2 and option B).</summary>
    public const string Basic =
        "[Network, Input(64, 8, 8)]"
        + Training
        + """
            public partial class Net
            {
                private static Stage Downsample(int width, int stride) =>
                    Conv(width, 1, stride: stride, bias: false).Named("0") >> BatchNorm().Named("1");

                private static Flow Define(Flow x) =>
                    x
                    >> Residual(
                        Conv(128, 3, stride: 2, padding: 1, bias: false).Named("conv1")
                            >> BatchNorm().Named("bn1")
                            >> Relu
                            >> Conv(128, 3, padding: 1, bias: false).Named("conv2")
                            >> BatchNorm().Named("bn2"),
                        shortcut: Downsample(128, 2).Named("downsample")
                    )
                    >> Relu;
            }
            """;

    /// <summary>Two pictures through one tower (Bromley et al. 1993): its weights are shared.</summary>
    public const string Siamese =
        """[Network, Input(1, 10, 10, Name = "left"), Input(1, 10, 10, Name = "right")]"""
        + Training
        + """
            public partial class Net
            {
                private static Stage Tower() => Conv(4, 3) >> Relu >> MaxPool(2) >> Flatten() >> Layer(8);

                private static Flow Define(Flow left, Flow right)
                {
                    var tower = Tower();
                    return Concat(left >> tower, right >> tower) >> Relu >> Layer(1);
                }
            }
            """;

    /// <summary>A regression over a picture and a number.</summary>
    public const string ImageAndAge =
        """[Network, Input(1, 6, 6, Name = "image"), Input(1, Name = "age")]"""
        + Training
        + """
            public partial class Net
            {
                private static Flow Define(Flow image, Flow age) =>
                    Concat(image >> Conv(2, 3) >> Relu >> Flatten(), age) >> Layer(4) >> Tanh >> Layer(1);
            }
            """;

    /// <summary>Inputs that are standardised by the numbers of the training data.</summary>
    public const string Standardised =
        "[Network, Input(5, Standardise = true)]"
        + Training
        + """
            public partial class Net
            {
                private static Flow Define(Flow x) => x >> Layer(4) >> Tanh >> Layer(2);
            }
            """;

    /// <summary>All of them, by the names that the goldens have.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            [nameof(UNet)] = UNet,
            [nameof(Inception)] = Inception,
            [nameof(Basic)] = Basic,
            [nameof(Siamese)] = Siamese,
            [nameof(ImageAndAge)] = ImageAndAge,
            [nameof(Standardised)] = Standardised,
        };

    /// <summary>Four samples for a network, by the goldens' formula.</summary>
    public static Dataset Data(INetwork network)
    {
        var data = Dataset.FromValues(
            Samples(network),
            Numbers(4 * Size(network.OutputShape), 53, 97),
            [.. network.InputShape],
            [.. network.OutputShape]
        );
        return network.Inputs.Count > 1 ? data.WithInputs([.. network.Inputs]) : data;
    }

    /// <summary>The features of <see cref="Data"/>.</summary>
    public static float[] Samples(INetwork network) => Numbers(4 * Size(network.InputShape), 37, 101);

    private static int Size(IReadOnlyList<int> shape) => shape.Aggregate(1, (product, size) => product * size);

    private static float[] Numbers(int count, long factor, long modulus) =>
        [.. Enumerable.Range(0, count).Select(number => (float)(number * factor % modulus / (double)modulus))];
}
