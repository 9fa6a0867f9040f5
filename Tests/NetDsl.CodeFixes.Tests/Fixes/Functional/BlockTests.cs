using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes.Functional;

/// <summary>Fixes in blocks: they hold wherever the block is used, or they are not offered.</summary>
public sealed class BlockTests
{
    private const string Classes = "[Loss(CrossEntropy)] " + Fixed.Training;

    [Theory]
    [InlineData(
        "NETDSL301",
        "NoBias",
        "Unit(int w) => Layer(w) >> BatchNorm() >> Relu",
        "x >> Unit(8) >> Unit(4) >> Layer(2)",
        "Unit(int w) => Layer(w, bias: false) >> BatchNorm() >> Relu"
    )]
    [InlineData(
        "NETDSL111",
        "RemoveRepetition",
        "Unit(int w) => Layer(w) >> Relu >> Relu",
        "x >> Repeat(2, Unit(8)) >> Layer(2)",
        "Unit(int w) => Layer(w) >> Relu"
    )]
    [InlineData(
        "NETDSL110",
        "InsertActivation",
        "Unit(int w) => Layer(w, bias: false) >> BatchNorm()",
        "x >> Unit(8) >> Layer(2)",
        "Unit(int w) => Layer(w, bias: false) >> BatchNorm() >> Relu"
    )]
    [InlineData(
        "NETDSL021",
        "TakeWidth",
        "Unit(int w) => Layer(5, w) >> Relu",
        "x >> Unit(8) >> Unit(8) >> Layer(2)",
        "Unit(int w) => Layer(8, w) >> Relu"
    )]
    [InlineData(
        "NETDSL021",
        "InferWidth",
        "Unit(int w) => Layer(5, w) >> Relu",
        "x >> Unit(8) >> Unit(4) >> Unit(8) >> Layer(2)",
        "Unit(int w) => Layer(w) >> Relu"
    )]
    public void A_block_that_is_used_more_than_once(string id, string key, string block, string define, string after) =>
        Fixed.Verify(id, key, Network(block, define), Network(after, define));

    /// <summary>Not one of them is certain: another use, the caller or another network would be wrong then.</summary>
    [Theory]
    // The second use takes another width.
    [InlineData(
        "NETDSL021",
        "Unit(int w) => Layer(5, w) >> Relu",
        "x >> Unit(8) >> Unit(4) >> Unit(8) >> Layer(2)",
        "InferWidth"
    )]
    // The number comes from the caller.
    [InlineData("NETDSL021", "Unit(int n) => Layer(n, 8) >> Relu", "x >> Unit(5) >> Layer(2)")]
    // Only one of three is followed by BatchNorm.
    [InlineData("NETDSL301", "Unit(int w) => Layer(w)", "x >> Unit(8) >> Relu >> Unit(8) >> BatchNorm() >> Relu >> Unit(2)")]
    [InlineData("NETDSL301", "Unit(bool b) => Layer(8, bias: b) >> BatchNorm() >> Relu", "x >> Unit(true) >> Layer(2)")]
    // The dropout of the other two is right.
    [InlineData("NETDSL122", "Unit(int w) => Layer(w) >> Dropout(0.2)", "x >> Unit(8) >> Relu >> Unit(8) >> Relu >> Unit(2)")]
    // So is the activation of the other one, which the caller chooses.
    [InlineData("NETDSL106", "Unit(int w) => Layer(w) >> Relu", "x >> Unit(8) >> Unit(2)")]
    [InlineData("NETDSL106", "Unit(ActivationKind a) => Layer(8) >> Activation(a)", "x >> Unit(Tanh) >> Unit(Relu)")]
    // The stage is all that the block is.
    [InlineData("NETDSL100", "Unit() => Activation(Softmax)", "x >> Layer(2) >> Unit()")]
    // The padding follows from a number of the caller's.
    [InlineData(
        "NETDSL080",
        "Unit(int k) => Conv(8, k + 2, stride: 2, padding: Same) >> Relu",
        "x >> Unit(1) >> Flatten() >> Layer(2)"
    )]
    // After the last one of three there is an activation already.
    [InlineData(
        "NETDSL110",
        "Unit(int w) => Layer(w, bias: false) >> BatchNorm()",
        "x >> Repeat(3, Unit(8)) >> Relu >> Layer(2)"
    )]
    public void What_is_not_certain_is_not_offered(string id, string block, string define, params string[] keys) =>
        Fixed.Offers(id, Network(block, define), keys);

    [Fact]
    public void A_padding_that_fits_each_kernel() =>
        Fixed.Verify(
            "NETDSL080",
            "NumberPadding",
            Network(
                "Unit(int k) => Conv(8, k, stride: 2, padding: Same) >> Relu",
                "x >> Unit(3) >> Unit(5) >> Flatten() >> Layer(2)"
            ),
            Network(
                "Unit(int k) => Conv(8, k, stride: 2, padding: k / 2) >> Relu",
                "x >> Unit(3) >> Unit(5) >> Flatten() >> Layer(2)"
            )
        );

    /// <summary>The block is in a class of its own, and in another file.</summary>
    [Fact]
    public async Task A_block_in_another_file()
    {
        const string blocks =
            "public static class Blocks { public static Stage Unit(int w) => Layer(w) >> BatchNorm() >> Relu; }";
        const string network =
            "[Network, Input(8)] public partial class Net { static Flow Define(Flow x) => x >> Blocks.Unit(8) >> Layer(2); }";
        await Fixed.Verify(
            "NETDSL301",
            "NoBias",
            UserProject.Of(network, blocks),
            [network, blocks.Replace("Layer(w)", "Layer(w, bias: false)", StringComparison.Ordinal)]
        );
    }

    /// <summary>Another network uses the block, and needs what would be removed.</summary>
    [Fact]
    public void A_block_that_another_network_uses() =>
        Fixed.Offers(
            "NETDSL106",
            $$"""
            public static class Blocks { public static Stage Unit(int w) => Layer(w) >> Relu; }
            [Network, Input(8)] {{Classes}}
            public partial class First { static Flow Define(Flow x) => x >> Blocks.Unit(8); }
            [Network, Input(8)] {{Classes}}
            public partial class Second { static Flow Define(Flow x) => x >> Blocks.Unit(8) >> Layer(2); }
            """
        );

    [Fact]
    public Task All_blocks_of_a_project() =>
        Fixed.VerifyAll(
            "NETDSL301",
            "NoBias",
            FixAllScope.Project,
            [
                "public static class Blocks { public static Stage Unit(int w) => Layer(w) >> BatchNorm() >> Relu; }",
                "[Network, Input(8)] public partial class A\n"
                    + "{ static Flow Define(Flow x) => x >> Blocks.Unit(8) >> Layer(4) >> BatchNorm() >> Relu >> Layer(2); }",
                "[Network, Input(8)] public partial class B { static Flow Define(Flow x) => x >> Blocks.Unit(4) >> Layer(2); }",
            ],
            [
                "public static class Blocks { public static Stage Unit(int w) => Layer(w, bias: false) >> BatchNorm() >> Relu; }",
                "[Network, Input(8)] public partial class A\n"
                    + "{ static Flow Define(Flow x) => x >> Blocks.Unit(8) >> Layer(4, bias: false) "
                    + ">> BatchNorm() >> Relu >> Layer(2); }",
                "[Network, Input(8)] public partial class B { static Flow Define(Flow x) => x >> Blocks.Unit(4) >> Layer(2); }",
            ]
        );

    [Fact]
    public Task Activations_between_all_stages() =>
        Fixed.VerifyAll(
            "NETDSL110",
            "InsertActivation",
            FixAllScope.Document,
            ["[Network, Input(4)] partial class A { static Flow Define(Flow x) => x >> Layer(4) >> Layer(4) >> Layer(4); }"],
            [
                "[Network, Input(4)] partial class A { static Flow Define(Flow x) => "
                    + "x >> Layer(4) >> Relu >> Layer(4) >> Relu >> Layer(4); }",
            ]
        );

    private static string Network(string block, string define) =>
        $$"""
            [Network] {{(block.Contains("Conv", StringComparison.Ordinal) ? "[Input(3, 16, 16)]" : "[Input(8)]")}}
            {{Classes}}
            public partial class Net
            {
                static Stage {{block}};

                static Flow Define(Flow x) => {{define}};
            }
            """;
}
