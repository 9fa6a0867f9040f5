using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations;

/// <summary>A node of a network's tree: a layer, or a group of stages.</summary>
/// <param name="Place">What declares it.</param>
/// <param name="DeclaredName">The name given by the user; null for none.</param>
internal abstract record Stage(Place Place, string? DeclaredName)
{
    /// <summary>The stem of default names: <c>linear</c> → <c>linear1</c>.</summary>
    public string Stem => RoleStem ?? KindStem;

    /// <summary>The stem that its role gives it: shortcut, branch; null for none.</summary>
    public string? RoleStem { get; init; }

    /// <summary>Where the name is given; null for an argument of what declares it.</summary>
    public Place? NamePlace { get; init; }

    /// <summary>The stem of its kind.</summary>
    protected abstract string KindStem { get; }

    /// <summary>All layers of the tree below, in the order in which they are applied.</summary>
    public abstract IEnumerable<LayerStage> Layers();

    /// <summary>All groups of the tree, starting with this one, from the outside in.</summary>
    public abstract IEnumerable<StageGroup> Groups();

    /// <summary>All classes that may be written for the tree, starting here.</summary>
    /// <param name="key">The stage's name, with those of the modules around it.</param>
    public abstract IEnumerable<string> Classes(string key);

    /// <summary>Fits the stage to its inputs; null if what comes out is unknown.</summary>
    public abstract Part? Fit(Fitting fitting, NodeName name, IReadOnlyList<Value?> inputs, string output);
}

/// <summary>A leaf: one layer.</summary>
internal sealed record LayerStage(Place Place, string? DeclaredName, Layer Layer) : Stage(Place, DeclaredName)
{
    protected override string KindStem => Layer.Stem;

    public override IEnumerable<LayerStage> Layers() => [this];

    public override IEnumerable<StageGroup> Groups() => [];

    public override IEnumerable<string> Classes(string key) => Layer.OwnClass is { } own ? [own] : [];

    public override Part? Fit(Fitting fitting, NodeName name, IReadOnlyList<Value?> inputs, string output) =>
        fitting.Fit(this, name, inputs, output);
}

/// <summary>Stages in a module of their own; the network itself is one.</summary>
/// <param name="Place">What declares it.</param>
/// <param name="DeclaredName">The name given by the user; null for none.</param>
/// <param name="Stages">What it owns, in the order in which it is first applied.</param>
/// <param name="Wiring">How values go through them; null for one after another.</param>
/// <param name="Function">The function that declares it; null for none.</param>
internal sealed record StageGroup(
    Place Place,
    string? DeclaredName,
    EquatableArray<Stage> Stages,
    Wiring? Wiring = null,
    string? Function = null
) : Stage(Place, DeclaredName)
{
    protected override string KindStem => Function is null ? "block" : Texts.LowerFirst(Function);

    /// <summary>How values go through the stages.</summary>
    public Wiring Flow => Wiring ?? Wiring.Chain(Stages.Count);

    public override IEnumerable<LayerStage> Layers() => Stages.SelectMany(stage => stage.Layers());

    public override IEnumerable<StageGroup> Groups() => Stages.SelectMany(stage => stage.Groups()).Prepend(this);

    public override IEnumerable<string> Classes(string key) =>
        InnerClasses($"{ClassKey(key)}.").Prepend(StageNames.Class(this, key));

    /// <summary>The classes that are written for its stages.</summary>
    /// <param name="prefix">What the stages' keys begin with.</param>
    public IEnumerable<string> InnerClasses(string prefix = "") =>
        StageNames.Of(this).Zip(Stages, (name, stage) => stage.Classes(prefix + name)).SelectMany(names => names);

    /// <summary>What the names of classes in it begin with: all blocks of one function share theirs.</summary>
    /// <param name="key">The stage's name, with those of the modules around it.</param>
    public string ClassKey(string key) => Function ?? key;

    public override Part? Fit(Fitting fitting, NodeName name, IReadOnlyList<Value?> inputs, string output) =>
        fitting.Fit(this, name, inputs, output);
}
