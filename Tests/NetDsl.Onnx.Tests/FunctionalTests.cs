using NetDsl.Generator.Tests.Support;

namespace NetDsl.Onnx.Tests;

/// <summary>Networks in the functional form give the same numbers in ONNX Runtime.</summary>
public sealed class FunctionalTests
{
    /// <summary>Names that inputs, outputs, stages and the generated method all have.</summary>
    private const string Names = """
        [Network, Input(4, Name = "graph"), Input(4, Name = "inputs")]
        public partial class Names
        {
            private static (Flow x, Flow output, Flow relu1) Define(Flow graph, Flow inputs)
            {
                var relu = graph + inputs >> Layer(4).Named("output") >> Relu;
                var mul1 = relu >> Gelu >> Layer(4).Named("x");
                var again = (Layer(4) >> Dropout(0.5)).Named("graph");
                return (mul1 >> again >> again, relu, inputs >> Dropout(0.5));
            }
        }
        """;

    /// <summary>One value under two names in use, and merges of three.</summary>
    private const string Twice = """
        [Network, Input(4)]
        public partial class Twice
        {
            private static Stage Unit() => Residual(Branches(Add, Layer(4), Tanh, Sigmoid)) >> Branches(Multiply, Relu, Silu, Tanh);

            private static (Flow first, Flow second) Define(Flow x)
            {
                var hidden = x >> Repeat(2, Unit());
                return (hidden, hidden >> Dropout(0.1));
            }
        }
        """;

    /// <summary>One stage on maps of two sizes: its weights are the same, the sizes written for ONNX are not.</summary>
    private const string Sizes = """
        [Network, Input(2, 8, 8)]
        public partial class Sizes
        {
            private static Flow Define(Flow x)
            {
                var shared = (Conv(2, 3, padding: 1) >> GroupNorm(2) >> AvgPool(3, stride: 2, ceilMode: true)).Named("shared");
                return x >> shared >> shared >> AdaptiveAvgPool(3) >> Flatten() >> Layer(2);
            }
        }
        """;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [nameof(FunctionalNetworks.SmallResNet)] = FunctionalNetworks.SmallResNet,
        [nameof(FunctionalNetworks.UNet)] = FunctionalNetworks.UNet,
        [nameof(FunctionalNetworks.Inception)] = FunctionalNetworks.Inception,
        [nameof(FunctionalNetworks.Shared)] = FunctionalNetworks.Shared,
        [nameof(FunctionalNetworks.Siamese)] = FunctionalNetworks.Siamese,
        [nameof(FunctionalNetworks.ImageAndAge)] = FunctionalNetworks.ImageAndAge,
        [nameof(FunctionalNetworks.Forecast)] = FunctionalNetworks.Forecast,
        [nameof(FunctionalNetworks.Player)] = FunctionalNetworks.Player,
        ["Used in a chain"] = UsedNetworks.Chain,
        ["Used twice"] = UsedNetworks.Functional,
        [nameof(Names)] = Names,
        [nameof(Twice)] = Twice,
        [nameof(Sizes)] = Sizes,
    };

    public static TheoryData<string> Programs => [.. Texts.Keys];

    public static TheoryData<string> Published => [.. PublishedBlocks.All.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_network_gives_the_same_numbers(string name) => Compare(Texts[name]);

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_block_gives_the_same_numbers(string name) => Compare(PublishedBlocks.All[name]);

    [Fact]
    public void Weights_of_a_shared_stage_are_in_the_file_once()
    {
        using var network = ExportingProgram.Create(ExportingProgram.Networks(FunctionalNetworks.Siamese)["Siamese"]);
        using var run = new OnnxRun(network);
        var graph = new ModelReader(run.Bytes).Message(7);

        Assert.Equal(
            [
                "tower1.conv1.weight",
                "tower1.conv1.bias",
                "tower1.linear1.weight",
                "tower1.linear1.bias",
                "linear1.weight",
                "linear1.bias",
            ],
            graph.Messages(5).Select(tensor => tensor.Text(8))
        );
        Assert.Equal(2, graph.Messages(1).Count(node => node.Text(4) == "Conv"));
    }

    [Fact]
    public void Networks_of_a_library_bring_their_own_nodes()
    {
        var library = ExportingProgram.Library("Library", ReferencedNetworks.Library);
        var program = ExportingProgram.Generate(library.Library, ReferencedNetworks.Users);
        var assemblies = Loaded.Load("Two assemblies", library, program);

        foreach (var name in new[] { "Pictures.Classifier", "Pictures.Net" })
        {
            using var network = ExportingProgram.Create(assemblies[1].GetType(name, throwOnError: true)!);
            OnnxRun.Compare(network, 1, 3);
        }
    }

    [Fact]
    public void A_network_of_a_library_without_the_package_is_refused_with_its_stage()
    {
        var library = ReferencedNetworks.Compiled(ReferencedNetworks.Library, "Plain");
        var program = ExportingProgram.Generate(library.Library, ReferencedNetworks.Users);
        var assemblies = Loaded.Load("Without the package", library, program);
        using var network = ExportingProgram.Create(assemblies[1].GetType("Pictures.Classifier", throwOnError: true)!);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.onnx");

        var refused = Assert.Throws<NotSupportedException>(() => network.SaveOnnx(path));

        Assert.Equal(
            "Classifier cannot be written as ONNX: its stage encoder1 is the network Encoder, whose library was compiled without "
                + "NetDsl.Onnx. Reference the package in the library's project, and build it again.",
            refused.Message
        );
        Assert.False(File.Exists(path));
    }

    private static void Compare(string program)
    {
        foreach (var type in ExportingProgram.Networks(program).Values)
        {
            using var network = ExportingProgram.Create(type);
            OnnxRun.Compare(network, 1, 3);
        }
    }
}
