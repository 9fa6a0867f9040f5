using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Networks that say how their weights start.</summary>
public sealed class InitTests
{
    [Fact]
    public Task Of_the_network() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Init(XavierUniform, Nonlinearity = Relu, Bias = 0.01)]
                [Layer(784, 256)]
                [BatchNorm]
                [Activation(Relu)]
                [Layer(64, Bias = false)]
                [Activation(Relu)]
                [Layer(10)]
                [Loss(CrossEntropy)]
                [Optimizer(Sgd, LearningRate = 0.1)]
                [Train(Epochs = 1, Seed = 1)]
                public partial class Initialised;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Of_layers() =>
        Verifier.Verify(
            Generated(
                """
                [Network]
                [Init(Normal, Std = 0, Bias = 0)]
                [Layer(8, 7, Init = XavierNormal, InitGain = 0.5, Name = "data")]
                [Layer(6, Init = KaimingUniform, InitMode = FanOut, InitNonlinearity = Tanh)]
                [Layer(5, Init = Uniform, InitLow = -0.05, InitHigh = 0.05, InitBias = -1)]
                [Layer(4, Init = Default)]
                [Layer(3, InitBias = 0.5)]
                [Layer(2, Init = Orthogonal)]
                [Layer(1, Init = Constant, InitValue = 1e-3)]
                [Layer(1)]
                public partial class Various;
                """
            ),
            "cs"
        );

    private static string Generated(string code) => Program.Of(code).Generate().Snapshot;
}
