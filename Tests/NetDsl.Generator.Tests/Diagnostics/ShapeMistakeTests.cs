using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL020 to NETDSL025: sizes along the pipeline.</summary>
public sealed class ShapeMistakeTests
{
    [Theory]
    [InlineData("[[|Layer(10)|]]")]
    [InlineData("[[|Activation(Relu)|]] [Layer(10)]")]
    [InlineData("[[|Flatten|]] [Layer(10)]")]
    public void Input_unknown(string stages) => Mistake.Verify("NETDSL020", Mistake.Network(stages));

    [Theory]
    [InlineData("[Layer(784, 100)] [Activation(Relu)] [Layer([|50|], 10)]")]
    [InlineData("[Layer(784, 100)] [Layer(outputs: 10, [|inputs: 50|])]")]
    [InlineData("[Input(100)] [Layer([|50|], 10)] [Layer(10, 5)]")]
    public void Sizes_differ(string stages) =>
        Assert.Equal(
            "This layer takes 50 features and gets 100 from the stage before it: its weights cannot be applied to them. "
                + "Write 100, or leave the input size out.",
            Mistake.Verify("NETDSL021", Mistake.Network(stages))
        );

    [Theory]
    [InlineData("[Input(1, 28, 28)] [[|Layer(10)|]]", "Write [Flatten] before this layer: it makes 784 features of each sample.")]
    [InlineData(
        "[Input(1, 28, 28)] [[|Layer(784, 10)|]]",
        "Write [Flatten] before this layer: it makes 784 features of each sample."
    )]
    [InlineData("[Input(1, 28, 28)] [[|Layer(700, 10)|]]", "Write [Flatten] before this layer and 784 as its inputs.")]
    public void Wrong_rank(string stages, string repair) =>
        Assert.EndsWith(repair, Mistake.Verify("NETDSL022", Mistake.Network(stages)));

    [Theory]
    [InlineData("[Layer([|0|], 10)]")]
    [InlineData("[Layer(784, [|-1|])] [Layer(5, 1)]")]
    [InlineData("[Input(3)] [Layer([|outputs: 0|])]")]
    [InlineData("[Input(28, [|0|], 28)] [Flatten]")]
    [InlineData("[Input([|-3|])] [Layer(2)]")]
    public void Size_not_positive(string stages) => Mistake.Verify("NETDSL023", Mistake.Network(stages));

    [Fact]
    public void Size_too_large() => Mistake.Verify("NETDSL024", Mistake.Network("[Input(65536, 65536)] [[|Flatten|]]"));

    [Fact]
    public void Size_far_too_large() =>
        Mistake.Verify("NETDSL024", Mistake.Network("[Input(2147483647, 2147483647, 2147483647, 4)] [[|Flatten|]]"));

    [Fact]
    public void Empty_input() => Mistake.Verify("NETDSL025", Mistake.Network("[[|Input|]] [Flatten]"));

    [Fact]
    public void Each_mistake_is_reported_once()
    {
        var found = Program.Of(Mistake.Network("[Layer(4, 3)] [Layer(4, 2)] [Layer(3, 1)]")).Generate().Analyze();

        Assert.Equal(["NETDSL021", "NETDSL021"], found.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Independent_mistakes_are_all_reported()
    {
        var found = Program
            .Of(
                Mistake.Network(
                    "[Layer(4, 3, Name = \"1a\")] [Activation(Relu, Alpha = 2)] [Layer(5, 2)] [Loss(CrossEntropy)] "
                        + "[Train(BatchSize = 0)]"
                )
            )
            .Generate()
            .Analyze();

        Assert.Equal(
            ["NETDSL010", "NETDSL021", "NETDSL030", "NETDSL041", "NETDSL043", "NETDSL045"],
            found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_does_not_compile_is_the_compilers_business()
    {
        var generated = Program.Of(Mistake.Network("[Layer(4, nonsense)] [Layer(3, 1)]")).Generate();

        Assert.Empty(generated.Analyze());
        Assert.Equal(["CS0103"], generated.Compile().Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void An_unknown_attribute_is_the_compilers_business()
    {
        var generated = Program.Of(Mistake.Network("[Layre(4, 3)] [Layer(1)]")).Generate();

        Assert.Empty(generated.Analyze());
        Assert.Equal(["CS0246", "CS0246"], generated.Compile().Select(diagnostic => diagnostic.Id));
    }
}
