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

    /// <summary>Whether several values come out.</summary>
    public bool GivesSeveral => Declaration.Outputs.Count > 1;

    /// <summary>The names of several outputs as the generated code writes them; none of one output.</summary>
    public IEnumerable<string> OutputNames => Declaration.Outputs.Select(output => TypeReader.Escape(output.Name));

    /// <summary>The shapes of what goes in: <c>[1, 28, 28], [2]</c>.</summary>
    public string InputText => string.Join(", ", Graph.Inputs.Select(input => input.Type.Shape));

    /// <summary>The same with the batch dimension: <c>[N, 1, 28, 28], [N, 2]</c>.</summary>
    public string InputBatch => string.Join(", ", Graph.Inputs.Select(input => input.Type.Shape.Batch));

    /// <summary>
    /// The shape of one output, as far as the stages are known; null when none is. Of several outputs it has the numbers one
    /// after another.
    /// </summary>
    public Shape? Output =>
        !GivesSeveral ? (Graph.Output ?? Graph.Nodes.LastOrDefault()?.Output)?.Type.Shape
        : Numbers.Total(Graph.Outputs.Select(output => output.Type.Shape.Count)) is var count and > 0 and <= int.MaxValue
            ? Shape.Of((int)count)
        : null;

    /// <summary>The shape of what comes out, of several with their names: <c>[10]</c>, <c>mean [1], spread [1]</c>.</summary>
    public string OutputText => Outputs(shape => shape.ToString());

    /// <summary>The same with the batch dimension: <c>[N, 10]</c>, <c>mean [N, 1], spread [N, 1]</c>.</summary>
    public string OutputBatch => Outputs(shape => shape.Batch);

    public bool IsFaulty => Findings.Count > 0 || Declaration.DoesNotCompile;

    private string Outputs(Func<Shape, string> text) =>
        GivesSeveral
            ? string.Join(
                ", ",
                Declaration.Outputs.Zip(Graph.Outputs, (output, value) => $"{output.Name} {text(value.Type.Shape)}")
            )
            : text(Output!);

    /// <summary>The name of a private field that is not a stage's.</summary>
    public string Field(GeneratedMember field) =>
        NameChecks.Free(field.Name, Declaration.Members.Taken, [.. StageNames.OfClass(Declaration.Pipeline), .. InputNames]);
}
