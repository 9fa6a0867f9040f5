using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The networks of the Fashion-MNIST sample.</summary>
public sealed class FashionMnistTests
{
    [Fact]
    public Task First_try() => Verifier.Verify(Generated("FirstTry"), "cs");

    [Fact]
    public Task Second_try() => Verifier.Verify(Generated("SecondTry"), "cs");

    [Fact]
    public Task Third_try() => Verifier.Verify(Generated("ThirdTry"), "cs");

    [Fact]
    public Task Repaired() => Verifier.Verify(Generated("Repaired"), "cs");

    [Fact]
    public Task Convolutions() => Verifier.Verify(Generated("Convolutions"), "cs");

    private static string Generated(string network) =>
        SampleSource.Generated($"Samples/FashionMnist/Networks/{network}.cs", network);
}
