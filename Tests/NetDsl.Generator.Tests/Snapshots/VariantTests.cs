using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Declarations in which each setting takes another value than in the MNIST sample.</summary>
public sealed class VariantTests
{
    [Fact]
    public Task Input_and_flatten() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Input(1, 28, 28)]
                [Flatten]
                [Layer(64, Bias = false, Name = "hidden")]
                [Activation(LeakyRelu, NegativeSlope = 0.2)]
                [Layer(10)]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.05)]
                [Train(BatchSize = 256, Epochs = 20, Device = Cpu)]
                public partial class ImageClassifier;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Momentum_and_epochs() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Layer(784, 10)]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.01, Momentum = 0.9, Nesterov = true, WeightDecay = 0.0001)]
                [Train(BatchSize = 64, Epochs = 1, Shuffle = false, ClipNorm = 1, Device = Cuda, Seed = 7)]
                internal sealed partial class Momentum;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Stopped_early() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Layer(784, 10)]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9)]
                [EarlyStop(Patience = 8, MinDelta = 0.001, Watch = Loss)]
                [Train(BatchSize = 100, Epochs = 30, EvaluateEvery = 300, Seed = 1)]
                [Data(Rows = 60000, Classes = 10)]
                public partial class Stopped;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Scheduled() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Layer(784, 10)]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9)]
                [Schedule(Cosine, Warmup = 500, Floor = 0.001)]
                [Train(BatchSize = 100, Iterations = 3000, Seed = 1)]
                public partial class Scheduled;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Steps() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Layer(784, 100)]
                [LayerNorm]
                [Layer(10)]
                [Loss(CrossEntropy)]
                [Optimizer(AdamW, LearningRate = 0.001, WeightDecay = 0.1, DecayBias = false)]
                [Train(BatchSize = 32, Epochs = 20, DropLast = true, Accumulate = 4, Average = 0.999, ClipNorm = 1, Seed = 1)]
                public partial class Steps;
                """
            ),
            "cs"
        );

    [Fact]
    public Task A_stage_with_a_rate_of_its_own() =>
        Verifier.Verify(
            Generated(
                "Classifier",
                """
                namespace Sample;

                [Network]
                [Layer(784, 64)]
                [Activation(Relu)]
                public partial class Encoder;

                [Network]
                [Use<Encoder>(Rate = 0.1)]
                [Layer(10)]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.1, WeightDecay = 0.0001, DecayBias = false)]
                [Schedule(Cosine)]
                [Train(BatchSize = 100, Epochs = 5, Seed = 1)]
                public partial class Classifier;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Module_only() =>
        Verifier.Verify(
            Generated(
                """
                public static partial class Encoders<T>
                {
                    [Network]
                    [Layer(784, 64)]
                    [Activation(Gelu)]
                    [Layer(16)]
                    [Activation(Elu, Alpha = 0.5)]
                    private partial class @internal;
                }
                """
            ),
            "cs"
        );

    [Fact]
    public Task No_parameters() =>
        Verifier.Verify(
            Generated(
                """
                [Network]
                [Input(3, 4)]
                [Activation(LogSoftmax, Dim = 1)]
                [Flatten]
                public partial class Normaliser;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Faulty() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Layer(784, 100)]
                [Activation(Relu)]
                [Layer(50, 10)]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.1)]
                [Train(Epochs = 5)]
                public partial class Faulty;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Users_names() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Layer(4, 3, Name = "x")]
                [Activation(Relu)]
                [Layer(2, Name = "class")]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.1)]
                [Train(Epochs = 1)]
                public partial class Names
                {
                    public int Fit => 1;

                    public int relu1 => 2;

                    public override string ToString() => "mine";
                }
                """
            ),
            "cs"
        );

    private static string Generated(string code) => Program.Of(code).Generate().Snapshot;

    private static string Generated(string name, string code) =>
        Support.Generated.Unversioned(
            Program
                .Of(code)
                .Generate()
                .Run.GeneratedSources.Single(source => source.HintName.Contains(name))
                .SourceText.ToString()
        );
}
