using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary>
/// A right declaration of a stage. The tests of all kinds (random programs, strict compilation, comparisons of the engines) and
/// the documentation's table are made of these.
/// </summary>
/// <param name="Declaration">The attribute without brackets: <c>Layer(784, 100)</c>.</param>
/// <param name="Layer">What it is read as.</param>
/// <param name="Input">What goes in.</param>
/// <param name="Output">The shape of what comes out.</param>
internal sealed record Example(string Declaration, Layer Layer, SampleType Input, Shape Output)
{
    /// <summary>An example whose shape stays as it is.</summary>
    public static Example Keeping(string declaration, Layer layer, SampleType input) =>
        new(declaration, layer, input, input.Shape);
}
