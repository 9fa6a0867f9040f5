using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>A walk over the stages that fits each to what goes in, and so builds the graph.</summary>
/// <param name="declaration">The network.</param>
/// <param name="findings">Takes what does not fit.</param>
internal sealed class Fitting(NetworkDeclaration declaration, Findings findings)
{
    private readonly IReadOnlyList<string> stages = StageNames.Of(declaration.Pipeline);
    private readonly IReadOnlyList<string> all = StageNames.OfClass(declaration.Pipeline);
    private int values;

    /// <summary>Fits the network's stages to its inputs; null for one that is unknown.</summary>
    public Module Fit(StageGroup pipeline, IReadOnlyList<SampleType?> inputs)
    {
        var module = Fit(pipeline, NodeName.Of, inputs);
        return new BlockClasses(module, FreeClass).Module;
    }

    /// <summary>Fits a layer; null when what goes in or comes out is unknown.</summary>
    public LayerNode? Fit(LayerStage stage, NodeName name, IReadOnlyList<Value?> inputs, string output)
    {
        var layer = stage.Layer;
        layer.Check(stage.Place, findings);
        // What follows from a wrong size would be guesswork: one mistake, one error.
        return layer.IsBuildable && inputs[0] is { } input && layer.Build(input.Type, stage.Place, findings) is { } operation
            ? new LayerNode(
                name,
                EquatableArray.Of(input),
                Next(output, operation.Output),
                stage.Place,
                layer,
                operation,
                LayerInit.Of(layer, declaration.Init),
                layer.OwnClass is { } own ? FreeClass(own) : null
            )
            : null;
    }

    /// <summary>Fits a group as a module of its own; null when what goes in or comes out is unknown.</summary>
    public BlockNode? Fit(StageGroup group, NodeName name, IReadOnlyList<Value?> inputs, string output)
    {
        var module = Fit(
            group,
            (name with { ClassKey = group.ClassKey(name.ClassKey) }).With,
            [.. inputs.Select(input => input?.Type)]
        );
        return inputs.All(input => input is not null) && module.Output is { } inner
            ? new BlockNode(
                name,
                inputs.OfType<Value>().ToEquatableArray(),
                Next(output, inner.Type),
                group.Function ?? "",
                BlockClass.Of(StageNames.Class(group, name.ClassKey)),
                module
            )
            : null;
    }

    /// <summary>A new value.</summary>
    public Value Next(string name, SampleType type) => new(++values, name, type);

    private Module Fit(StageGroup group, Func<string, string, NodeName> name, IReadOnlyList<SampleType?> inputs) =>
        new GroupFitting(this, group, declaration.Members, name, findings).Fit(inputs);

    // A class gives way to members and stages; another class of that name is the same.
    private string FreeClass(string name) =>
        NameChecks.Free(name, declaration.Members.Taken, [.. stages, .. all.Skip(stages.Count).Where(other => other != name)]);
}
