using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>A network that standardises its inputs.</summary>
public sealed class StandardisedTests
{
    [Fact]
    public Task Its_numbers_come_from_the_data_and_are_saved() =>
        Verifier.Verify(
            Program
                .Of(
                    "namespace Sample;\n[Network] [Input(13, Standardise = true)] [Layer(32)] [Activation(Relu)] [Layer(3)]\n"
                        + "[Loss(CrossEntropy)] [Optimizer(Adam)] [Train(Epochs = 3, Seed = 1)]\npublic partial class Wine;"
                )
                .Generate()
                .Snapshot,
            "cs"
        );
}
