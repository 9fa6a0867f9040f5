using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What a network of several outputs may not have: NETDSL069, NETDSL089, and the forms of Define.</summary>
public sealed class OutputMistakeTests
{
    private const string Two = "static (Flow mean, Flow spread) Define(Flow x) => (x >> Layer(1), x >> Layer(1) >> Softplus);";

    [Theory]
    [InlineData("[[|Loss(Mse)|]] [Optimizer(Adam)] [Train(Epochs = 2, Metric = MetricKind.R2)]", "Loss")]
    [InlineData("[Train(Epochs = 2)] [[|Optimizer(Adam)|]]", "Optimizer")]
    [InlineData("[[|Train(Epochs = 2, Metric = MetricKind.R2)|]]", "Train")]
    [InlineData("[[|Train(BatchSize = -1)|]]", "Train")]
    [InlineData("[[|Schedule(Cosine)|]]", "Schedule")]
    [InlineData("[[|EarlyStop|]]", "EarlyStop")]
    public void Training_attributes_are_for_one_output(string attributes, string first) =>
        Assert.Equal(
            $"'Net' gives several outputs, and [{first}] is for networks of one: a declared loss compares one output with the "
                + "targets. Remove the training attributes and write the loop yourself, or return one Flow.",
            Mistake.Verify("NETDSL069", $"[Network, Input(4)] {attributes} public partial class Net {{ {Two} }}")
        );

    [Theory]
    [InlineData("static (Flow a, Flow b) Define(Flow x) { var y = x >> Layer(1); return (y, [|y|]); }", "b", "a")]
    [InlineData(
        "static (Flow, Flow) Define(Flow x) { var y = x >> Layer(1); return (y, [|y >> Identity|]); }",
        "output2",
        "output1"
    )]
    [InlineData(
        "static (Flow a, Flow b, Flow c) Define(Flow x) { var y = x >> Layer(1); return (y, x >> Layer(2), [|y|]); }",
        "c",
        "a"
    )]
    public void An_output_is_given_once(string define, string second, string first) =>
        Assert.Equal(
            $"The output '{second}' is the same value as '{first}'. Write the value that it should be, or return it once.",
            Mistake.Verify("NETDSL089", Network(define))
        );

    [Theory]
    [InlineData("System.ValueTuple<Flow>", "it returns a tuple of one value")]
    [InlineData("(Flow, Flow, Flow, Flow, Flow)", "it returns 5 values, and a network has at most 4 outputs")]
    [InlineData("(Flow mean, (Flow, Flow) rest)", "'rest' of what it returns is not a Flow")]
    [InlineData("((Flow, Flow), Flow)", "'Item1' of what it returns is not a Flow")]
    [InlineData("(Flow mean, int)", "'Item2' of what it returns is not a Flow")]
    [InlineData("(Flow mean, Stage body)", "'body' of what it returns is not a Flow")]
    public void The_tuple_has_two_to_four_elements_of_Flow(string type, string fault) =>
        Assert.Equal(
            $"Define declares a network, but {fault}. Write 'static (Flow first, Flow second) Define(Flow x)'.",
            Mistake.Verify("NETDSL096", Network($"static {type} [|Define|](Flow x) => throw null!;"))
        );

    [Theory]
    [InlineData("(Flow a, Flow b) [|Define|](Flow x) => (x >> Layer(1), x >> Layer(2));", "it is not static")]
    [InlineData("static (Flow a, Flow b) [|Define|]() => throw null!;", "it has no parameter")]
    public void A_tuple_changes_nothing_else_of_the_form(string define, string fault) =>
        Assert.Equal(
            $"Define declares a network, but {fault}. Write 'static (Flow first, Flow second) Define(Flow x)'.",
            Mistake.Verify("NETDSL096", Network(define))
        );

    /// <summary>Each is smaller than the limit; all together are a sample's outputs for callers without tensors.</summary>
    [Fact]
    public void All_outputs_together_fit_one_array() =>
        Assert.Equal(
            "A sample of shape [2000000000] and [2000000000] has more than 2,147,483,647 elements, too many for one dimension "
                + "after flattening. Write smaller sizes.",
            Mistake.Verify(
                "NETDSL024",
                "[Network, Input(2000000000)] public partial class Net "
                    + "{ static (Flow, Flow) Define(Flow x) => ([|x >> Relu|], x >> Tanh); }"
            )
        );

    [Fact]
    public void Values_that_are_neither_output_nor_used_are_reported()
    {
        Assert.NotEmpty(
            Mistake.Verify(
                "NETDSL094",
                Network(
                    "static (Flow, Flow) Define(Flow x) { var y = x >> [|Layer(3)|]; return (x >> Layer(1), x >> Layer(2)); }"
                )
            )
        );
        Assert.NotEmpty(
            Mistake.Verify(
                "NETDSL095",
                "[Network, Input(2, Name = \"a\"), Input(2, Name = \"b\")] public partial class Net "
                    + "{ static (Flow, Flow) Define(Flow a, Flow [|b|]) => (a >> Layer(1), a >> Layer(2)); }"
            )
        );
    }

    [Theory]
    [InlineData("static (Flow, Flow) Define(Flow x) { var y = x >> Layer(3) >> Relu; return (y, y >> Layer(2)); }")]
    [InlineData("static (Flow, Flow) Define(Flow x) => (x, x >> Layer(2));")]
    [InlineData("static (Flow, Flow) Define(Flow x) => true ? (x >> Layer(1), x >> Layer(2)) : (x, x);")]
    [InlineData("static (Flow Item1, Flow Rest2) Define(Flow x) { return ((x >> Layer(1)), x >> Layer(2)); }")]
    [InlineData("static System.ValueTuple<Flow, Flow> Define(Flow x) => (x >> Layer(1), x >> Layer(2));")]
    [InlineData("static (Flow output2, Flow) Define(Flow x) => (x >> Layer(1), x >> Layer(2));")]
    [InlineData(
        "static (Flow a, Flow b, Flow c, Flow d) Define(Flow x) => (x >> Layer(1), x >> Layer(2), x >> Layer(3), x >> Tanh);"
    )]
    public void These_are_networks(string define) => Program.Of(Network(define)).Generate().AssertClean();

    private static string Network(string define) => $"[Network, Input(4)] public partial class Net {{ {define} }}";
}
