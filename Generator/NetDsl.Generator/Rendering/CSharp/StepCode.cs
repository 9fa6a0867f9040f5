using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The expression of one step of forward.</summary>
/// <param name="locals">The locals that hold the values.</param>
internal sealed class StepCode(Locals locals) : INodeRendering<string>
{
    public string Call(Part part, Node node) => $"{Names.Member(part.Name.Member)}.call({string.Join(", ", Values(node))})";

    // The dimension counts from the batch; a value in place would change one that is needed elsewhere.
    public string Merge(MergeNode merge) =>
        merge.Kind switch
        {
            MergeKind.Add => string.Join(" + ", Values(merge)),
            MergeKind.Multiply => string.Join(" * ", Values(merge)),
            MergeKind.Concat => $"{Names.Torch}.cat(new[] {{ {string.Join(", ", Values(merge))} }}, "
                + $"{Numbers.Plain(Merging.Dimension(merge.Output.Type) + 1)})",
            var other => throw new ArgumentOutOfRangeException(nameof(merge), other, null),
        };

    private IEnumerable<string> Values(Node node) => node.Inputs.Select(locals.Of);
}
