using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The networks of the XOR sample.</summary>
public sealed class XorTests
{
    [Fact]
    public Task Perceptron() => Verifier.Verify(Generated("Perceptron"), "cs");

    [Fact]
    public Task Small_XOR() => Verifier.Verify(Generated("SmallXor"), "cs");

    [Fact]
    public Task Deep_XOR() => Verifier.Verify(Generated("DeepXor"), "cs");

    private static string Generated(string network) => SampleSource.Generated("Samples/Xor/Networks.cs", network);
}
