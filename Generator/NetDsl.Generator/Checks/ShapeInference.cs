using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>Fits the stages to each other, from the input on.</summary>
internal static class ShapeInference
{
    /// <summary>The network's graph, as far as it is known.</summary>
    public static Module Infer(NetworkDeclaration declaration, Findings findings) =>
        new Fitting(declaration, findings).Fit(declaration.Pipeline, InputChecks.Check(declaration, findings));
}
