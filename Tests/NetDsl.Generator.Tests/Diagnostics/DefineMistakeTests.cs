using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What Define may not contain, and values that do not go together: NETDSL090 to NETDSL098.</summary>
public sealed class DefineMistakeTests
{
    private const string Allowed =
        "stage functions, >>, +, *, Concat, Residual, Repeat, Branches, Use, locals, constants, ?:, and static functions that "
        + "return a Stage or a Flow";

    [Theory]
    [InlineData(
        "static Stage Tower(int n) => n == 0 ? Identity : Layer(4) >> [|Tower(n - 1)|]; "
            + "static Flow Define(Flow x) => x >> Tower(3);"
    )]
    [InlineData(
        "static Stage Tower() => Layer(4) >> Other(); static Stage Other() => Relu >> [|Tower()|]; "
            + "static Flow Define(Flow x) => x >> Layer(2) >> Tower();"
    )]
    public void A_block_does_not_use_itself(string members) =>
        Assert.Equal(
            "The function 'Tower' calls itself, directly or through another one, so the network would have no end. Write "
                + "Repeat(n, stage) for several stages in a row.",
            Mistake.Verify("NETDSL090", Network(members.Replace("Relu >>", "Activation(Relu) >>", StringComparison.Ordinal)))
        );

    [Fact]
    public void A_shared_stage_gets_one_shape() =>
        Assert.Equal(
            "The stage 'linear1' is applied more than once with the same weights, first to [4] and then to [20], which need "
                + "other weights. Write a stage for each.",
            Mistake.Verify(
                "NETDSL091",
                Network("static Flow Define(Flow x) { var layer = [|Layer(20)|]; return x >> layer >> Relu >> layer; }")
            )
        );

    [Theory]
    [InlineData(
        "static Flow Define(Flow x) => x >> [|Residual(Layer(8) >> Relu)|] >> Layer(2);",
        "Add gets [4] (the input) and [8] (line 1), and these shapes do not go together. "
            + "Write the stages so that both have one shape."
    )]
    [InlineData(
        "static Flow Define(Flow x) { var y = x >> Layer(8); return [|x * y|] >> Layer(2); }",
        "Multiply gets [4] (the input) and [8] (line 1), and these shapes do not go together. "
            + "Write the stages so that both have one shape."
    )]
    public void Values_that_meet_have_shapes_that_go_together(string members, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL092", Network(members)));

    [Theory]
    [InlineData(
        "2, 4, 4",
        "static Flow Define(Flow x) => x >> [|Residual(Conv(3, 3, padding: 1))|] >> Flatten() >> Layer(2);",
        "Add gets [2, 4, 4] (the input) and [3, 4, 4] (line 1), and these shapes do not go together. "
            + "Write a stage that brings the first one to "
            + "the second one's shape, such as a shortcut: Conv(3, 1)."
    )]
    [InlineData(
        "2, 4, 4",
        "static Flow Define(Flow x) => x >> [|Branches(Concat, Conv(3, 3), Conv(3, 1))|] >> Flatten() >> Layer(2);",
        "Concat gets [3, 2, 2] (line 1) and [3, 4, 4] (line 1), and these shapes do not go together. "
            + "Bring them to the same sizes but for the "
            + "channels or features, by equal strides and paddings."
    )]
    [InlineData(
        "2, 4, 4",
        "static Flow Define(Flow x) { var y = x >> Flatten(); return [|Concat(x, y)|] >> Layer(2); }",
        "Concat gets [2, 4, 4] (the input) and [32] (line 1), and these shapes do not go together. "
            + "Bring them to the same number of dimensions, "
            + "such as by Flatten()."
    )]
    public void Maps_that_meet_have_shapes_that_go_together(string input, string members, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL092", Network(members, input)));

    [Theory]
    [InlineData("static Flow Define(Flow x) { [|for (var i = 0; i < 3; i++) { }|] return x >> Layer(2); }")]
    [InlineData("static Flow Define(Flow x) { var y = x; [|y = y >> Relu|]; return y >> Layer(2); }")]
    [InlineData("static int width = 3; static Flow Define(Flow x) => x >> Layer([|width|]);")]
    [InlineData("static Flow Define(Flow x) => x >> Layer([|System.Math.Max(2, 3)|]);")]
    [InlineData("static Flow Define(Flow x) => x >> [|Block<int>()|]; static Stage Block<T>() => Layer(2);")]
    [InlineData("static Flow Define(Flow x) => x >> Layer(int.MaxValue - [|One(1)|]); static int One(int n) => n;")]
    [InlineData("static Flow Define(Flow x) => x >> Wide(0); static Stage Wide(int n) => Layer([|3 / n|]);")]
    [InlineData("static Flow Define(Flow x) => x >> [|(0 > 1) switch { true => Layer(1), _ => Layer(2) }|];")]
    [InlineData("static Flow Define(Flow x) => [|Concat()|] >> Layer(2) >> Layer(2);")]
    [InlineData("static Flow Define(Flow x) => x >> Repeat([|0|], Layer(4)) >> Layer(2);")]
    [InlineData("static Flow Define(Flow x) => x >> Repeat([|1001|], Layer(4)) >> Layer(2);")]
    public void What_is_not_part_of_the_form_is_reported_at_its_place(string members) =>
        Assert.EndsWith(".", Mistake.VerifyAmong("NETDSL093", Network(members)), StringComparison.Ordinal);

    [Theory]
    [InlineData("static Flow Define(Flow x) => x >> Repeat(900, Repeat(900, Repeat(900, Layer(4))));")]
    [InlineData("static Flow Define(Flow x) { var a = Layer(4) >> Relu; LINES return x >> a; }")]
    [InlineData("static Flow Define(Flow x) { var a = Identity >> Identity; LINES return x >> Layer(2) >> a; }")]
    [InlineData("static Flow Define(Flow x) => x >> F0(); static Stage F30() => Layer(4); FUNCTIONS")]
    [InlineData("static Flow Define(Flow x) => x STAGES;")]
    public void Too_many_stages_are_refused_before_the_editor_hangs(string members)
    {
        var lines = string.Concat(
            Enumerable.Range(0, 40).Select(i => $"var a{i} = {(i == 0 ? "a" : $"a{i - 1}")} >> {(i == 0 ? "a" : $"a{i - 1}")}; ")
        );
        var functions = string.Concat(Enumerable.Range(0, 30).Select(i => $"static Stage F{i}() => F{i + 1}() >> F{i + 1}(); "));
        var code = members
            .Replace("LINES return x >> a;", $"{lines} return x >> a39;", StringComparison.Ordinal)
            .Replace("LINES return x >> Layer(2) >> a;", $"{lines} return x >> Layer(2) >> a39;", StringComparison.Ordinal)
            .Replace("FUNCTIONS", functions, StringComparison.Ordinal)
            .Replace("STAGES", string.Concat(Enumerable.Repeat(">> Layer(4) ", 400)), StringComparison.Ordinal);
        var isSound = members.Contains("STAGES", StringComparison.Ordinal);

        var found = Program.Of(Network(code)).Generate().Analyze().Select(diagnostic => diagnostic.Id).Distinct();

        Assert.Equal(isSound ? [] : ["NETDSL093"], found);
    }

    [Fact]
    public void The_message_says_what_is_allowed() =>
        Assert.Equal(
            "'System.Math.Max(2, 3)' cannot be read by the compiler: functions are static, not generic, and return a Stage or a "
                + $"Flow. Write {Allowed}.",
            Mistake.Verify("NETDSL093", Network("static Flow Define(Flow x) => x >> Layer([|System.Math.Max(2, 3)|]);"))
        );

    [Fact]
    public void A_value_is_used() =>
        Assert.Equal(
            "What this stage gives is not used: it takes no part in the network. Write it into the result, or remove it.",
            Mistake.Verify(
                "NETDSL094",
                Network("static Flow Define(Flow x) { var left = x >> Layer(8); var right = x >> [|Layer(9)|]; return left; }")
            )
        );

    [Fact]
    public void An_input_is_used() =>
        Assert.Equal(
            "The value 'skip' goes in and is not used. Write it into the result, or remove it.",
            Mistake.Verify(
                "NETDSL095",
                Network("static Flow Join(Flow x, Flow [|skip|]) => x >> Layer(2); static Flow Define(Flow x) => Join(x, x);")
            )
        );

    [Theory]
    [InlineData("Flow [|Define|](Flow x) => x >> Layer(2);", "it is not static")]
    [InlineData("static Flow [|Define|]<T>(Flow x) => x >> Layer(2);", "it is generic")]
    [InlineData("static Stage [|Define|](Flow x) => Layer(2);", "it does not return a Flow")]
    [InlineData("static Flow [|Define|](int x) => throw null!;", "its parameter 'x' is not a Flow")]
    public void Define_has_one_form(string members, string fault) =>
        Assert.Equal(
            $"Define declares a network, but {fault}. Write 'static Flow Define(Flow x)'.",
            Mistake.Verify("NETDSL096", Network(members))
        );

    [Fact]
    public void A_network_has_one_declaration() =>
        Assert.Equal(
            "'Net' has stages as attributes and as Define, and a network has one declaration. Remove these attributes, or "
                + "Define.",
            Mistake.Verify(
                "NETDSL097",
                "[Network, Input(4)] [[|Layer(3)|]] [Activation(Relu)] public partial class Net "
                    + "{ static Flow Define(Flow x) => x >> Layer(2); }"
            )
        );

    [Fact]
    public void A_stage_belongs_to_one_block() =>
        Assert.Equal(
            "This stage is applied in two blocks, and its weights can belong to one alone. Write a stage for each block, or "
                + "apply it in one block alone.",
            Mistake.Verify(
                "NETDSL098",
                Network(
                    "static Stage Wrap(Stage inner) => inner >> Relu; static Flow Define(Flow x) "
                        + "{ var layer = [|Layer(4)|]; return x >> Wrap(layer) >> Wrap(layer); }"
                )
            )
        );

    [Theory]
    [InlineData(
        "static Flow Define(Flow x) { var block = Wrap(Layer(4)); return x >> block >> block; } "
            + "static Stage Wrap(Stage s) => s >> Relu;"
    )]
    [InlineData("static Flow Define(Flow x) => x >> Repeat(3, Layer(4) >> Relu) >> Residual(Layer(4), Identity);")]
    [InlineData(
        "static Flow Define(Flow x) => Blocks.Twice(x, width: 2 * 4); "
            + "static class Blocks { public static Flow Twice(Flow x, int width) => x >> Layer(width) >> Layer(width); }"
    )]
    [InlineData(
        "const int Width = 3; static Flow Define(Flow x) { const int more = Width + 1; return x >> Layer(more) >> Pick(Tanh); } "
            + "static Stage Pick(ActivationKind kind) => kind;"
    )]
    [InlineData("static Flow Define(Flow x) { static Stage Local(int n) => Layer(n); return x >> Local(n: 3); }")]
    [InlineData("public static int Define(int x) => x; static Flow Define(Flow x) => x >> Layer(2);")]
    public void What_is_right_is_silent(string members) => Program.Of(Network(members)).Generate().AssertClean();

    [Fact]
    public void A_method_of_that_name_without_a_flow_is_the_users() =>
        Program.Of("[Network, Layer(4, 2)] partial class Net { public static int Define(int x) => x; }").Generate().AssertClean();

    [Fact]
    public void A_mistake_in_a_block_that_is_used_several_times_is_reported_once()
    {
        var generated = Program
            .Of(
                Network("static Flow Define(Flow x) => x >> Repeat(3, Blocks.Unit(4)) >> Blocks.Unit(4);"),
                "internal static class Blocks { public static Stage Unit(int width) => Layer(width) >> Dropout(2); }"
            )
            .Generate();

        var found = Assert.Single(generated.Analyze());
        Assert.Equal(("NETDSL034", "File1.cs"), (found.Id, found.Location.SourceTree!.FilePath));
    }

    private static string Network(string members, string input = "4") =>
        $"[Network, Input({input})] partial class Net {{ {members} }}";
}
