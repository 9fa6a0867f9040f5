using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The networks of the MNIST sample.</summary>
public sealed class MnistTests
{
    [Fact]
    public Task Logistic_regression() =>
        Verifier.Verify(Generated("LogisticRegressionModel", """[Layer(784, 10, Name = "linear")]"""), "cs");

    [Fact]
    public Task A() => Verifier.Verify(Generated("ModelA", "[Layer(784, 100)] [Activation(Sigmoid)] [Layer(100, 10)]"), "cs");

    [Fact]
    public Task B() => Verifier.Verify(Generated("ModelB", "[Layer(784, 100)] [Activation(Tanh)] [Layer(100, 10)]"), "cs");

    [Fact]
    public Task C() => Verifier.Verify(Generated("ModelC", "[Layer(784, 100)] [Activation(Relu)] [Layer(100, 10)]"), "cs");

    [Fact]
    public Task D() =>
        Verifier.Verify(
            Generated("ModelD", "[Layer(784, 100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(10)]"),
            "cs"
        );

    [Fact]
    public Task E() =>
        Verifier.Verify(
            Generated(
                "ModelE",
                "[Layer(784, 100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(10)]"
            ),
            "cs"
        );

    [Fact]
    public Task E_on_a_GPU() =>
        Verifier.Verify(
            Generated(
                "ModelEGpu",
                "[Layer(784, 100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] "
                    + "[Layer(10)]",
                ", Device = Cuda"
            ),
            "cs"
        );

    [Fact]
    public Task BN() =>
        Verifier.Verify(
            Generated(
                "ModelBN",
                "[Layer(784, 32)] [BatchNorm] [Activation(Relu)] [Layer(32)] [BatchNorm] [Activation(Relu)] [Layer(10)]"
            ),
            "cs"
        );

    [Fact]
    public Task Plain() =>
        Verifier.Verify(
            Generated("ModelPlain", "[Layer(784, 32)] [Activation(Relu)] [Layer(32)] [Activation(Relu)] [Layer(10)]"),
            "cs"
        );

    [Fact]
    public Task LeNet_with_convolutions() => Verifier.Verify(SampleSource.Generated("Samples/Mnist/Networks.cs", "LeNet"), "cs");

    [Fact]
    public Task Convnet_with_dropout() => Verifier.Verify(SampleSource.Generated("Samples/Mnist/Networks.cs", "Convnet"), "cs");

    private static string Generated(string name, string stages, string device = "") =>
        Program.Of(Networks.Declare(name, stages, device)).Generate().Snapshot;
}
