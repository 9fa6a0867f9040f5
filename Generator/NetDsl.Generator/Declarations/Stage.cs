using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations;

/// <summary>A node of a network's tree: a layer, or a group of stages.</summary>
/// <param name="Place">The attribute that declares it.</param>
/// <param name="DeclaredName">The name given by the user; null for none.</param>
internal abstract record Stage(Place Place, string? DeclaredName)
{
    /// <summary>The stem of default names: <c>linear</c> → <c>linear1</c>.</summary>
    public abstract string Stem { get; }

    /// <summary>All layers of the tree below, in the order in which they are applied.</summary>
    public abstract IEnumerable<LayerStage> Layers();

    /// <summary>All groups of the tree, starting with this one, from the outside in.</summary>
    public abstract IEnumerable<StageGroup> Groups();

    /// <summary>All classes that are written for the tree, starting here.</summary>
    /// <param name="key">The stage's name, with those of the modules around it.</param>
    public abstract IEnumerable<string> Classes(string key);

    /// <summary>Fits the stage to the output of the one before it; null if that is unknown.</summary>
    public abstract Node? Fit(Fitting fitting, NodeName name);
}

/// <summary>A leaf: one layer.</summary>
internal sealed record LayerStage(Place Place, string? DeclaredName, Layer Layer) : Stage(Place, DeclaredName)
{
    public override string Stem => Layer.Stem;

    public override IEnumerable<LayerStage> Layers() => [this];

    public override IEnumerable<StageGroup> Groups() => [];

    public override IEnumerable<string> Classes(string key) => Layer.OwnClass is { } own ? [own] : [];

    public override Node? Fit(Fitting fitting, NodeName name) => fitting.Fit(this, name);
}

/// <summary>Stages applied one after another; the network itself is one.</summary>
internal sealed record StageGroup(Place Place, string? DeclaredName, EquatableArray<Stage> Stages) : Stage(Place, DeclaredName)
{
    public override string Stem => "block";

    public override IEnumerable<LayerStage> Layers() => Stages.SelectMany(stage => stage.Layers());

    public override IEnumerable<StageGroup> Groups() => Stages.SelectMany(stage => stage.Groups()).Prepend(this);

    public override IEnumerable<string> Classes(string key) => InnerClasses($"{key}.").Prepend(StageNames.Class(key));

    /// <summary>The classes that are written for its stages.</summary>
    /// <param name="prefix">What the stages' keys begin with.</param>
    public IEnumerable<string> InnerClasses(string prefix = "") =>
        StageNames.Of(this).Zip(Stages, (name, stage) => stage.Classes(prefix + name)).SelectMany(names => names);

    public override Node? Fit(Fitting fitting, NodeName name) => fitting.Fit(this, name);
}
