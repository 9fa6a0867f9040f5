using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>What the functional form writes.</summary>
public sealed class FunctionalSnapshotTests
{
    [Fact]
    public Task A_small_residual_network() => Verifier.Verify(Emit(FunctionalNetworks.SmallResNet), "cs");

    [Fact]
    public Task A_small_encoder_and_decoder() => Verifier.Verify(Emit(FunctionalNetworks.UNet), "cs");

    [Fact]
    public Task Inception() => Verifier.Verify(Emit(FunctionalNetworks.Inception), "cs");

    [Fact]
    public Task Shared_weights() => Verifier.Verify(Emit(FunctionalNetworks.Shared), "cs");

    [Fact]
    public Task Siamese() => Verifier.Verify(Emit(FunctionalNetworks.Siamese), "cs");

    [Fact]
    public Task Image_and_age() => Verifier.Verify(Emit(FunctionalNetworks.ImageAndAge), "cs");

    [Fact]
    public Task Several_outputs() => Verifier.Verify(Emit(FunctionalNetworks.Forecast), "cs");

    [Fact]
    public Task Several_inputs_and_outputs() => Verifier.Verify(Emit(FunctionalNetworks.Player), "cs");

    private static string Emit(string network) => Program.Of(network).Generate().AssertClean().Snapshot;
}
