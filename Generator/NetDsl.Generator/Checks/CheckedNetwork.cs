using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>
/// A declaration with its graph, and the mistakes in it. With a mistake, the rest is as far as it could be read.
/// </summary>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Graph">What the network computes.</param>
/// <param name="Findings">The mistakes, in order.</param>
internal sealed record CheckedNetwork(NetworkDeclaration Declaration, Module Graph, EquatableArray<Finding> Findings)
{
    public string Name => Declaration.Type.Name;

    /// <summary>The shape of one input sample; null when unknown.</summary>
    public Shape? Input => Graph.Input?.Type.Shape;

    /// <summary>The shape of one output, as far as the stages are known; null when none is.</summary>
    public Shape? Output => Graph.Nodes.LastOrDefault()?.Output.Type.Shape;

    public bool IsFaulty => Findings.Count > 0 || Declaration.DoesNotCompile;

    /// <summary>The name of a private field that is not a stage's.</summary>
    public string Field(GeneratedMember field) =>
        NameChecks.Free(field.Name, Declaration.Members.Taken, StageNames.OfClass(Declaration.Pipeline));
}
