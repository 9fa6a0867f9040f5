using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Checks;

/// <summary>A project for an older .NET is told so by NuGet, whichever engine it names, and not by missing types.</summary>
[Collection(PackagesCollection.Name)]
public sealed class FrameworkTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task Older_frameworks_are_not_compatible()
    {
        using var work = packages.NewWorkspace(output);
        work.Project("Old/Old.csproj", "<TargetFramework>net8.0</TargetFramework>", references: "NetDsl");

        var error = Assert.Single((await work.DotNetFails("restore", "Old")).Errors);

        Assert.Equal("NU1202", error.Code);
        Assert.StartsWith($"Package NetDsl {packages.Version} is not compatible with net8.0", error.Text, StringComparison.Ordinal);
    }
}
