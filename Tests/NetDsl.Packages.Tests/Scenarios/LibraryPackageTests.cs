using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// A library with a network, packed as a package itself: who uses it names that one package, trains and predicts, and makes it a
/// stage of a network.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class LibraryPackageTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task A_network_from_a_package_of_its_own()
    {
        using var work = packages.NewWorkspace(output);
        work.Project("Library/Library.csproj", "<PackageId>Consumer.Logic</PackageId>", references: ["NetDsl", "NetDsl.Engine"]);
        work.Write("Library/Gate.cs", "namespace Logic;\n\n" + Gates.Network);
        await work.DotNet($"pack -o {packages.Feed} -p:Version={packages.Version}", "Library");

        work.Project("App/App.csproj", "<OutputType>Exe</OutputType>", references: "Consumer.Logic");
        work.Write(
            "App/Program.cs",
            "using Logic;\n\nusing var own = new Own();\nConsole.WriteLine(own.Summary());\n" + Gates.Program
        );
        work.Write(
            "App/Own.cs",
            "using Logic;\n\n[Network]\n[Use<Gate>(Frozen = true)]\n[Layer(3)]\ninternal partial class Own;\n"
        );

        var run = await work.DotNet("run", "App");
        Assert.Contains("Own: [2] -> [3]", run.Lines);
        Assert.Equal("0110", run.Lines[^1]);
    }
}
