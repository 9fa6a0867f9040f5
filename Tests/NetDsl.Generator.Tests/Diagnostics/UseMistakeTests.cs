using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What cannot be used as a stage: NETDSL088 and NETDSL099.</summary>
public sealed class UseMistakeTests
{
    private const string Encoder = "[Network, Layer(6, 4)] public partial class Encoder;\n";

    [Theory]
    [InlineData("[Network, Input(5)] [[|Use<Encoder>|]] [Layer(2)] public partial class Net;")]
    [InlineData("[Network, Input(5)] partial class Net { static Flow Define(Flow x) => x >> [|Use<Encoder>()|] >> Layer(2); }")]
    public void A_used_network_gets_its_own_shape(string network) =>
        Assert.Equal(
            "The network 'Encoder' takes [6] and gets [5]. Write stages before it that give [6].",
            Mistake.Verify("NETDSL088", Encoder + network)
        );

    [Theory]
    [InlineData(
        "internal class Other; [Network] [[|Use<Other>|]] [Layer(2)] public partial class Net;",
        "'Other' cannot be used as a stage: it is not a network. Write a class with [Network]."
    )]
    [InlineData(
        "[Network, Input(5)] partial class Net { static Flow Define(Flow x) => x >> [|Use<string>()|] >> Layer(2); }",
        "'String' cannot be used as a stage: it is not a network. Write a class with [Network]."
    )]
    [InlineData(
        "[Network] [[|Use<Net>|]] [Layer(2)] public partial class Net;",
        "'Net' cannot be used as a stage: it would be a part of itself. Write a network that does not use this one."
    )]
    [InlineData(
        "[Network, Input(2, Name = \"a\"), Input(2, Name = \"b\")] partial class Two "
            + "{ static Flow Define(Flow a, Flow b) => a + b >> Layer(2); } "
            + "[Network] [[|Use<Two>|]] [Layer(2)] partial class Net;",
        "'Two' cannot be used as a stage: it takes several inputs. Write a network of one input, or a function with its stages."
    )]
    [InlineData(
        "[Network, Input(2)] partial class Two "
            + "{ static (Flow, Flow) Define(Flow x) => (x >> Layer(1), x >> Layer(2)); } "
            + "[Network] [[|Use<Two>|]] [Layer(2)] partial class Net;",
        "'Two' cannot be used as a stage: it gives several outputs. Write a network of one output, or a function with its "
            + "stages."
    )]
    [InlineData(
        "[Network, Input(2)] partial class Two "
            + "{ static (Flow, Flow) Define(Flow x) => (x >> Layer(1), x >> Layer(2)); } "
            + "[Network, Input(2)] partial class Net { static Flow Define(Flow x) => x >> [|Use<Two>()|] >> Layer(2); }",
        "'Two' cannot be used as a stage: it gives several outputs. Write a network of one output, or a function with its "
            + "stages."
    )]
    public void Only_networks_are_used(string network, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL099", network));

    [Fact]
    public void Networks_that_use_each_other_are_both_mistaken() =>
        Assert.Equal(
            [
                "'Right' cannot be used as a stage: its own declaration has mistakes. Correct them first.",
                "'Left' cannot be used as a stage: its own declaration has mistakes. Correct them first.",
            ],
            Program
                .Of(
                    "[Network] [Use<Right>] [Layer(4)] public partial class Left;\n"
                        + "[Network] [Use<Left>] [Layer(4)] public partial class Right;"
                )
                .Generate()
                .Analyze()
                .Select(diagnostic => diagnostic.GetMessage(null))
        );

    [Theory]
    [InlineData("namespace Other { [Network, Layer(6, 4)] public partial class Encoder; }", "Other.Encoder")]
    [InlineData("internal partial class Outer { [Network, Layer(6, 4)] public partial class Encoder; }", "Outer.Encoder")]
    [InlineData("[Network, Layer(6, 4)] public partial class @base;", "@base")]
    public void A_network_of_another_place_is_named_after_its_class(string used, string name)
    {
        var generated = Program
            .Of(used + $" namespace Mine {{ [Network] [Use<{name}>] [Layer(2)] public partial class Net; }}")
            .Generate()
            .AssertClean();

        var stem = name.Split('.', '@')[^1];
        Assert.Contains(
            $"register_module(\"{char.ToLowerInvariant(stem[0])}{stem[1..]}1\"",
            generated.Run.GeneratedSources.Single(source => source.HintName == "Mine.Net.g.cs").SourceText.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_user_who_has_train_of_her_own_is_told() =>
        Assert.Contains(
            "'train'",
            Mistake.VerifyAmong(
                "NETDSL013",
                Encoder
                    + "[Network] [Use<Encoder>(Frozen = true)] [Layer(2)] "
                    + "partial class Net { public override void [|train|](bool on) { } }"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Networks_that_double_with_each_level_are_refused_before_the_editor_hangs()
    {
        var levels = Enumerable
            .Range(1, 40)
            .Select(level =>
                $"[Network, Input(4)] partial class Net{level} {{ static Flow Define(Flow x) => "
                + $"x >> Use<Net{level - 1}>() >> Relu >> Use<Net{level - 1}>(); }}\n"
            );

        var found = Program.Of("[Network, Layer(4, 4)] partial class Net0;\n" + string.Concat(levels)).Generate().Analyze();

        Assert.Equal(["NETDSL099"], found.Select(diagnostic => diagnostic.Id).Distinct());
        Assert.Contains("more than 20,000 stages", found[0].GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_network_has_one_error_of_its_own_and_one_where_it_is_used() =>
        Assert.Equal(
            ["NETDSL023", "NETDSL099"],
            Program
                .Of("[Network, Layer(6, 0)] public partial class Encoder;\n[Network] [Use<Encoder>] public partial class Net;")
                .Generate()
                .Analyze()
                .Select(diagnostic => diagnostic.Id)
        );

    [Theory]
    [InlineData("[Network] [Use<Encoder>] [Layer(2)] public partial class Net;")]
    [InlineData("[Network, Input(6)] [Use<Encoder>(Name = \"first\", Frozen = true)] [Layer(2)] public partial class Net;")]
    public void What_fits_is_silent(string network) => Program.Of(Encoder + network).Generate().AssertClean();

    [Fact]
    public void A_network_between_linear_layers_is_taken_for_more_than_linear() =>
        Assert.DoesNotContain(
            Program
                .Of(
                    "[Network, Input(8)] partial class Block { static Flow Define(Flow x) => x + (x >> Layer(8) >> Relu); }\n"
                        + "[Network] [Layer(6, 8)] [Use<Block>] [Layer(1)] [Loss(BceWithLogits)] [Optimizer(Adam)] "
                        + "[Train(BatchSize = 4, Epochs = 1, Seed = 1)] public partial class Net;"
                )
                .Generate()
                .AssertClean()
                .Report(),
            diagnostic => diagnostic.Id is "NETDSL110" or "NETDSL300"
        );
}
