using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Networks with dropout and normalisations; the MNIST network BN is among <see cref="MnistTests"/>.</summary>
public sealed class NormalisationTests
{
    [Fact]
    public Task Dropout_and_LayerNorm() =>
        Verifier.Verify(
            Generated(
                """
                namespace Sample;

                [Network]
                [Input(3, 4)]
                [BatchNorm(Affine = false, TrackRunningStatistics = false)]
                [LayerNorm(Dimensions = 2, Epsilon = 0.001)]
                [Dropout(Name = "drop")]
                [Flatten]
                [Layer(5)]
                [Dropout(0.2)]
                public partial class Mixed;
                """
            ),
            "cs"
        );

    private static string Generated(string code) => Program.Of(code).Generate().Snapshot;
}
