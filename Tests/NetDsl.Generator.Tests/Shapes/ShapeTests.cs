using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Rendering.Cards;
using DeclaredStage = NetDsl.Generator.Declarations.Stage;

namespace NetDsl.Generator.Tests.Shapes;

/// <summary>Shapes, parameters and multiply-adds, on records alone.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void The_MNIST_network()
    {
        var network = Check(null, new LinearLayer(784, 100), Function("Relu"), new LinearLayer(null, 10));

        Assert.Empty(network.Findings);
        Assert.Equal("[784]", network.Sample!.ToString());
        Assert.Equal(["[N, 100]", "[N, 100]", "[N, 10]"], network.Graph.Layers().Select(layer => layer.Out.Batch));
        Assert.Equal([78_500L, 0, 1_010], network.Graph.Layers().Select(layer => layer.Operation.Parameters));
        Assert.Equal(79_400, network.Graph.MultiplyAdds);
        Assert.Equal(["linear1", "relu1", "linear2"], network.Graph.Layers().Select(layer => layer.Name.Key));
    }

    [Fact]
    public void Without_bias() => Assert.Equal(78_400, Check(null, new LinearLayer(784, 100, Bias: false)).Graph.Parameters);

    [Fact]
    public void Flatten_multiplies()
    {
        var network = Check(Shape.Of(3, 4, 5), new FlattenLayer(), new LinearLayer(60, 2));

        Assert.Empty(network.Findings);
        Assert.Equal("[2]", network.Output!.ToString());
    }

    [Fact]
    public void Activations_keep_the_shape() =>
        Assert.All(
            ["Relu", "LeakyRelu", "Sigmoid", "Tanh", "Gelu", "Silu", "Elu", "Softmax", "LogSoftmax"],
            kind => Assert.Equal("[3, 4]", Check(Shape.Of(3, 4), Function(kind)).Output!.ToString())
        );

    [Fact]
    public void A_misfit_goes_on_with_what_was_meant()
    {
        var network = Check(null, new LinearLayer(4, 3), new LinearLayer(2, 5), new LinearLayer(5, 1));

        Assert.Equal(["NETDSL021"], network.Findings.Select(finding => finding.Id));
        Assert.Equal(new Place(1, "inputs"), network.Findings[0].Place);
        Assert.Equal("[1]", network.Output!.ToString());
    }

    [Fact]
    public void A_group_is_a_module_with_names_of_its_own()
    {
        var inner = new StageGroup(new Place(1), null, Stages(1, new LinearLayer(3, 7), Function("Tanh")));
        var pipeline = new StageGroup(
            Place.Type,
            null,
            EquatableArray.Of<DeclaredStage>(
                new LayerStage(new Place(0), null, new LinearLayer(2, 3)),
                inner,
                new LayerStage(new Place(3), null, new LinearLayer(null, 4))
            )
        );

        var network = NetworkChecks.Check(Declare(null, pipeline));

        Assert.Empty(network.Findings);
        Assert.Equal(
            ["linear1", "block1.linear1", "block1.tanh1", "linear2"],
            network.Graph.Layers().Select(layer => layer.Name.Key)
        );
        Assert.Equal(["Block1"], network.Graph.Blocks().Select(block => block.Class.Name));
        Assert.Equal("Linear(7, 4)", CardText.Of(network.Graph.Layers().Last().Operation));
    }

    [Fact]
    public void Blocks_of_one_name_in_different_modules_have_classes_of_their_own()
    {
        StageGroup Group(string? name, params DeclaredStage[] stages) => new(new Place(1), name, stages.ToEquatableArray());
        var outer = Group("a", Group(null, [.. Stages(1, new LinearLayer(2, 3))]));
        var other = Group("b", Group(null, [.. Stages(1, new LinearLayer(3, 4))]));

        var network = NetworkChecks.Check(Declare(null, Group(null, outer, other)));

        Assert.Empty(network.Findings);
        Assert.Equal(["A", "ABlock1", "B", "BBlock1"], network.Graph.Blocks().Select(block => block.Class.Name));
        Assert.Equal(["a.block1.linear1", "b.block1.linear1"], network.Graph.Layers().Select(layer => layer.Name.Key));
    }

    [Fact]
    public void Declarations_are_compared_by_value() =>
        Assert.Equal(
            Check(Shape.Of(3), new LinearLayer(3, 2), Function("Relu")),
            Check(Shape.Of(3), new LinearLayer(3, 2), Function("Relu"))
        );

    private static ActivationLayer Function(string kind) => new(kind, EquatableArray<Setting>.Empty);

    private static EquatableArray<DeclaredStage> Stages(int first, params Layer[] layers) =>
        layers.Select((layer, i) => (DeclaredStage)new LayerStage(new Place(first + i), null, layer)).ToEquatableArray();

    private static CheckedNetwork Check(Shape? input, params Layer[] layers) =>
        NetworkChecks.Check(Declare(input, new StageGroup(Place.Type, null, Stages(0, layers))));

    private static NetworkDeclaration Declare(Shape? input, StageGroup pipeline) =>
        new(
            new DeclaredType(new Hierarchy("", default, new TypeHeader("class", "Net", "Net", default))),
            MemberFacts.None,
            DoesNotCompile: false,
            ScatteredStage: null,
            input is null ? default : EquatableArray.Of(new InputDeclaration(new Place(9), input)),
            pipeline,
            null,
            null,
            null
        );
}
