using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Tests.Functional;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>No rule says anything of a network that was published, however its blocks are composed.</summary>
public sealed class PublishedFunctionalAdviceTests
{
    public static TheoryData<string> Names => [.. PublishedFunctionalNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_published_network_is_silent(string name)
    {
        var (code, parameters) = PublishedFunctionalNetworks.All[name];
        var program = Program.Of(code);
        program.Generate().AssertClean();

        Assert.Empty(program.Generate().Report().Select(each => each.ToString()));
        if (parameters > 0)
        {
            var read = DeclarationReader.Read(program.Compilation.GetTypeByMetadataName("Net")!, program.Compilation, default)!;
            Assert.Equal(parameters, NetworkChecks.Check(read).Graph.Parameters);
        }
    }
}
