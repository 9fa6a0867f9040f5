using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>A layer that TorchSharp has no module of.</summary>
public sealed class RmsNormTests
{
    [Fact]
    public Task Its_module_is_written_into_the_network() =>
        Verifier.Verify(
            Program
                .Of(
                    "namespace Sample;\n[Network] [Layer(8, 16)] [RmsNorm] [Activation(Silu)] [RmsNorm(Affine = false)] "
                        + "[Layer(4)]\n"
                        + "[Loss(CrossEntropy)] [Optimizer(AdamW)] [Train(Epochs = 3, Seed = 1)]\npublic partial class Net;"
                )
                .Generate()
                .Snapshot,
            "cs"
        );
}
