using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Onnx.Tests;

/// <summary>What is in the file besides the graph, and what is refused.</summary>
public sealed class OnnxFileTests : IDisposable
{
    private static readonly Lazy<IReadOnlyDictionary<string, Type>> Networks = new(() =>
        ExportingProgram.Networks(
            """
            [Network] [Layer(4, 6)] [BatchNorm] [Activation(Relu)] [Layer(3)]
            public partial class Three;

            [Network] [Layer(4, 1)]
            public partial class YesOrNo;
            """
        )
    );

    private readonly string folder = Directory.CreateTempSubdirectory("onnx-").FullName;

    private string File => Path.Combine(folder, "net.onnx");

    [Fact]
    public void Metadata_has_card_version_and_classes()
    {
        using var network = ExportingProgram.Create(Networks.Value["Three"]);
        using var run = new OnnxRun(network, ["straße", "\"b\"", "c"]);

        Assert.Equal(["netdsl.card", "netdsl.classes", "netdsl.network", "netdsl.version"], run.Metadata.Keys.Order());
        Assert.Equal("Three", run.Metadata["netdsl.network"]);
        Assert.Equal(network.Summary(), run.Metadata["netdsl.card"]);
        Assert.Equal("""["straße", "\"b\"", "c"]""", run.Metadata["netdsl.classes"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Metadata["netdsl.version"]);
    }

    [Fact]
    public void Without_class_names_there_are_none()
    {
        using var network = ExportingProgram.Create(Networks.Value["Three"]);
        using var run = new OnnxRun(network, []);

        Assert.DoesNotContain("netdsl.classes", run.Metadata.Keys);
    }

    [Fact]
    public void One_output_has_two_classes()
    {
        using var network = ExportingProgram.Create(Networks.Value["YesOrNo"]);
        using var run = new OnnxRun(network, ["no", "yes"]);

        Assert.Equal("""["no", "yes"]""", run.Metadata["netdsl.classes"]);
    }

    [Fact]
    public void Another_number_of_class_names_is_refused()
    {
        using var network = ExportingProgram.Create(Networks.Value["Three"]);

        var refused = Assert.Throws<ArgumentException>(() => network.SaveOnnx(File, ["a", "b"]));

        Assert.StartsWith(
            "2 class names are given, and Three has 3 classes. Give one name for each class, in the order of the class numbers.",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Names_are_the_stages_and_the_state_dicts()
    {
        using var network = ExportingProgram.Create(Networks.Value["Three"]);
        using var run = new OnnxRun(network);
        var graph = new ModelReader(run.Bytes).Message(7);

        Assert.Equal("Three", graph.Text(2));
        Assert.Equal(["linear1", "batchNorm1", "relu1", "linear2"], graph.Messages(1).Select(node => node.Text(3)));
        Assert.Equal(
            ((torch.nn.Module)network).state_dict().Keys.Where(key => !key.EndsWith("num_batches_tracked")).Order(),
            graph.Messages(5).Select(tensor => tensor.Text(8)).Order()
        );
    }

    [Fact]
    public void The_same_network_gives_the_same_bytes()
    {
        using var network = ExportingProgram.Create(Networks.Value["Three"]);
        using var first = new OnnxRun(network);
        using var second = new OnnxRun(network);

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void An_existing_file_stays_if_writing_fails()
    {
        using var network = ExportingProgram.Create(Networks.Value["Three"]);
        network.SaveOnnx(File);
        var before = System.IO.File.ReadAllBytes(File);
        network.Dispose();

        Assert.Throws<ObjectDisposedException>(() => network.SaveOnnx(File));

        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_network_of_a_project_without_the_package_is_refused()
    {
        using var network = Loaded.Create("Plain", null, "[Network] [Layer(2, 3)] public partial class Plain;");

        var refused = Assert.Throws<NotSupportedException>(() => network.SaveOnnx(File));

        Assert.Equal(
            "Plain cannot be written as ONNX: its class was compiled without NetDsl.Onnx. Reference the package in the project "
                + "that declares the network, and build it again.",
            refused.Message
        );
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
