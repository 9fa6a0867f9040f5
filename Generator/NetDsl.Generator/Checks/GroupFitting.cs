using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>A walk over the steps of one group.</summary>
/// <param name="fitting">The walk over the network.</param>
/// <param name="group">The group.</param>
/// <param name="members">What is taken of names.</param>
/// <param name="name">The names of a part, from its own and its member's.</param>
/// <param name="findings">Takes what does not fit.</param>
internal sealed class GroupFitting(
    Fitting fitting,
    StageGroup group,
    MemberFacts members,
    Func<string, string, NodeName> name,
    Findings findings
)
{
    private readonly IReadOnlyList<string> names = StageNames.Of(group);
    private readonly Dictionary<int, Part?> called = [];

    /// <summary>What the group computes.</summary>
    /// <param name="types">What goes in; null for what is unknown.</param>
    public Module Fit(IReadOnlyList<SampleType?> types)
    {
        var flow = group.Flow;
        var nodes = new List<Node>();
        Value?[] inputs =
        [
            .. types.Select((type, number) => type is null ? null : fitting.Next(Parameter(flow.Inputs[number]), type)),
        ];
        var values = new List<Value?>(inputs);
        foreach (var step in flow.Steps)
        {
            var node = step.Fit(this, [.. step.Inputs.Select(number => values[number])]);
            values.Add(node?.Output);
            if (node is not null)
            {
                nodes.Add(node);
            }
        }

        Value?[] outputs = [.. flow.Outputs.Select(number => values[number])];
        return new Module(
            inputs.OfType<Value>().ToEquatableArray(),
            nodes.ToEquatableArray(),
            nodes.Count == 0 || outputs.Contains(null) ? default : outputs.OfType<Value>().ToEquatableArray()
        );
    }

    /// <summary>Fits a stage; one that was called before must keep its weights.</summary>
    public Node? Call(CallStep step, IReadOnlyList<Value?> inputs)
    {
        var (stage, own) = (group.Stages[step.Stage], names[step.Stage]);
        var part = stage.Fit(fitting, name(own, NameChecks.Field(own, members, names)), inputs, Local(step.Name));
        if (!called.TryGetValue(step.Stage, out var first))
        {
            called.Add(step.Stage, part);
            return part;
        }

        if (first is null || part is null)
        {
            return null;
        }

        if (Weights(first).SequenceEqual(Weights(part)))
        {
            return new ReuseNode(first, part, step.Place);
        }

        findings.Add(Rules.SharedStageDiffers, stage.Place, own, first.In.ToString(), part.In.ToString());
        return null;
    }

    /// <summary>Fits values to each other.</summary>
    public Node? Merge(MergeStep step, IReadOnlyList<Value?> inputs)
    {
        var known = inputs.OfType<Value>().ToEquatableArray();
        return known.Count == inputs.Count && Merging.Type(step, known, Origins(step), findings) is { } type
            ? new MergeNode(known, fitting.Next(Local(step.Name), type), step.Place, step.Kind)
            : null;
    }

    // What gives each value; null for what goes into the group.
    private Place?[] Origins(Step step) =>
        [
            .. step
                .Inputs.Select(number => number - group.Flow.Inputs.Count)
                .Select(number => number < 0 ? null : group.Flow.Steps[number].Place),
        ];

    private static IEnumerable<EquatableArray<Argument>> Weights(Part part) =>
        part.Layers().Select(layer => layer.Operation.Arguments);

    // A local must not hide what generated code means by a name.
    private string Local(string wanted) =>
        IsTaken(wanted)
        || wanted.TrimEnd('_') == GeneratedMembers.IsDisposed.Name
        || SyntaxFacts.GetKeywordKind(wanted) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(wanted) != SyntaxKind.None
            ? Wiring.Unnamed
            : wanted;

    // Callers may name a parameter, so it stays close to what the user wrote.
    private string Parameter(string wanted)
    {
        var name = wanted;
        while (name != Wiring.Unnamed && (IsTaken(name) || (name != wanted && group.Flow.Inputs.Contains(name))))
        {
            name += "_";
        }

        return TypeReader.Escape(name);
    }

    private bool IsTaken(string name) =>
        names.Contains(name) || names.Any(stage => NameChecks.Field(stage, members, names) == name) || Reserved.Contains(name);

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Predict",
        "torch",
        "Modules",
        "NetDsl",
        "System",
        "TorchSharp",
    };
}
