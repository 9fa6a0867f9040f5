using NetDsl.Generator.Checks;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations;

/// <summary>A node of the tree that a network is: a layer, or a group of stages.</summary>
/// <param name="Place">The attribute that declares it.</param>
/// <param name="DeclaredName">The name that the user gave; null for none.</param>
internal abstract record Stage(Place Place, string? DeclaredName)
{
    /// <summary>The layers of the whole tree below, in the order in which they are applied.</summary>
    public abstract IEnumerable<LayerStage> Layers();

    /// <summary>Fits the stage to what comes out of the one before it; null when that is unknown.</summary>
    public abstract CheckedStage? Fit(Fitting fitting);
}

/// <summary>A leaf: one layer.</summary>
internal sealed record LayerStage(Place Place, string? DeclaredName, Layer Layer) : Stage(Place, DeclaredName)
{
    public override IEnumerable<LayerStage> Layers() => [this];

    public override CheckedStage? Fit(Fitting fitting) => fitting.Fit(this);
}

/// <summary>Stages applied one after another; the network itself is one.</summary>
internal sealed record StageGroup(Place Place, string? DeclaredName, EquatableArray<Stage> Stages) : Stage(Place, DeclaredName)
{
    public override IEnumerable<LayerStage> Layers() => Stages.SelectMany(stage => stage.Layers());

    public override CheckedStage Fit(Fitting fitting) => FitGroup(fitting);

    /// <summary>Fits the stages to each other, as far as their input is known.</summary>
    public CheckedGroup FitGroup(Fitting fitting) =>
        new(DeclaredName ?? "", Stages.Select(stage => stage.Fit(fitting)).OfType<CheckedStage>().ToEquatableArray());
}
