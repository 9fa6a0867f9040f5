using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Checks;

/// <summary>
/// A project for an older .NET gets NuGet's message, whichever engine it names, and no errors about missing types.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class FrameworkTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task Older_frameworks_are_not_compatible()
    {
        using var work = packages.NewWorkspace(output);
        work.Project("Old/Old.csproj", "<TargetFramework>net8.0</TargetFramework>", references: ["NetDsl", "NetDsl.Engine"]);

        var errors = (await work.DotNetFails("restore", "Old")).Errors;

        Assert.All(errors, error => Assert.Equal("NU1202", error.Code));
        Assert.All(
            ["NetDsl", "NetDsl.Engine"],
            id =>
                Assert.Single(
                    errors,
                    error =>
                        error.Text.StartsWith(
                            $"Package {id} {packages.Version} is not compatible with net8.0",
                            StringComparison.Ordinal
                        )
                )
        );
    }
}
