using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL001 to NETDSL009: the type that carries the attributes.</summary>
public sealed class TypeMistakeTests
{
    [Fact]
    public void Not_partial() => Mistake.Verify("NETDSL001", "[Network] [Layer(2, 1)] class [|Net|];");

    [Fact]
    public void Container_not_partial() =>
        Assert.Contains(
            "'Outer'",
            Mistake.Verify("NETDSL002", "class Outer { partial class Middle { [Network] [Layer(2, 1)] partial class [|Net|]; } }")
        );

    [Fact]
    public void Base_class() =>
        Assert.Contains(
            "derives from 'Parent'",
            Mistake.Verify("NETDSL003", "class Parent; [Network] [Layer(2, 1)] partial class [|Net|] : Parent;")
        );

    [Theory]
    [InlineData("object")]
    [InlineData("System.Object")]
    [InlineData("global::System.Object, System.IDisposable")]
    public void Base_class_that_every_type_has(string type) =>
        Assert.Contains(
            "derives from 'object'",
            Mistake.Verify("NETDSL003", $"[Network] [Layer(2, 1)] partial class [|Net|] : {type};")
        );

    [Theory]
    [InlineData("[Network] [Layer(2, 1)] abstract partial class [|Net|];", "is abstract")]
    [InlineData("[Network] [Layer(2, 1)] abstract partial class [|Net|]();", "declared with a primary constructor")]
    [InlineData("[Network] [Layer(2, 1)] static partial class [|Net|];", "is static")]
    [InlineData("[Network] [Layer(2, 1)] partial record [|Net|];", "is a record")]
    [InlineData("[Network] [Layer(2, 1)] partial record [|Net|](int Size);", "is a record")]
    [InlineData("[Network] [Layer(2, 1)] file partial class [|Net|];", "visible in its file only")]
    [InlineData("file partial class Outer { [Network] [Layer(2, 1)] partial class [|Net|]; }", "visible in its file only")]
    public void Unsupported(string code, string what) => Assert.Contains(what, Mistake.Verify("NETDSL004", code));

    [Fact]
    public void Primary_constructor() =>
        Assert.Contains(
            "primary constructor",
            Mistake.Verify("NETDSL004", "[Network] [Layer(2, 1)] partial class [|Net|](int size) { public int Size => size; }")
        );

    [Fact]
    public void Generic() => Mistake.Verify("NETDSL005", "[Network] [Layer(2, 1)] partial class [|Net|]<T>;");

    [Fact]
    public void No_torch() =>
        Mistake.Verify(
            "NETDSL006",
            "[Network] [Layer(2, 1)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] "
                + "[Train(Epochs = 1)] partial class [|Net|];",
            Program.WithoutTorch
        );

    [Fact]
    public void Scattered_stages() =>
        Mistake.Verify("NETDSL007", "[Network] [Layer(2, 1)] partial class Net; [[|Activation(Relu)|]] partial class Net;");

    [Fact]
    public void Other_attributes_may_be_scattered() =>
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
    public void No_stage() => Mistake.Verify("NETDSL008", "[Network] [Input(3)] partial class [|Net|];");

    [Fact]
    public void No_network() => Mistake.Verify("NETDSL009", "[[|Layer(2, 1)|]] [Activation(Relu)] partial class Net;");

    [Fact]
    public void Structs_are_the_compilers_business()
    {
        var generated = Program.Of("[Network] [Layer(2, 1)] partial struct Net;").Generate();

        Assert.Equal(["CS0592", "CS0592"], generated.Compile().Select(diagnostic => diagnostic.Id));
        Assert.Empty(generated.Run.GeneratedSources);
    }
}
