using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Onnx.Tests;

/// <summary>The part of a class that is generated for ONNX, as it is read in a pull request.</summary>
public sealed class OnnxSnapshotTests
{
    [Fact]
    public Task Blocks_and_shortcuts() => Verifier.Verify(Part(FunctionalNetworks.SmallResNet), "cs");

    [Fact]
    public Task Several_inputs_and_outputs() => Verifier.Verify(Part(FunctionalNetworks.Player), "cs");

    [Fact]
    public Task Stages_of_several_nodes() =>
        Verifier.Verify(
            Part(
                """
                namespace Signals;

                [Network, Input(2, 30, Standardise = true)]
                [Conv(4, 4, Padding = Same)] [GroupNorm(2)] [Activation(Gelu)] [Dropout(0.2)]
                [AdaptiveAvgPool(7)] [Upsample(2)] [GlobalAveragePool] [Layer(3)]
                public partial class Signal;
                """
            ),
            "cs"
        );

    [Fact]
    public Task Networks_within_the_network() => Verifier.Verify(Part(UsedNetworks.Functional), "cs");

    [Fact]
    public void Programs_without_the_package_get_one_file() =>
        Assert.Single(Program.Of(FunctionalNetworks.Player).Generate().Run.GeneratedSources);

    [Fact]
    public void A_faulty_network_has_no_part()
    {
        var generated = Program
            .Of("[Network] [Layer(2, 3)] [Layer(4, 5)] public partial class Net;")
            .Referencing(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(OnnxFile).Assembly.Location))
            .Generate();

        Assert.Equal("Net.g.cs", Assert.Single(generated.Run.GeneratedSources).HintName);
    }

    private static string Part(string program) =>
        ExportingProgram
            .Generate(program)
            .Run.GeneratedSources.Last(source => source.HintName.EndsWith(".onnx.g.cs", StringComparison.Ordinal))
            .SourceText.ToString();
}
