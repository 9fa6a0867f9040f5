using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The declarations of the tour sample, as they stand there.</summary>
public sealed class TourTests
{
    [Fact]
    public Task Sanity_regression() => Verifier.Verify(Generated("SanityRegression"), "cs");

    [Fact]
    public Task Default_layer() => Verifier.Verify(Generated("DefaultLayer"), "cs");

    [Fact]
    public Task Xavier_layer() => Verifier.Verify(Generated("XavierLayer"), "cs");

    [Fact]
    public Task Normal_layer() => Verifier.Verify(Generated("NormalLayer"), "cs");

    private static string Generated(string name) =>
        Program.Of(Repository.Read($"Samples/Tour/Networks/{name}.cs")).Generate().Snapshot;
}
