using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL001 to NETDSL009: the type that carries the attributes.</summary>
public sealed class TypeMistakeTests
{
    [Fact]
    public void NotPartial() => Mistake.Verify("NETDSL001", "[Network] [Layer(2, 1)] class [|Net|];");

    [Fact]
    public void ContainerNotPartial() =>
        Assert.Contains(
            "'Outer'",
            Mistake.Verify("NETDSL002", "class Outer { partial class Middle { [Network] [Layer(2, 1)] partial class [|Net|]; } }")
        );

    [Fact]
    public void BaseClass() =>
        Assert.Contains(
            "derives from 'Parent'",
            Mistake.Verify("NETDSL003", "class Parent; [Network] [Layer(2, 1)] partial class [|Net|] : Parent;")
        );

    [Theory]
    [InlineData("object")]
    [InlineData("System.Object")]
    [InlineData("global::System.Object, System.IDisposable")]
    public void BaseClassThatEveryTypeHas(string type) =>
        Assert.Contains(
            "derives from 'object'",
            Mistake.Verify("NETDSL003", $"[Network] [Layer(2, 1)] partial class [|Net|] : {type};")
        );

    [Theory]
    [InlineData("[Network] [Layer(2, 1)] abstract partial class [|Net|];", "is abstract")]
    [InlineData("[Network] [Layer(2, 1)] static partial class [|Net|];", "is static")]
    [InlineData("[Network] [Layer(2, 1)] partial record [|Net|];", "is a record")]
    [InlineData("[Network] [Layer(2, 1)] partial record [|Net|](int Size);", "is a record")]
    [InlineData("[Network] [Layer(2, 1)] file partial class [|Net|];", "visible in its file only")]
    [InlineData("file partial class Outer { [Network] [Layer(2, 1)] partial class [|Net|]; }", "visible in its file only")]
    public void Unsupported(string code, string what) => Assert.Contains(what, Mistake.Verify("NETDSL004", code));

    [Fact]
    public void PrimaryConstructor() =>
        Assert.Contains(
            "primary constructor",
            Mistake.Verify("NETDSL004", "[Network] [Layer(2, 1)] partial class [|Net|](int size) { public int Size => size; }")
        );

    [Fact]
    public void Generic() => Mistake.Verify("NETDSL005", "[Network] [Layer(2, 1)] partial class [|Net|]<T>;");

    [Fact]
    public void NoTorch() =>
        Mistake.Verify(
            "NETDSL006",
            "[Network] [Layer(2, 1)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] "
                + "[Train(Epochs = 1)] partial class [|Net|];",
            Program.WithoutTorch
        );

    [Fact]
    public void ScatteredStages() =>
        Mistake.Verify("NETDSL007", "[Network] [Layer(2, 1)] partial class Net; [[|Activation(Relu)|]] partial class Net;");

    [Fact]
    public void OtherAttributesMayBeScattered() =>
        Assert.Empty(
            Program
                .Of(
                    "[Network] [Layer(2, 2)] partial class Net; [Loss(CrossEntropy)] "
                        + "[Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)] partial class Net;"
                )
                .Generate()
                .Analyze()
        );

    [Fact]
    public void NoStage() => Mistake.Verify("NETDSL008", "[Network] [Input(3)] partial class [|Net|];");

    [Fact]
    public void NoNetwork() => Mistake.Verify("NETDSL009", "[[|Layer(2, 1)|]] [Activation(Relu)] partial class Net;");

    [Fact]
    public void StructsAreTheCompilersBusiness()
    {
        var generated = Program.Of("[Network] [Layer(2, 1)] partial struct Net;").Generate();

        Assert.Equal(["CS0592", "CS0592"], generated.Compile().Select(diagnostic => diagnostic.Id));
        Assert.Empty(generated.Run.GeneratedSources);
    }
}
