using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary>A layer with a weight, and perhaps a bias, whose start can be chosen.</summary>
/// <param name="Init">What the layer says about it itself; null for nothing.</param>
internal abstract record WeightedLayer(InitDeclaration? Init) : Layer
{
    protected abstract bool HasBias { get; }

    public override void Check(Place place, Findings findings)
    {
        if (Init is null)
        {
            return;
        }

        InitChecks.Check(Init, findings);
        if (Init.Bias is not null && !HasBias)
        {
            findings.Add(
                Rules.ParameterNotTaken,
                Init.At("Bias"),
                "A layer without bias",
                "InitBias",
                "Bias = false removes the bias"
            );
        }
    }
}
