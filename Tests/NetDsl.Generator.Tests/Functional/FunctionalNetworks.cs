namespace NetDsl.Generator.Tests.Functional;

/// <summary>Networks in the functional form, of the sorts that people write.</summary>
internal static class FunctionalNetworks
{
    /// <summary>The design's example: units, residual blocks, a repetition, a shortcut that is chosen.</summary>
    public const string SmallResNet = """
        namespace Pictures;

        [Network, Input(3, 8, 8)]
        [Loss(CrossEntropy)]
        [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9)]
        [Train(BatchSize = 8, Epochs = 1, Seed = 1, Device = Cpu)]
        public partial class SmallResNet
        {
            static Stage Unit(int width, int stride = 1) =>
                Conv(width, 3, stride: stride, padding: 1, bias: false) >> BatchNorm() >> Relu;

            static Stage Basic(int width, int stride = 1) =>
                Residual(
                    Unit(width, stride) >> Conv(width, 3, padding: 1, bias: false) >> BatchNorm(),
                    shortcut: stride == 1 ? Identity : Conv(width, 1, stride: stride, bias: false) >> BatchNorm()
                )
                >> Relu;

            static Flow Define(Flow image) =>
                image
                >> Unit(4).Named("stem")
                >> Repeat(2, Basic(4)).Named("layer1")
                >> Basic(8, stride: 2)
                >> Basic(8)
                >> GlobalAveragePool()
                >> Layer(3);
        }
        """;

    /// <summary>A U-Net of depth 2: values that are needed later, and functions that take several.</summary>
    public const string UNet = """
        [Network, Input(1, 8, 8)]
        public partial class UNet
        {
            private static Stage Twice(int width) =>
                Conv(width, 3, padding: Same) >> Relu >> Conv(width, 3, padding: Same) >> Relu;

            private static Flow Up(Flow x, Flow skip, int width) =>
                Concat(skip, x >> ConvTranspose(width, 2, stride: 2)) >> Twice(width);

            private static Flow Define(Flow image)
            {
                var fine = image >> Twice(4);
                var middle = fine >> MaxPool(2) >> Twice(8);
                var coarse = middle >> MaxPool(2) >> Twice(16);
                var raised = Up(coarse, middle, 8);
                return Up(raised, fine, 4) >> Conv(2, 1).Named("head");
            }
        }
        """;

    /// <summary>An Inception block: branches that are joined along the channels.</summary>
    public const string Inception = """
        [Network, Input(8, 6, 6)]
        public partial class Inception
        {
            private static Stage Unit(int width, int kernel = 1) => Conv(width, kernel, padding: Same) >> Relu;

            private static Flow Define(Flow x) =>
                x
                >> Branches(
                    Concat,
                    Unit(4),
                    Unit(3) >> Unit(6, 3),
                    Unit(2) >> Unit(2, 5),
                    MaxPool(3, stride: 1, padding: 1) >> Unit(3)
                )
                >> GlobalAveragePool()
                >> Layer(5);
        }
        """;

    /// <summary>Both halves of a sample go through one tower: its weights are shared.</summary>
    public const string Shared = """
        [Network, Input(4)]
        public partial class Shared
        {
            private static Flow Define(Flow x)
            {
                var tower = (Layer(4) >> Tanh).Named("tower");
                var once = x >> tower;
                var twice = once >> tower;
                return Concat(once, twice) * Concat(twice, once) + Concat(x, x) >> Layer(2);
            }
        }
        """;

    /// <summary>Two images go through one tower: the tower's weights are shared.</summary>
    public const string Siamese = """
        [Network]
        [Input(1, 10, 10, Name = "left")] [Input(1, 10, 10, Name = "right")]
        [Loss(BceWithLogits)] [Optimizer(Adam)] [Train(BatchSize = 8, Epochs = 2, Seed = 1, Device = Cpu)]
        public partial class Siamese
        {
            private static Stage Tower() => Conv(4, 3) >> Relu >> MaxPool(2) >> Flatten() >> Layer(8);

            private static Flow Define(Flow left, Flow right)
            {
                var tower = Tower();
                return Concat(left >> tower, right >> tower) >> Relu >> Layer(1);
            }
        }
        """;

    /// <summary>A regression over an image and a number; Define takes the inputs in another order.</summary>
    public const string ImageAndAge = """
        namespace Pictures;

        [Network, Input(1, Name = "age"), Input(1, 6, 6, Name = "image")]
        [Loss(Mse), Optimizer(Sgd, LearningRate = 0.01), Train(BatchSize = 8, Epochs = 2, Seed = 1, Device = Cpu)]
        public partial class Weight
        {
            private static Flow Define(Flow image, Flow age) =>
                Concat(image >> Conv(2, 3) >> Relu >> Flatten() >> Dropout(0.1), age) >> Layer(4) >> Tanh >> Layer(1);
        }
        """;

    /// <summary>A number and how far it may be off: two outputs of one body.</summary>
    public const string Forecast = """
        namespace Weather;

        [Network, Input(6)]
        public partial class Forecast
        {
            private static (Flow mean, Flow spread) Define(Flow x)
            {
                var hidden = x >> Layer(8) >> Tanh >> Dropout(0.1);
                return (hidden >> Layer(1), hidden >> Layer(1) >> Softplus);
            }
        }
        """;

    /// <summary>Two inputs and three outputs, one of them a map and one without a name.</summary>
    public const string Player = """
        [Network, Input(2, 5, 5, Name = "board"), Input(3, Name = "score")]
        public partial class Player
        {
            private static Stage Unit(int width) => Conv(width, 3, padding: 1) >> Relu;

            private static (Flow moves, Flow, Flow @class) Define(Flow board, Flow score)
            {
                var map = board >> Unit(4);
                var joined = Concat(map >> Flatten(), score) >> Layer(8) >> Relu;
                return (map >> Conv(1, 1), joined >> Layer(1) >> Tanh, joined);
            }
        }
        """;
}
