namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>
/// Test classes that use the packages: packed once for all of them, and one at a time, for each runs compilers of its own.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PackagesCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}
