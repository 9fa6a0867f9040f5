using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL021, NETDSL022: widths and <c>[Flatten]</c>.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("[Layer(784, 100)] [Activation(Relu)] [Layer(50, 10)]", "[Layer(784, 100)] [Activation(Relu)] [Layer(100, 10)]")]
    [InlineData("[Layer(784, 100)] [Layer(inputs: 50, outputs: 10)]", "[Layer(784, 100)] [Layer(inputs: 100, outputs: 10)]")]
    [InlineData(
        "[Layer(784, 100)] [Layer(outputs: 10, inputs: /* ? */ 50)]",
        "[Layer(784, 100)] [Layer(outputs: 10, inputs: /* ? */ 100)]"
    )]
    [InlineData("[Layer(784, 100), Activation(Relu), Layer(50, 10)]", "[Layer(784, 100), Activation(Relu), Layer(100, 10)]")]
    [InlineData("[Input(3, 4)] [Flatten] [Layer(50, 10)]", "[Input(3, 4)] [Flatten] [Layer(12, 10)]")]
    [InlineData("[Layer(784, 2 * Wide)] [Layer(Wide, 10)]", "[Layer(784, 2 * Wide)] [Layer(128, 10)]")]
    public void Takes_the_width(string before, string after) =>
        Fixed.Verify("NETDSL021", "TakeWidth", Network(before), Network(after));

    [Theory]
    [InlineData("[Layer(784, Wide)] [Dropout] [Layer(50, 10)]", "[Layer(784, Wide)] [Dropout] [Layer(Wide, 10)]")]
    [InlineData(
        "[Layer(outputs: Sizes.Hidden, inputs: 784)] [Layer(Wide, 10)]",
        "[Layer(outputs: Sizes.Hidden, inputs: 784)] [Layer(Sizes.Hidden, 10)]"
    )]
    public void Takes_the_constant_that_the_width_comes_from(string before, string after) =>
        Assert.StartsWith(
            "Use the " + (before.Contains("Sizes", StringComparison.Ordinal) ? "Sizes.Hidden" : "Wide") + " features",
            Fixed.Verify("NETDSL021", "TakeWidth", Network(before), Network(after))
        );

    [Theory]
    [InlineData("[Layer(784, 100)] [Layer(50, 10, Bias = false)]", "[Layer(784, 100)] [Layer(10, Bias = false)]")]
    [InlineData("[Layer(784, 100)] [Layer(inputs: 50, outputs: 10)]", "[Layer(784, 100)] [Layer(outputs: 10)]")]
    [InlineData("[Layer(784, 100)] [Layer(outputs: 10, inputs: 50)]", "[Layer(784, 100)] [Layer(outputs: 10)]")]
    public void Leaves_the_width_out(string before, string after) =>
        Fixed.Verify("NETDSL021", "InferWidth", Network(before), Network(after));

    [Fact]
    public void Keeps_the_text_around() =>
        Fixed.Verify(
            "NETDSL021",
            "TakeWidth",
            "[Network]\n[Layer(784, 100)] // hidden\n#if !SMALL\n[Activation(Relu)]\n#endif\n"
                + "  [Layer(  50 ,10 )]\t// out\npublic partial class Net;\n",
            "[Network]\n[Layer(784, 100)] // hidden\n#if !SMALL\n[Activation(Relu)]\n#endif\n"
                + "  [Layer(  100 ,10 )]\t// out\npublic partial class Net;\n"
        );

    [Theory]
    [InlineData("[Input(1, 28, 28)] [Layer(784, 100)]", "[Input(1, 28, 28)] [Flatten] [Layer(784, 100)]")]
    [InlineData(
        "[Input(1, 28, 28)] [Layer(100)] [Activation(Relu)] [Layer(100, 10)]",
        "[Input(1, 28, 28)] [Flatten] [Layer(100)] [Activation(Relu)] [Layer(100, 10)]"
    )]
    [InlineData(
        "[Input(1, 28, 28)] [Activation(Relu)] [Layer(outputs: 100, inputs: 28)]",
        "[Input(1, 28, 28)] [Activation(Relu)] [Flatten] [Layer(outputs: 100, inputs: 784)]"
    )]
    [InlineData("[Input(1, 28, 28), Layer(28, 100)]", "[Input(1, 28, 28), Flatten, Layer(784, 100)]")]
    public void Flattens(string before, string after) => Fixed.Verify("NETDSL022", "AddFlatten", Network(before), Network(after));

    [Fact]
    public void Flattens_in_the_layout_that_is_there() =>
        Fixed.Verify(
            "NETDSL022",
            "AddFlatten",
            """
            namespace Users
            {
                [Network,
                 Input(1, 28, 28), // an image
                 Layer(784, 10)]   // ten digits
                public partial class Net;
            }
            """,
            """
            namespace Users
            {
                [Network,
                 Input(1, 28, 28), // an image
                 Flatten,
                 Layer(784, 10)]   // ten digits
                public partial class Net;
            }
            """
        );

    [Fact]
    public async Task Flattens_by_full_names_where_there_are_no_usings() =>
        await Fixed.Verify(
            "NETDSL022",
            "AddFlatten",
            UserProject.Of(
                withUsings: false,
                "[NetDsl.Network]\n[NetDsl.Input(2, 2)]\n[NetDsl.Layer(4, 1)]\npublic partial class Net;"
            ),
            ["[NetDsl.Network]\n[NetDsl.Input(2, 2)]\n[NetDsl.Flatten]\n[NetDsl.Layer(4, 1)]\npublic partial class Net;"]
        );

    [Fact]
    public void Only_linear_stages_are_flattened_for() => Fixed.Offers("NETDSL022", Network("[Input(1, 1, 28, 28)] [BatchNorm]"));

    [Fact]
    public void Nothing_that_brings_in_another_mistake() =>
        Fixed.Offers("NETDSL022", Network("[Input(1, 28, 28)] [Layer(10)] [Activation(Relu, Name = \"flatten2\")] [Flatten]"));

    private static string Network(string stages) =>
        "static class Sizes { public const int Hidden = 30; }\n[Network] "
        + stages
        + " public partial class Net { private const int Wide = 64; }";
}
