using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>Networks as stages of networks.</summary>
public sealed class UseTests
{
    [Fact]
    public Task A_frozen_network_in_a_chain() => Verifier.Verify(Emit(UsedNetworks.Chain, "Classifier"), "cs");

    [Fact]
    public Task A_network_in_blocks_and_shared() => Verifier.Verify(Emit(UsedNetworks.Functional, "Net"), "cs");

    [Fact]
    public void A_change_of_the_used_network_writes_the_user_again()
    {
        var program = Program.Of(UsedNetworks.Chain);

        Rerun.Of(program, Program.Of(UsedNetworks.Chain.Edit("[Layer(8)]", "[Layer(9)]"))).AssertRegenerated();
        Rerun.Of(program, Program.Of("// A comment.\n" + UsedNetworks.Chain)).AssertCached();
    }

    [Fact]
    public void A_used_network_in_another_file_is_read_again_when_it_changes()
    {
        const string File = "[Network, Layer(6, 4)] public partial class Encoder;";
        const string User = "[Network] [Use<Encoder>] [Activation(Relu)] [Layer(2)] public partial class Net;";
        var program = Program.Of(User, File);

        var rerun = Rerun.Of(program, program.With(1, File.Edit("6, 4", "6, 5")));

        Assert.Contains("torch.nn.Linear(5, 2", Rerun.Files(rerun.After).Single(file => file.Name == "Net.g.cs").Text);
        Rerun.Of(program, program.With(1, "// A comment.\n" + File)).AssertCached();
    }

    private static string Emit(string program, string name)
    {
        var sources = Program.Of(program).Generate().AssertClean().Run.GeneratedSources;
        return Generated.Unversioned(sources.Single(source => source.HintName.Contains(name)).SourceText.ToString());
    }
}
