using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Rendering.Cards;
using NetDsl.Generator.Rendering.CSharp;
using NetDsl.Generator.Rendering.Python;
using DeclaredStage = NetDsl.Generator.Declarations.Stage;

namespace NetDsl.Generator.Tests.Shapes;

/// <summary>Dropout and normalisations: shapes, parameters and texts, on records alone.</summary>
public sealed class NormalisationShapeTests
{
    // The texts are print's of PyTorch 1.13.1.
    [Theory]
    [InlineData(0.2, "Dropout(p=0.2, inplace=False)", "0.2", "Dropout(0.2)")]
    [InlineData(0.5, "Dropout(p=0.5, inplace=False)", "0.5", "Dropout(0.5)")]
    [InlineData(0, "Dropout(p=0.0, inplace=False)", "0.0", "Dropout(0)")]
    public void Dropout(double probability, string python, string arguments, string card)
    {
        var built = Build(new DropoutLayer(probability), 3, 4);

        AssertTexts(python, arguments, card, built);
        Assert.Equal(
            new Operation("Dropout", SampleType.ByRank(Shape.Of(3, 4)), built.Onnx, built.Arguments, HasModes: true, Draws: true),
            built
        );
    }

    [Theory]
    [InlineData(
        1e-5,
        null,
        true,
        true,
        64,
        "BatchNorm1d(32, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)",
        "32, 1e-05, 0.1, true, true, device, dtype",
        "BatchNorm1d(32)"
    )]
    [InlineData(
        0.001,
        0.25,
        false,
        true,
        0,
        "BatchNorm1d(32, eps=0.001, momentum=0.25, affine=False, track_running_stats=True)",
        "32, 0.001, 0.25, false, true, device, dtype",
        "BatchNorm1d(32, eps 0.001, momentum 0.25, not affine)"
    )]
    [InlineData(
        1.5e-7,
        null,
        true,
        false,
        64,
        "BatchNorm1d(32, eps=1.5e-07, momentum=0.1, affine=True, track_running_stats=False)",
        "32, 1.5e-07, 0.1, true, false, device, dtype",
        "BatchNorm1d(32, eps 1.5e-07, no running statistics)"
    )]
    [InlineData(
        1e-12,
        1.0,
        true,
        true,
        64,
        "BatchNorm1d(32, eps=1e-12, momentum=1.0, affine=True, track_running_stats=True)",
        "32, 1e-12, 1.0, true, true, device, dtype",
        "BatchNorm1d(32, eps 1e-12, momentum 1)"
    )]
    public void Texts_and_parameters_of_BatchNorm(
        double epsilon,
        double? momentum,
        bool affine,
        bool track,
        long parameters,
        string python,
        string arguments,
        string card
    ) =>
        Assert.All(
            [SampleType.ByRank(Shape.Of(32)), SampleType.ByRank(Shape.Of(32, 7))],
            input =>
            {
                var built = Build(
                    new BatchNormLayer(epsilon, momentum, affine, track),
                    [.. input.Shape.Dimensions.Select(size => size.Size)]
                );

                AssertTexts(python, arguments, card, built);
                Assert.Equal(
                    new Operation(
                        "BatchNorm1d",
                        input,
                        built.Onnx,
                        built.Arguments,
                        PlacementForm.Positional,
                        parameters,
                        Weight: affine ? "weight" : null,
                        BufferBytes: track ? (4 * 32) + (4 * 32) + 8 : 0,
                        HasModes: true
                    ),
                    built
                );
            }
        );

    [Theory]
    [InlineData(
        1,
        1e-5,
        true,
        8,
        "LayerNorm((4,), eps=1e-05, elementwise_affine=True)",
        "new long[] { 4 }, 1e-05, true, device: device, dtype: dtype",
        "LayerNorm(4)"
    )]
    [InlineData(
        2,
        1e-12,
        false,
        0,
        "LayerNorm((3, 4), eps=1e-12, elementwise_affine=False)",
        "new long[] { 3, 4 }, 1e-12, false, device: device, dtype: dtype",
        "LayerNorm(3, 4, eps 1e-12, not affine)"
    )]
    [InlineData(
        3,
        1.0,
        true,
        48,
        "LayerNorm((2, 3, 4), eps=1.0, elementwise_affine=True)",
        "new long[] { 2, 3, 4 }, 1.0, true, device: device, dtype: dtype",
        "LayerNorm(2, 3, 4, eps 1)"
    )]
    public void Texts_and_parameters_of_LayerNorm(
        int dimensions,
        double epsilon,
        bool affine,
        long parameters,
        string python,
        string arguments,
        string card
    )
    {
        var built = Build(new LayerNormLayer(dimensions, epsilon, affine), 2, 3, 4);

        AssertTexts(python, arguments, card, built);
        Assert.Equal(
            new Operation(
                "LayerNorm",
                SampleType.ByRank(Shape.Of(2, 3, 4)),
                built.Onnx,
                built.Arguments,
                PlacementForm.Named,
                parameters,
                Weight: affine ? "weight" : null
            ),
            built
        );
    }

    [Fact]
    public void Names_are_numbered_by_kind()
    {
        var layers = new Layer[] { new BatchNormLayer(), new LayerNormLayer(), new DropoutLayer(), new BatchNormLayer() };
        var stages = layers.Select((layer, i) => (DeclaredStage)new LayerStage(new Place(i), null, layer)).ToEquatableArray();

        Assert.Equal(
            ["batchNorm1", "layerNorm1", "dropout1", "batchNorm2"],
            StageNames.Of(new StageGroup(Place.Type, null, stages))
        );
    }

    private static void AssertTexts(string python, string arguments, string card, Operation built)
    {
        Assert.Equal(python, PrintText.Of(built));
        Assert.Equal(arguments, NodeCode.Arguments(built));
        Assert.Equal(card, CardText.Of(built));
    }

    private static Operation Build(Layer layer, params int[] input)
    {
        var findings = new Findings();
        layer.Check(new Place(0), findings);
        var built = layer.Build(SampleType.ByRank(Shape.Of(input)), new Place(0), findings);
        Assert.Empty(findings.All);
        return built!;
    }
}
