using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes.Functional;

/// <summary>Fixes of the functional form's own rules, and of names and inputs.</summary>
public sealed class FunctionalRuleTests
{
    [Theory]
    [InlineData("        var right = x >> Layer(8) >> Tanh;   // nobody takes it\n", "        // nobody takes it\n", "right")]
    [InlineData("        var a = x >> Layer(8);\n        var right = a\n            >> Tanh;\n", "", "a, right")]
    public void Removes_a_value_that_is_not_used(string before, string after, string names) =>
        Assert.Equal("Remove " + names, Fixed.Verify("NETDSL094", "RemoveValue", Body(before), Body(after)));

    [Fact]
    public void Removes_an_input_of_a_block_and_what_is_given_to_it() =>
        Fixed.Verify(
            "NETDSL095",
            "RemoveInput",
            """
            [Network, Input(8)]
            public partial class Net
            {
                static Flow Join(Flow x, Flow skip, int width) => x >> Layer(width) >> Relu;
                static Flow Define(Flow x) => Join(Join(skip: x, width: 8, x: x), x, 4) >> Layer(2);
            }
            """,
            """
            [Network, Input(8)]
            public partial class Net
            {
                static Flow Join(Flow x, int width) => x >> Layer(width) >> Relu;
                static Flow Define(Flow x) => Join(Join(width: 8, x: x), 4) >> Layer(2);
            }
            """
        );

    [Fact]
    public void Removes_an_input_of_the_network() =>
        Fixed.Verify(
            "NETDSL095",
            "RemoveInput",
            """
            [Network]
            [Input(8, Name = "text")]
            [Input(1, Name = "age")]
            public partial class Net
            {
                static Flow Define(Flow text, Flow age) => text >> Layer(2);
            }
            """,
            """
            [Network]
            [Input(8, Name = "text")]
            public partial class Net
            {
                static Flow Define(Flow text) => text >> Layer(2);
            }
            """
        );

    [Fact]
    public void An_input_whose_value_would_be_dropped_then_is_left() =>
        Fixed.Offers(
            "NETDSL095",
            """
            [Network, Input(8)]
            public partial class Net
            {
                static Flow Join(Flow x, Flow skip) => x >> Layer(8) >> Relu;
                static Flow Define(Flow x)
                {
                    var skip = x >> Layer(4);
                    return Join(x, skip) >> Layer(2);
                }
            }
            """
        );

    [Theory]
    [InlineData("NETDSL065", "ages")]
    [InlineData("NETDSL066", "text")]
    [InlineData("NETDSL068", "the age")]
    public void Writes_the_name_that_is_missing(string id, string name) =>
        Fixed.Verify(id, "RenameInput", Inputs("text", name), Inputs("text", "age"));

    [Fact]
    public void Of_two_wrong_names_neither_is_certain() => Fixed.Offers("NETDSL065", Inputs("word", "ages"));

    [Theory]
    [InlineData(
        "NETDSL011",
        "Layer(8).Named(\"a\") >> Relu >> Layer(8).Named(\"a\")",
        "Layer(8).Named(\"a\") >> Relu >> Layer(8)"
    )]
    [InlineData("NETDSL012", "(Layer(8) >> Relu).Named(\"Fit\") >> Layer(8)", "(Layer(8) >> Relu) >> Layer(8)")]
    public void Removes_a_name_that_is_taken(string id, string before, string after) =>
        Fixed.Verify(id, "RemoveName", Define(before), Define(after));

    [Theory]
    [InlineData(
        "NETDSL011",
        "Layer(8, 8, Name = \"a\"), Layer(8, Bias = false, Name = \"a\")",
        "Layer(8, 8, Name = \"a\"), Layer(8, Bias = false)"
    )]
    [InlineData("NETDSL012", "Layer(8, 8, Name = \"Fit\")", "Layer(8, 8)")]
    public void Removes_the_name_of_an_attribute(string id, string before, string after) =>
        Fixed.Verify(id, "RemoveName", $"[Network, {before}] partial class Net;", $"[Network, {after}] partial class Net;");

    [Fact]
    public void A_name_from_the_caller_is_left() =>
        Fixed.Offers(
            "NETDSL011",
            """
            [Network, Input(8)]
            public partial class Net
            {
                static Stage Unit(string name) => (Layer(8) >> Relu).Named(name);
                static Flow Define(Flow x)
                {
                    var name = "a";
                    return x >> Layer(8).Named("a") >> Relu >> Layer(8).Named(name);
                }
            }
            """
        );

    [Fact]
    public void Makes_the_function_static() =>
        Fixed.Verify(
            "NETDSL096",
            "MakeStatic",
            "[Network, Input(8)] public partial class Net { private Flow Define(Flow x) => x >> Layer(2); }",
            "[Network, Input(8)] public partial class Net { private static Flow Define(Flow x) => x >> Layer(2); }"
        );

    [Fact]
    public void Another_form_of_the_function_is_left() =>
        Fixed.Offers("NETDSL096", "[Network, Input(8)] public partial class Net { static Stage Define(Flow x) => Layer(2); }");

    [Theory]
    [InlineData("[Network, Input(8)]\n[Layer(4)]\n[Activation(Relu), Layer(2)]\n", "[Network, Input(8)]\n")]
    [InlineData("[Network, Input(8), Layer(4), Activation(Relu)]\n", "[Network, Input(8)]\n")]
    public void Removes_the_stages_beside_the_function(string before, string after)
    {
        const string rest = "public partial class Net { static Flow Define(Flow x) => x >> Layer(2); }";
        Fixed.Verify("NETDSL097", "RemoveStages", before + rest, after + rest);
    }

    [Theory]
    [InlineData(
        "Residual(Conv(16, 3, stride: 2, padding: 1) >> Relu)",
        "Residual(Conv(16, 3, stride: 2, padding: 1) >> Relu, shortcut: Conv(16, 1, stride: 2))"
    )]
    [InlineData("Residual(Conv(16, 3, padding: 1), Identity)", "Residual(Conv(16, 3, padding: 1), Conv(16, 1))")]
    public void Writes_the_shortcut(string before, string after) =>
        Fixed.Verify("NETDSL092", "AddShortcut", Map(before), Map(after));

    [Theory]
    [InlineData("Residual(Layer(4))")]
    [InlineData("Residual(Conv(16, 3, padding: 1), Conv(8, 1))")]
    [InlineData("Block(16)")]
    public void Another_shortcut_is_not_certain(string stage) =>
        Fixed.Offers("NETDSL092", stage.Contains("Layer", StringComparison.Ordinal) ? Define(stage) : Map(stage));

    private static string Map(string stage) =>
        $$"""
            [Network, Input(3, 8, 8)]
            public partial class Net
            {
                static Stage Block(int width) => Residual(Conv(width, 3, padding: 1));
                static Flow Define(Flow x) => x >> {{stage}} >> Relu >> GlobalAveragePool() >> Layer(2);
            }
            """;

    private static string Define(string stages) =>
        $"[Network, Input(8)] public partial class Net {{ static Flow Define(Flow x) => x >> {stages}; }}";

    private static string Inputs(string first, string second) =>
        $"[Network, Input(8, Name = \"{first}\"), Input(1, Name = \"{second}\")] public partial class Net "
        + "{ static Flow Define(Flow text, Flow age) => Concat(text, age) >> Layer(2); }";

    private static string Body(string statements) =>
        "[Network, Input(8)]\npublic partial class Net\n{\n    static Flow Define(Flow x)\n    {\n"
        + $"        var left = x >> Layer(8) >> Relu;\n{statements}        return left >> Layer(2);\n    }}\n}}\n";
}
