using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[AdaptiveAvgPool(7)]</c>: means of as many windows as places are wanted.</summary>
internal sealed record AdaptiveAvgPoolLayer(Sizes Output) : Layer
{
    private static readonly Parameter OutputSize = new("output_size", Card: CardForm.Value);

    public override string Stem => "pool";

    public override string InputHint => Maps.InputHint;

    public override bool IsBuildable => SizeChecks.IsValid(Output, 1);

    public override LayerTraits Traits => new() { Text = "AdaptiveAvgPool", Pool = true };

    public override void Check(Place place, Findings findings) => SizeChecks.Check(Output, 1, place, findings);

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (!Maps.Check(input, "AdaptiveAvgPool", place, findings) || !SizeChecks.Fits(Output, input.Shape, place, findings))
        {
            return null;
        }

        var sizes = Output.Over(input.Shape.Rank - 1);
        var form = sizes.All(size => size == sizes[0]) ? ExtentForm.Number : ExtentForm.Tuple;
        return new Operation(
            Maps.Module("AdaptiveAvgPool", input.Shape),
            input.With(input.Shape[0], sizes),
            Pool(input.Shape, sizes),
            EquatableArray.Of(OutputSize.Of(new Extent(sizes.ToEquatableArray(), form, IsTuple: false)))
        );
    }

    // Windows of one size are an ordinary pool; others a product with a matrix for each dimension: Node("MatMul", …).
    private static OnnxExpression Pool(Shape map, IReadOnlyList<int> sizes)
    {
        int[] places = [.. map.Dimensions.Skip(1).Select(size => size.Size)];
        var windows = places.Zip(sizes, (size, wanted) => size / wanted).ToArray();
        if (places.Zip(sizes, (size, wanted) => size % wanted).All(rest => rest == 0))
        {
            return Node("AveragePool", Input).With("kernel_shape", windows).With("strides", windows);
        }

        var last = sizes.Count - 1;
        var rows = Node("MatMul", Input, new OnnxMeans(places[last], sizes[last], IsTransposed: true));
        return last == 0 ? rows : Node("MatMul", new OnnxMeans(places[0], sizes[0], IsTransposed: false), rows);
    }
}

/// <summary>Reads <c>AdaptiveAvgPoolAttribute</c>.</summary>
internal sealed class AdaptiveAvgPoolLayerKind : LayerKind
{
    public override string Name => "AdaptiveAvgPoolAttribute";

    public override string Note => "means over windows that give a map of that size, whatever comes in";

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "AdaptiveAvgPool(3)",
                new AdaptiveAvgPoolLayer(Sizes.Of("size", 3)),
                SampleType.ByRank(Shape.Of(2, 7, 6)),
                Shape.Of(2, 3, 3)
            ),
            new(
                "AdaptiveAvgPool(new[] { 2, 4 })",
                new AdaptiveAvgPoolLayer(Sizes.Of("size", 2, 4)),
                SampleType.ByRank(Shape.Of(2, 7, 6)),
                Shape.Of(2, 2, 4)
            ),
            new(
                "AdaptiveAvgPool(2)",
                new AdaptiveAvgPoolLayer(Sizes.Of("size", 2)),
                SampleType.ByRank(Shape.Of(2, 5)),
                Shape.Of(2, 2)
            ),
        ];

    public override Layer Read(WrittenValues values) => new AdaptiveAvgPoolLayer(values.Sizes("size") ?? Sizes.Of("size"));
}
