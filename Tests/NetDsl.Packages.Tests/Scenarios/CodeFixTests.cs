using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>Code fixes come with the package: <c>dotnet format</c> applies them, of errors and of advice.</summary>
[Collection(PackagesCollection.Name)]
public sealed class CodeFixTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task Dotnet_format_makes_the_fixes()
    {
        const string Digits = """

            [Network]
            [Layer(784, 100)]
            [Activation(Relu)]
            [Layer(50, 10)] // one for each digit
            public partial class Digits;

            """;
        using var work = packages.NewWorkspace(output);
        work.Project("App/App.csproj", references: ["NetDsl", "NetDsl.Engine"]);
        work.Write("App/Networks.cs", Gates.SoftmaxTwice + Digits);

        await work.DotNet("restore", "App");
        await work.DotNet("format analyzers --no-restore --diagnostics NETDSL021 NETDSL100", "App");

        Assert.Equal(
            Gates.SoftmaxTwice.Replace("[Activation(Softmax)]\n", "", StringComparison.Ordinal)
                + Digits.Replace("50", "100", StringComparison.Ordinal),
            work.Read("App/Networks.cs")
        );
        Assert.Empty((await work.DotNet("build --no-restore", "App")).Messages);
    }
}
