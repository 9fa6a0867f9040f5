using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>What an edit re-runs of networks in the functional form, whose blocks may be in other files.</summary>
public sealed class FunctionalCachingTests
{
    private const string Network = """
        namespace Sample;

        [Network, Input(1, 8, 8)]
        public partial class Net
        {
            private const int Width = 4;

            private static Stage Own(int width) => Conv(width, 3) >> Relu;

            private static Flow Define(Flow image)
            {
                var x = image >> Own(Width) >> Blocks.Unit(Sizes.Hidden);
                return x >> Flatten() >> Layer(3);
            }
        }
        """;

    private const string BlockFile = """
        namespace Sample;

        public static class Blocks
        {
            public static Stage Unit(int width, int stride = 1) => Conv(width, 3, stride: stride) >> BatchNorm() >> Relu;

            public static Stage Unused(int width) => Conv(width, 5);
        }
        """;

    private const string SizeFile = """
        namespace Sample;

        public static class Sizes
        {
            public const int Hidden = 6;
        }

        [Network, Layer(3, 2)]
        public partial class Other;
        """;

    public static TheoryData<string, int, string> Unrelated { get; } =
        new()
        {
            { "comment above", 0, "// A comment.\n" + Network },
            { "lines within", 0, Network.Edit(">> Own(Width) >>", "\n\n    >> Own(Width) // A comment.\n >>") },
            { "other words", 0, Network.Edit("Layer(3)", "Layer(outputs: 1 + 2)") },
            { "parentheses", 0, Network.Edit("Flatten() >> Layer(3)", "(Flatten() >> Layer(3))") },
            { "a member", 0, Network.Edit("private const int Width", "public int Number => 3;\n    private const int Width") },
            { "a block that is not used", 1, BlockFile.Edit("Conv(width, 5)", "Conv(width, 7)") },
            { "a comment in the file of blocks", 1, BlockFile.Edit("namespace", "// A comment.\nnamespace") },
            { "a default that is not taken", 0, Network.Edit("Own(int width)", "Own(int width = 9)") },
            { "another file", 2, SizeFile + "\npublic class Unrelated;\n" },
        };

    public static TheoryData<string, int, string> Relevant { get; } =
        new()
        {
            { "a stage", 0, Network.Edit("Layer(3)", "Layer(4)") },
            { "a constant", 0, Network.Edit("Width = 4", "Width = 5") },
            { "an own block", 0, Network.Edit("3) >> Relu", "3) >> Tanh") },
            { "a block in another file", 1, BlockFile.Edit(">> BatchNorm()", "") },
            { "a default in another file", 1, BlockFile.Edit("stride = 1", "stride = 2") },
            { "a constant in another file", 2, SizeFile.Edit("Hidden = 6", "Hidden = 7") },
            { "the name of a block", 0, Network.Edit("Own(int", "Mine(int").Edit("Own(Width)", "Mine(Width)") },
            { "the name of a local", 0, Network.Edit("var x = image", "var map = image").Edit("return x", "return map") },
        };

    [Theory]
    [MemberData(nameof(Unrelated))]
    public void An_unrelated_edit_writes_nothing(string edit, int file, string text)
    {
        Assert.NotEmpty(edit);
        Rerun
            .Of(Program.Of(Network, BlockFile, SizeFile), Program.Of(Network, BlockFile, SizeFile).With(file, text))
            .AssertCached();
    }

    [Theory]
    [InlineData("return (mean, spread);", "return (mean: mean, spread);", false)]
    [InlineData("return (mean, spread);", "return ((mean), spread); // Both.", false)]
    [InlineData("return (mean, spread);", "return (spread, mean);", true)]
    [InlineData("(Flow mean, Flow error)", "(Flow mean, Flow other)", true)]
    [InlineData("(Flow mean, Flow error)", "(Flow mean, Flow)", true)]
    [InlineData("Layer(1) >> Softplus", "Layer(1)", true)]
    [InlineData("Layer(1) >> Softplus", "Layer(1) >> Softplus /* positive */", false)]
    public void Several_outputs_are_written_again_only_if_they_change(string text, string other, bool isWritten)
    {
        const string Outputs = """
            [Network, Input(6)]
            public partial class Net
            {
                private static (Flow mean, Flow error) Define(Flow x)
                {
                    var mean = x >> Layer(1);
                    var spread = x >> Layer(1) >> Softplus;
                    return (mean, spread);
                }
            }
            """;
        var rerun = Rerun.Of(Program.Of(Outputs), Program.Of(Outputs).With(0, Outputs.Edit(text, other)));

        if (isWritten)
        {
            Assert.NotEqual(Rerun.Files(rerun.Before), Rerun.Files(rerun.After));
        }
        else
        {
            rerun.AssertCached();
        }
    }

    [Theory]
    [MemberData(nameof(Relevant))]
    public void A_related_edit_writes_this_network_alone(string edit, int file, string text)
    {
        Assert.NotEmpty(edit);
        var rerun = Rerun.Of(Program.Of(Network, BlockFile, SizeFile), Program.Of(Network, BlockFile, SizeFile).With(file, text));

        var (before, after) = (Rerun.Files(rerun.Before), Rerun.Files(rerun.After));
        Assert.NotEqual(before, after);
        Assert.Equal(before.Single(one => one.Name == "Sample.Other.g.cs"), after.Single(one => one.Name == "Sample.Other.g.cs"));
    }
}
