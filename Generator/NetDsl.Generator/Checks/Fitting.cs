using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>A walk over the stages that fits each to the one before, and so builds the graph.</summary>
/// <param name="declaration">The network.</param>
/// <param name="findings">Takes what does not fit.</param>
internal sealed class Fitting(NetworkDeclaration declaration, Findings findings)
{
    private readonly IReadOnlyList<string> stages = StageNames.Of(declaration.Pipeline);
    private readonly IReadOnlyList<string> classes = [.. declaration.Pipeline.InnerClasses()];
    private int values;
    private Value? current;

    /// <summary>Fits the network's stages to its input.</summary>
    public Module Fit(StageGroup pipeline, SampleType? input)
    {
        current = input is null ? null : Next(input);
        return Fit(pipeline, NodeName.Of);
    }

    /// <summary>Fits a layer; null when what goes in is unknown.</summary>
    public LayerNode? Fit(LayerStage stage, NodeName name)
    {
        var layer = stage.Layer;
        layer.Check(stage.Place, findings);
        if (!layer.IsBuildable)
        {
            // What follows from a wrong size would be guesswork: one mistake, one error.
            current = null;
        }

        if (current is not { } input)
        {
            return null;
        }

        if (layer.Build(input.Type, stage.Place, findings) is not { } operation)
        {
            current = null;
            return null;
        }

        current = Next(operation.Output);
        var init = LayerInit.Of(layer, declaration.Init);
        return new LayerNode(name, EquatableArray.Of(input), current, stage.Place, layer, operation, init, Class(layer.OwnClass));
    }

    /// <summary>Fits a group as a module of its own; null when what goes in or comes out is unknown.</summary>
    public BlockNode? Fit(StageGroup group, NodeName name)
    {
        var input = current;
        current = input is null ? null : Next(input.Type);
        var module = Fit(group, name.With);
        current = module.Output is null ? null : Next(module.Output.Type);
        return input is null || current is null
            ? null
            : new BlockNode(name, EquatableArray.Of(input), current, Class(StageNames.Class(name.Key))!, module);
    }

    private Module Fit(StageGroup group, Func<string, string, NodeName> name)
    {
        var input = current;
        var names = StageNames.Of(group);
        var nodes = group
            .Stages.Select((stage, i) => stage.Fit(this, name(names[i], NameChecks.Field(names[i], declaration.Members, names))))
            .OfType<Node>()
            .ToEquatableArray();
        return new Module(input, nodes, nodes.Count == 0 ? null : current);
    }

    // A class gives way to members and stages; another class of that name is the same.
    private string? Class(string? name) =>
        name is null
            ? null
            : NameChecks.Free(name, declaration.Members.Taken, [.. stages, .. classes.Where(other => other != name)]);

    private Value Next(SampleType type) => new(++values, "x", type);
}
