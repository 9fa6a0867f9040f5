using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary>
/// One layer as declared. A layer kind is one file: a record that derives from this, and a <see cref="LayerKind"/> that reads it.
/// </summary>
internal abstract record Layer
{
    /// <summary>The stem of default names: <c>linear</c> → <c>linear1</c>.</summary>
    public abstract string Stem { get; }

    /// <summary>The input when the layer says it itself; null when it takes what comes.</summary>
    public virtual SampleType? DeclaredInput => null;

    /// <summary>Whether the input has to be written elsewhere when this is the first layer.</summary>
    public virtual bool NeedsInput => DeclaredInput is null;

    /// <summary>What to write when the input is unknown and this is the first layer.</summary>
    public virtual string InputHint => "[Input(784)] above it, or both sizes, such as [Layer(784, 100)]";

    /// <summary>Whether its arguments allow it to be built at all; if not, <see cref="Check"/> has said so.</summary>
    public virtual bool IsBuildable => true;

    /// <summary>The class that is written for it; null where TorchSharp has a module.</summary>
    public virtual string? OwnClass => null;

    /// <summary>Whether it is another network.</summary>
    public virtual bool IsNetwork => false;

    /// <summary>Whether training leaves it as it is.</summary>
    public virtual bool IsFrozen => false;

    /// <summary>What the layer does to its input, for advice on the network.</summary>
    public abstract LayerTraits Traits { get; }

    /// <summary>Reports what is wrong with the arguments by themselves.</summary>
    public virtual void Check(Place place, Findings findings) { }

    /// <summary>
    /// Fits the layer to its input. What does not fit is reported, and the result is the layer that was probably meant; null
    /// where no sizes come out that make sense, and the stages behind it are not checked.
    /// </summary>
    public abstract Operation? Build(SampleType input, Place place, Findings findings);
}

/// <summary>Reads one kind of stage attribute; <see cref="IKind.Name"/> is the attribute's type name.</summary>
internal abstract class LayerKind : IKind
{
    public abstract string Name { get; }

    /// <summary>What the documentation's table says of it.</summary>
    public abstract string Note { get; }

    /// <summary>Right declarations, the first one for the documentation; all parameters are set in one of them.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    public abstract Layer Read(WrittenValues values);
}
