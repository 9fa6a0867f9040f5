using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations;

/// <summary>A node of the tree that a network is: a layer, or a group of stages.</summary>
/// <param name="Place">The attribute that declares it.</param>
/// <param name="DeclaredName">The name that the user gave; null for none.</param>
internal abstract record Stage(Place Place, string? DeclaredName);

/// <summary>A leaf: one layer.</summary>
internal sealed record LayerStage(Place Place, string? DeclaredName, Layer Layer) : Stage(Place, DeclaredName);

/// <summary>Stages applied one after another; the network itself is one.</summary>
internal sealed record StageGroup(Place Place, string? DeclaredName, EquatableArray<Stage> Stages) : Stage(Place, DeclaredName)
{
    /// <summary>The layers of the whole tree below, in the order in which they are applied.</summary>
    public IEnumerable<LayerStage> Layers() => Stages.SelectMany(stage => stage switch
    {
        StageGroup group => group.Layers(),
        LayerStage layer => [layer],
        _ => [],
    });
}
