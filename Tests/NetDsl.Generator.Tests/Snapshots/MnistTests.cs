using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The six networks of the MNIST sample.</summary>
public sealed class MnistTests
{
    [Fact]
    public Task LogReg() => Snapshot("LogisticRegressionModel", """[Layer(784, 10, Name = "linear")]""");

    [Fact]
    public Task A() => Snapshot("ModelA", "[Layer(784, 100)] [Activation(Sigmoid)] [Layer(100, 10)]");

    [Fact]
    public Task B() => Snapshot("ModelB", "[Layer(784, 100)] [Activation(Tanh)] [Layer(100, 10)]");

    [Fact]
    public Task C() => Snapshot("ModelC", "[Layer(784, 100)] [Activation(Relu)] [Layer(100, 10)]");

    [Fact]
    public Task D() => Snapshot("ModelD", "[Layer(784, 100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(10)]");

    [Fact]
    public Task E() => Snapshot(
        "ModelE", "[Layer(784, 100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(100)] [Activation(Relu)] [Layer(10)]");

    private static Task Snapshot(
        string name,
        string stages,
        [System.Runtime.CompilerServices.CallerFilePath] string file = "",
        [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Verifier.Verify(Program.Of(Networks.Declare(name, stages)).Generate().Text, "cs", sourceFile: file, method: method);
}
