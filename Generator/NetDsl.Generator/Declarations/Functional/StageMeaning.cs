using System.Runtime.CompilerServices;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>
/// A stage or what stages are composed to. One object is one set of weights: where it is applied again, it shares them.
/// </summary>
internal abstract class StageMeaning(Place place, params StageMeaning?[] parts) : Meaning
{
    /// <summary>What declares it.</summary>
    public Place Place => place;

    /// <summary>
    /// Stages in it, each as often as it is applied; kept, because stages that are composed of the same ones double their number
    /// with each line.
    /// </summary>
    public long Size { get; } = Math.Max(1, Numbers.Total(parts.Select(part => part?.Size ?? 0)));

    /// <summary>Whether it is one part of a module by itself; what is not is written into the module around it.</summary>
    public virtual bool IsOnePart => false;

    public override StageMeaning AsStage(Place at) => this;

    /// <summary>Applies it to a value.</summary>
    /// <param name="scope">The module.</param>
    /// <param name="input">The value.</param>
    /// <param name="name">How its part is named, if it is one.</param>
    /// <param name="at">What applies it.</param>
    public abstract int Apply(Scope scope, int input, PartName name, Place at);

    /// <summary>The same with weights of its own.</summary>
    /// <param name="copies">What was copied before; it stays shared in the copy.</param>
    public StageMeaning Copy(Dictionary<StageMeaning, StageMeaning> copies)
    {
        if (!copies.TryGetValue(this, out var copy))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            copy = CopyNew(copies);
            copies.Add(this, copy);
        }

        return copy;
    }

    protected abstract StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies);
}

/// <summary>How a part is named.</summary>
/// <param name="Declared">The name that the user gives; null for none.</param>
/// <param name="Stem">The stem that its role gives; null for that of its kind.</param>
/// <param name="Place">Where the user gives it.</param>
internal sealed record PartName(string? Declared = null, string? Stem = null, Place? Place = null)
{
    public static PartName None { get; } = new();
}

/// <summary>One layer.</summary>
internal sealed class LayerMeaning(Place place, Layer layer) : StageMeaning(place)
{
    public override bool IsOnePart => true;

    public override int Apply(Scope scope, int input, PartName name, Place at) =>
        scope.Call(
            this,
            () => new LayerStage(Place, name.Declared, layer) { RoleStem = name.Stem, NamePlace = name.Place },
            at,
            input
        );

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) => new LayerMeaning(Place, layer);
}

/// <summary>No stage: what goes in comes out.</summary>
internal sealed class IdentityMeaning(Place place) : StageMeaning(place)
{
    public override int Apply(Scope scope, int input, PartName name, Place at) => input;

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) => this;
}

/// <summary>One stage after another.</summary>
internal sealed class ChainMeaning(Place place, StageMeaning first, StageMeaning next, Place nextPlace)
    : StageMeaning(place, first, next)
{
    public override int Apply(Scope scope, int input, PartName name, Place at) =>
        scope.Through(next, scope.Through(first, input, PartName.None, first.Place), PartName.None, nextPlace);

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) =>
        new ChainMeaning(Place, first.Copy(copies), next.Copy(copies), nextPlace);
}

/// <summary>x + body(x), or shortcut(x) + body(x).</summary>
internal sealed class ResidualMeaning(Place place, StageMeaning body, StageMeaning? shortcut)
    : StageMeaning(place, body, shortcut)
{
    public override int Apply(Scope scope, int input, PartName name, Place at)
    {
        var through = scope.Named("body", () => scope.Through(body, input, PartName.None, body.Place));
        var past = shortcut is null
            ? input
            : scope.Named("shortcut", () => scope.OnePart(shortcut, input, new PartName(Stem: "shortcut"), shortcut.Place));
        return scope.Merge(MergeKind.Add, Place, past, through);
    }

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) =>
        new ResidualMeaning(Place, body.Copy(copies), shortcut?.Copy(copies));
}

/// <summary>Several stages for one value, whose results are merged.</summary>
internal sealed class ParallelMeaning(Place place, MergeKind kind, IReadOnlyList<StageMeaning> branches)
    : StageMeaning(place, [.. branches])
{
    public override int Apply(Scope scope, int input, PartName name, Place at)
    {
        int[] outputs =
        [
            .. branches.Select(
                (branch, number) =>
                    scope.Named("path", () => scope.OnePart(branch, input, new PartName(Stem: "branch"), branch.Place))
            ),
        ];
        return scope.Merge(kind, Place, outputs);
    }

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) =>
        new ParallelMeaning(Place, kind, [.. branches.Select(branch => branch.Copy(copies))]);
}

/// <summary>A module of its own.</summary>
internal abstract class ModuleMeaning(Place place, params StageMeaning?[] parts) : StageMeaning(place, parts)
{
    public override bool IsOnePart => true;

    public override int Apply(Scope scope, int input, PartName name, Place at) =>
        scope.Call(this, () => Group(scope, name), at, input);

    protected abstract StageGroup Group(Scope around, PartName name);
}

/// <summary>Stages that have a module of their own because they have a name, or a role.</summary>
internal sealed class GroupMeaning(StageMeaning inner) : ModuleMeaning(inner.Place, inner)
{
    protected override StageGroup Group(Scope around, PartName name)
    {
        var scope = around.Inner(ScopeInput.Unnamed);
        var output = scope.Through(inner, 0, PartName.None, inner.Place);
        return scope.Group(Place, name, null, output);
    }

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) =>
        new GroupMeaning(inner.Copy(copies));
}

/// <summary>What a function of the user gives.</summary>
internal sealed class FunctionMeaning(Place place, string function, StageMeaning inner) : ModuleMeaning(place, inner)
{
    protected override StageGroup Group(Scope around, PartName name)
    {
        var scope = around.Inner(ScopeInput.Unnamed);
        var output = scope.Through(inner, 0, PartName.None, inner.Place);
        return scope.Group(Place, name, function, output);
    }

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) =>
        new FunctionMeaning(Place, function, inner.Copy(copies));
}

/// <summary>A stage several times one after another, each with weights of its own.</summary>
internal sealed class RepeatMeaning(Place place, IReadOnlyList<StageMeaning> stages) : ModuleMeaning(place, [.. stages])
{
    protected override StageGroup Group(Scope around, PartName name)
    {
        var scope = around.Inner(ScopeInput.Unnamed);
        var value = 0;
        for (var number = 0; number < stages.Count; number++)
        {
            value = scope.OnePart(stages[number], value, new PartName(Numbers.Plain(number)), stages[number].Place);
        }

        return scope.Group(Place, name with { Stem = name.Stem ?? "repeat" }, null, value);
    }

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) =>
        new RepeatMeaning(Place, [.. stages.Select(stage => stage.Copy(copies))]);
}

/// <summary>A stage with a name of its own.</summary>
internal sealed class NamedMeaning(Place place, StageMeaning inner, string name) : StageMeaning(place, inner)
{
    private readonly StageMeaning part = inner.IsOnePart ? inner : new GroupMeaning(inner);

    public override bool IsOnePart => true;

    // A name that is given later, or by a role, does not replace this one, except for the numbers of repeated stages.
    public override int Apply(Scope scope, int input, PartName outer, Place at) =>
        scope.Through(
            part,
            input,
            outer.Declared is null ? new PartName(name, null, Place.At("name")) : outer with { Stem = null },
            at
        );

    protected override StageMeaning CopyNew(Dictionary<StageMeaning, StageMeaning> copies) =>
        new NamedMeaning(Place, inner.Copy(copies), name);
}
