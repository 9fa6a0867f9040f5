using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks;

/// <summary>
/// A declaration with its shapes worked out, and the mistakes in it. With a mistake, the rest is as far as it could be read.
/// </summary>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Input">One input sample; null when unknown.</param>
/// <param name="Pipeline">The stages, fitted to each other.</param>
/// <param name="Findings">The mistakes, in order.</param>
internal sealed record CheckedNetwork(
    NetworkDeclaration Declaration,
    Shape? Input,
    CheckedGroup Pipeline,
    EquatableArray<Finding> Findings
)
{
    public string Name => Declaration.Type.Name;

    /// <summary>One output; null when unknown.</summary>
    public Shape? Output => Pipeline.Layers().LastOrDefault()?.Built.Output;

    public bool IsFaulty => Findings.Count > 0 || Declaration.DoesNotCompile;

    public long Parameters => Numbers.Total(Pipeline.Layers().Select(layer => layer.Built.Parameters));

    public long MultiplyAdds => Numbers.Total(Pipeline.Layers().Select(layer => layer.Built.MultiplyAdds));

    /// <summary>The name of a private field that is not a stage's.</summary>
    public string Field(GeneratedMember field) =>
        NameChecks.Free(field.Name, Declaration.Members.Taken, StageNames.Of(Declaration.Pipeline));
}

/// <summary>A node of the tree, fitted.</summary>
/// <param name="Name">Its name: a part of the state_dict keys.</param>
internal abstract record CheckedStage(string Name)
{
    /// <summary>The layers of the whole tree below, in the order in which they are applied.</summary>
    public abstract IEnumerable<CheckedLayer> Layers();
}

/// <summary>A layer, fitted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Field">Its member's name, escaped.</param>
/// <param name="Place">The attribute that declares it.</param>
/// <param name="Layer">What is declared.</param>
/// <param name="Input">What goes in.</param>
/// <param name="Built">What it computes.</param>
/// <param name="Init">How its parameters start; null for its own defaults.</param>
internal sealed record CheckedLayer(
    string Name,
    string Field,
    Place Place,
    Layer Layer,
    Shape Input,
    Operation Built,
    LayerInit? Init
) : CheckedStage(Name)
{
    public LayerTraits Traits => Layer.Traits;

    /// <summary>
    /// Whether it normalises over the batch and gets one number of each channel from a sample: one sample has no variance.
    /// </summary>
    public bool NeedsTwoSamples => Traits.NormalisesBatch && Input.Count == Input.Sizes[0];

    public override IEnumerable<CheckedLayer> Layers() => [this];
}

/// <summary>Stages applied one after another.</summary>
internal sealed record CheckedGroup(string Name, EquatableArray<CheckedStage> Stages) : CheckedStage(Name)
{
    public override IEnumerable<CheckedLayer> Layers() => Stages.SelectMany(stage => stage.Layers());
}
