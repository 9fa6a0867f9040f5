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

    /// <summary>
    /// The shape of one sample; null when unknown. Of several inputs, a sample has the numbers one after another.
    /// </summary>
    public Shape? Sample =>
        TakesSeveral
            ? Shape.Of((int)Numbers.Total(Graph.Inputs.Select(input => input.Type.Shape.Count)))
            : Graph.Input?.Type.Shape;

    /// <summary>Whether several values go in.</summary>
    public bool TakesSeveral => InputNames.Count > 1;

    /// <summary>The names of what goes in.</summary>
    public EquatableArray<string> InputNames => Declaration.Pipeline.Flow.Inputs;

    /// <summary>The shapes of what goes in: <c>[1, 28, 28], [2]</c>.</summary>
    public string InputText => string.Join(", ", Graph.Inputs.Select(input => input.Type.Shape));

    /// <summary>The same with the batch dimension: <c>[N, 1, 28, 28], [N, 2]</c>.</summary>
    public string InputBatch => string.Join(", ", Graph.Inputs.Select(input => input.Type.Shape.Batch));

    /// <summary>The shape of one output, as far as the stages are known; null when none is.</summary>
    public Shape? Output => (Graph.Output ?? Graph.Nodes.LastOrDefault()?.Output)?.Type.Shape;

    public bool IsFaulty => Findings.Count > 0 || Declaration.DoesNotCompile;

    /// <summary>The name of a private field that is not a stage's.</summary>
    public string Field(GeneratedMember field) =>
        NameChecks.Free(field.Name, Declaration.Members.Taken, [.. StageNames.OfClass(Declaration.Pipeline), .. InputNames]);
}
