namespace NetDsl.Build.Tests;

/// <summary>
/// The task is loaded by MSBuild versions that we have not seen, by .NET and by Visual Studio's .NET Framework.
/// </summary>
public sealed class LoadingTests
{
    [Fact]
    public void It_needs_nothing_but_MSBuild_and_what_lies_beside_it() =>
        Assert.Equal(
            [
                "DiffPlex 1.4.4.0",
                "Microsoft.Build.Framework 15.1.0.0",
                "Microsoft.Build.Utilities.Core 15.1.0.0",
                "netstandard 2.0.0.0",
            ],
            typeof(NetworkSnapshots)
                .Assembly.GetReferencedAssemblies()
                .Select(name => $"{name.Name} {name.Version}")
                .Order(StringComparer.Ordinal)
        );
}
