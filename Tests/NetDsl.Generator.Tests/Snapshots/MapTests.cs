using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Convolutions and pools of every form.</summary>
public sealed class MapTests
{
    [Fact]
    public Task Images() =>
        Verifier.Verify(
            Generated(
                """
                [Input(3, 32, 24)]
                [Conv(16, 3, Padding = Same, Bias = false)]
                [BatchNorm]
                [Activation(Relu)]
                [MaxPool(3, Stride = 2, Padding = 1)]
                [Conv(16, new[] { 4, 2 }, Padding = Same, Groups = 16, Bias = false)]
                [BatchNorm]
                [Activation(Relu)]
                [AvgPool(new[] { 2, 1 })]
                [Dropout(0.25, Channels = true)]
                [Conv(10, 1)]
                [GlobalAveragePool]
                [Loss(CrossEntropy)]
                [Optimizer(Adam)]
                [Train(BatchSize = 128, Epochs = 5, Seed = 1)]
                """
            ),
            "cs"
        );

    [Fact]
    public Task Signals() =>
        Verifier.Verify(
            Generated(
                """
                [Input(2, 100)]
                [Pad(1, Mode = Replicate)]
                [Conv(8, 7, Stride = 2, Padding = 3, Name = "stem")]
                [GroupNorm(4)]
                [Activation(PRelu)]
                [ConvTranspose(8, 2, Stride = 2)]
                [Activation(Relu)]
                [MaxPool(2)]
                [AdaptiveAvgPool(5)]
                [Flatten]
                [Layer(3)]
                """
            ),
            "cs"
        );

    private static string Generated(string stages) =>
        Program.Of($"namespace Sample;\n\n[Network]\n{stages}\npublic partial class Net;").Generate().Snapshot;
}
