using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The networks of the XOR sample.</summary>
public sealed class XorTests
{
    [Fact]
    public Task Perceptron() => Verifier.Verify(Generated("Perceptron"), "cs");

    [Fact]
    public Task SmallXor() => Verifier.Verify(Generated("SmallXor"), "cs");

    [Fact]
    public Task DeepXor() => Verifier.Verify(Generated("DeepXor"), "cs");

    private static string Generated(string network) => SampleSource.Generated("Samples/Xor/Networks.cs", network);
}
