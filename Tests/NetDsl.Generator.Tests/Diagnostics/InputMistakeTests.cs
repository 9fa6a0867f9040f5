using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Inputs that Define does not take, and parameters without one: NETDSL064 to NETDSL068.</summary>
public sealed class InputMistakeTests
{
    [Fact]
    public void A_parameter_needs_an_input() =>
        Assert.Equal(
            "The parameter 'right' of Define has no [Input], so its shape is not known. Write [Input(…, Name = \"right\")] with "
                + "the sizes of one sample.",
            Mistake.Verify("NETDSL064", Two("[Input(4, Name = \"left\")]", "Flow left, Flow [|right|]"))
        );

    [Fact]
    public void Each_parameter_without_an_input_is_reported() =>
        Assert.Equal(
            ["NETDSL064", "NETDSL064"],
            Program.Of(Two("", "Flow left, Flow right")).Generate().Analyze().Select(diagnostic => diagnostic.Id)
        );

    [Theory]
    [InlineData(
        "[Input(4, Name = \"left\")] [Input(4, [|Name = \"rihgt\"|])]",
        "No parameter of Define takes the input 'rihgt'. Write Name = \"left\" or Name = \"right\", or remove it."
    )]
    [InlineData(
        "[Input(4, Name = \"left\")] [[|Input(4)|]]",
        "No parameter of Define takes an input without a name. Write Name = \"left\" or Name = \"right\", or remove it."
    )]
    [InlineData(
        "[Input(4, Name = \"left\"), Input(4, Name = \"right\"), Input(4, [|Name = \"age\"|])]",
        "No parameter of Define takes the input 'age'. Write Name = \"left\" or Name = \"right\", or remove it."
    )]
    public void An_input_needs_a_parameter(string inputs, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL065", Two(inputs, "Flow left, Flow right")));

    [Theory]
    [InlineData(
        "[Input(4, [|Name = \"left\"|])] [Layer(2)] partial class Net;",
        "Write it without a name, which a chain of attributes does not need, or remove it."
    )]
    [InlineData(
        "[Input(4, [|Name = \"left\"|])] partial class Net { static Flow Define(Flow x) => x >> Layer(2); }",
        "Write Name = \"x\", or remove it."
    )]
    public void The_only_input_may_lack_a_name_and_may_not_have_another(string network, string repair) =>
        Assert.Contains(repair, Mistake.Verify("NETDSL065", $"[Network] {network}"), StringComparison.Ordinal);

    [Fact]
    public void The_only_input_may_have_the_name_of_the_parameter() =>
        Program
            .Of("[Network, Input(4, Name = \"x\")] partial class Net { static Flow Define(Flow x) => x >> Layer(2); }")
            .Generate()
            .AssertClean();

    [Fact]
    public void Two_inputs_have_two_names() =>
        Assert.Equal(
            "Name 'left' is also the name of another input, and a parameter of Define takes one. Write the name of another "
                + "parameter, or remove one of the inputs.",
            Mistake.Verify(
                "NETDSL066",
                Two("[Input(4, Name = \"left\")] [Input(4, [|Name = \"left\"|])]", "Flow left, Flow right")
            )
        );

    [Fact]
    public void A_chain_has_one_input() =>
        Assert.Equal(
            "'Net' has several inputs, and a chain of attributes takes one. Write Define with a parameter for each input, or "
                + "remove this one.",
            Mistake.Verify("NETDSL067", "[Network] [Input(4)] [[|Input(4, Name = \"b\")|]] [Layer(2)] partial class Net;")
        );

    [Theory]
    [InlineData("")]
    [InlineData("the left")]
    [InlineData("1st")]
    public void A_name_is_an_identifier(string name) =>
        Assert.Equal(
            $"Name '{name}' is not a C# identifier, but it names a parameter of Define. Write the parameter's name, such as "
                + "\"left\".",
            Mistake.Verify(
                "NETDSL068",
                Two($"[Input(4, Name = \"left\")] [Input(4, [|Name = \"{name}\"|])]", "Flow left, Flow right")
            )
        );

    [Fact]
    public void The_sizes_of_every_input_are_checked() =>
        Mistake.Verify("NETDSL023", Two("[Input(4, Name = \"left\")] [Input([|0|], Name = \"right\")]", "Flow left, Flow right"));

    [Fact]
    public void All_inputs_are_one_sample() =>
        Assert.Contains(
            "[1024, 1024, 1024] and [1024, 1024, 1024]",
            Mistake.Verify(
                "NETDSL024",
                Two(
                    "[[|Input(1024, 1024, 1024, Name = \"left\")|]] [Input(1024, 1024, 1024, Name = \"right\")]",
                    "Flow left, Flow right"
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Flow a, Flow b, Flow c, Flow d, Flow e", "it has 5 parameters, and a module takes at most 4 inputs")]
    [InlineData("Flow a, int b", "its parameter 'b' is not a Flow")]
    public void Define_takes_one_to_four_values(string parameters, string fault) =>
        Assert.Equal(
            $"Define declares a network, but {fault}. Write 'static Flow Define(Flow x)'.",
            Mistake.Verify(
                "NETDSL096",
                $"[Network] partial class Net {{ static Flow [|Define|]({parameters}) => a >> Layer(2); }}"
            )
        );

    [Fact]
    public void A_block_takes_at_most_four_values() =>
        Mistake.Verify(
            "NETDSL093",
            """
            [Network, Input(4)]
            partial class Net
            {
                static Flow All(Flow a, Flow b, Flow c, Flow d, Flow e) => Concat(a, b, c, d, e) >> Layer(2);

                static Flow Define(Flow x) => [|All(x, x, x, x, x)|];
            }
            """
        );

    [Fact]
    public void A_parameter_that_is_not_used_is_reported_by_its_name() =>
        Mistake.Verify(
            "NETDSL095",
            """
            [Network, Input(4, Name = "left"), Input(4, Name = "right")]
            partial class Net
            {
                static Flow Define(Flow left, Flow [|right|]) => left >> Layer(2);
            }
            """
        );

    [Fact]
    public void A_network_of_several_inputs_is_not_a_stage() =>
        Assert.Equal(
            "'Pair' cannot be used as a stage: it takes several inputs. Write a network of one input, or a function with its "
                + "stages.",
            Mistake.Verify(
                "NETDSL099",
                Two("[Input(4, Name = \"left\")] [Input(4, Name = \"right\")]", "Flow left, Flow right")
                    .Replace("class Net", "class Pair")
                    + "\n[Network, Input(4)] [[|Use<Pair>|]] [Layer(2)] public partial class Net;"
            )
        );

    [Fact]
    public void Declared_features_are_the_numbers_of_all_inputs() =>
        Assert.Contains(
            "Features = 8",
            Mistake.Verify(
                "NETDSL072",
                Two("[Data([|Features = 4|])] [Input(4, Name = \"left\")] [Input(4, Name = \"right\")]", "Flow left, Flow right")
            ),
            StringComparison.Ordinal
        );

    private static string Two(string inputs, string parameters) =>
        $$"""
            [Network] {{inputs}}
            partial class Net
            {
                static Flow Define({{parameters}}) => Concat(left, right) >> Layer(2);
            }
            """;
}
