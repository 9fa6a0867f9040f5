using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>Networks of one assembly that a network of another one uses.</summary>
internal static class ReferencedNetworks
{
    /// <summary>The library: a plain network, and one that itself uses another.</summary>
    public const string Library = """
        namespace Parts;

        [Network, Input(6)]
        [Layer(8, Bias = false)] [BatchNorm] [Activation(Relu)] [Dropout(0.5)] [Layer(4)]
        public partial class Encoder;

        [Network, Input(4)]
        public partial class Middle
        {
            private static Stage Wide() => Residual(Layer(4) >> Tanh);

            private static Flow Define(Flow x) => x >> Wide() >> Use<Narrow>(frozen: true) >> Layer(4);
        }

        [Network]
        [Layer(4, 3)] [Activation(Sigmoid)] [Layer(4)]
        public partial class Narrow;
        """;

    /// <summary>The program: a chain that begins with a network, and the functional form with networks in blocks.</summary>
    public const string Users = """
        namespace Pictures;

        [Network]
        [Use<Parts.Encoder>(Frozen = true)] [Layer(5)] [Activation(Relu)] [Layer(3)]
        [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 4, Iterations = 1, Seed = 1, Device = Cpu)]
        public partial class Classifier;

        [Network, Input(6)]
        [Loss(CrossEntropy)] [Optimizer(Adam)] [Train(BatchSize = 4, Iterations = 1, Seed = 1, Device = Cpu)]
        public partial class Net
        {
            private static Stage Twice() => Use<Parts.Middle>() >> Tanh >> Use<Parts.Middle>();

            private static Flow Define(Flow x) => x >> Use<Parts.Encoder>() >> Tanh >> Repeat(2, Twice()) >> Layer(3);
        }
        """;

    /// <summary>A library, generated and compiled.</summary>
    public static Generated Compiled(string library, string name = "Library") =>
        Program.Of(library).Named(name).Generate().AssertClean();
}
