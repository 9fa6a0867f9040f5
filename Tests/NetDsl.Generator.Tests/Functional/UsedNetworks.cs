namespace NetDsl.Generator.Tests.Functional;

/// <summary>Networks that use other networks.</summary>
internal static class UsedNetworks
{
    /// <summary>A chain that begins with a frozen network.</summary>
    public const string Chain = """
        namespace Pictures;

        [Network, Input(6)]
        [Layer(8)] [BatchNorm] [Activation(Relu)] [Dropout(0.5)] [Layer(4)]
        [Loss(Mse)] [Optimizer(Adam)] [Train(BatchSize = 4, Epochs = 1, Seed = 7)]
        public partial class Encoder;

        [Network]
        [Use<Encoder>(Frozen = true)] [Layer(5)] [Activation(Relu)] [Layer(3)]
        [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 4, Epochs = 2, Seed = 1, Device = Cpu)]
        public partial class Classifier;
        """;

    /// <summary>The same network twice in the functional form: once with weights of its own, once shared.</summary>
    public const string Functional = """
        [Network, Input(6)]
        [Layer(8)] [Activation(Relu)] [Layer(6)]
        public partial class Encoder;

        [Network, Input(6)]
        [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 4, Epochs = 2, Seed = 1, Device = Cpu)]
        public partial class Net
        {
            private static Stage Wide() => Residual(Use<Encoder>()) >> Relu;

            private static Flow Define(Flow x)
            {
                var shared = Use<Encoder>().Named("shared");
                return x >> Repeat(2, Wide()) >> shared >> Tanh >> shared >> Layer(3);
            }
        }
        """;
}
