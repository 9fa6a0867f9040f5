using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Functional;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>
/// Networks of other assemblies that cannot be used as a stage: NETDSL099. What can be used has the usual rules.
/// </summary>
public sealed class ReferencedMistakeTests
{
    private const string Encoder = "[Network, Layer(6, 4)] public partial class Encoder;";
    private const string Chain = "[Network, Input(6)] [[|Use<Encoder>|]] [Layer(2)] public partial class Net;";
    private const string Functional =
        "[Network, Input(6)] partial class Net { static Flow Define(Flow x) => x >> [|Use<Encoder>()|] >> Layer(2); }";

    [Theory]
    [InlineData(Chain)]
    [InlineData(Functional)]
    public void An_assembly_without_signatures_is_built_again(string network) =>
        Assert.Equal(
            "'Encoder' cannot be used as a stage: its assembly 'Library' was built without NetDsl's generator, or with an older "
                + "NetDsl. Build 'Library' again with the version of NetDsl that this program has.",
            Verify("NETDSL099", network, Written("[Network, Layer(6, 4)] public class Encoder;"))
        );

    [Theory]
    [InlineData(Chain)]
    [InlineData(Functional)]
    public void An_assembly_of_a_newer_version_asks_for_an_update(string network) =>
        Assert.Equal(
            "'Encoder' cannot be used as a stage: its assembly 'Library' was built with a newer NetDsl. "
                + "Update this program's package NetDsl.",
            Verify(
                "NETDSL099",
                network,
                Written(
                    "[Network, Layer(6, 4)] [NetDsl.CompilerServices.NetworkSignature(2, Input = \"6\")] "
                        + "public class Encoder;"
                )
            )
        );

    [Theory]
    [InlineData(Chain)]
    [InlineData(Functional)]
    public void A_network_of_several_inputs_says_so(string network) =>
        Assert.Equal(
            "'Encoder' cannot be used as a stage: it takes several inputs. Write a network of one input, or a function with its "
                + "stages.",
            Verify(
                "NETDSL099",
                network,
                ReferencedNetworks
                    .Compiled(
                        "[Network, Input(2, Name = \"a\"), Input(2, Name = \"b\")] public partial class Encoder "
                            + "{ private static Flow Define(Flow a, Flow b) => a + b >> Layer(2); }"
                    )
                    .Library
            )
        );

    [Fact]
    public void A_faulty_network_of_another_project_says_so() =>
        Assert.Equal(
            "'Encoder' cannot be used as a stage: its own declaration has mistakes. Correct them first.",
            Verify(
                "NETDSL099",
                Chain,
                Program.Of("[Network, Layer(6, 0)] public partial class Encoder;").Named("Library").Generate().Project
            )
        );

    [Theory]
    [InlineData("public class Encoder;", "it is not a network. Write a class with [Network].")]
    [InlineData(
        "[NetDsl.CompilerServices.NetworkSignature(1)] [Network] public class Encoder;",
        "its assembly 'Library' was built"
    )]
    [InlineData(
        "[NetDsl.CompilerServices.NetworkSignature(1, Input = null!, Output = \"2\")] [Network] public class Encoder;",
        "its assembly 'Library' was built"
    )]
    [InlineData(
        "[NetDsl.CompilerServices.NetworkSignature(1, Input = \"6\", Output = \"0\")] " + "[Network] public class Encoder;",
        "its assembly 'Library' was built"
    )]
    public void What_is_written_by_hand_is_not_believed(string library, string message) =>
        Assert.Contains(message, Verify("NETDSL099", Chain, Written(library)), StringComparison.Ordinal);

    [Fact]
    public void A_network_for_another_engine_is_refused()
    {
        var library = ReferencedNetworks.Compiled(Encoder).Library;

        Assert.Equal(
            "'Encoder' cannot be used as a stage: its assembly 'Library' was built for NetDsl.Engine, and this program uses "
                + "TorchSharp. Build both for the same engine.",
            Assert
                .Single(
                    Program.OnTorchSharp(Chain.Edit("[|", "").Edit("|]", "")).Referencing(library).Generate().Analyze(),
                    found => found.Id == "NETDSL099"
                )
                .GetMessage(null)
        );
    }

    [Theory]
    [InlineData("[Network, Input(5)] [[|Use<Encoder>|]] [Layer(2)] public partial class Net;")]
    [InlineData("[Network, Input(5)] partial class Net { static Flow Define(Flow x) => x >> [|Use<Encoder>()|] >> Layer(2); }")]
    public void A_used_network_gets_its_own_shape(string network) =>
        Assert.Equal(
            "The network 'Encoder' takes [6] and gets [5]. Write stages before it that give [6].",
            Verify("NETDSL088", network, ReferencedNetworks.Compiled(Encoder).Library)
        );

    [Fact]
    public void Advice_sees_the_activation_that_it_ends_in()
    {
        const string Ending = "[Network, Layer(6, 4)] [Activation(Softmax)] public partial class Encoder;\n";
        const string Network =
            "[Network] [Use<Encoder>] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] "
            + "[Train(BatchSize = 4, Epochs = 1, Seed = 1)] public partial class Net;";

        var inOne = Program.Of(Network, Ending).Generate().AssertClean().Advise();
        var inTwo = Program
            .Of(Network)
            .Referencing(ReferencedNetworks.Compiled(Ending).Library)
            .Generate()
            .AssertClean()
            .Advise();

        Assert.Contains(inTwo, diagnostic => diagnostic.Id == "NETDSL100");
        Assert.Equal(inOne.Select(each => each.ToString()), inTwo.Select(each => each.ToString()));
    }

    // Compiled without the generator.
    private static MetadataReference Written(string library)
    {
        var program = Program.Of("/// <summary>A class.</summary>\n" + library).Named("Library");
        return (program.Generate() with { Compilation = program.Compilation }).Library;
    }

    private static string Verify(string id, string network, MetadataReference library) =>
        Mistake.Verify(id, network, files => Program.Of(files).Referencing(library));
}
