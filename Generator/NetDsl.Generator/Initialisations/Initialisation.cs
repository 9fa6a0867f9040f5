using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Initialisations;

/// <summary>Activations that initial weights are made for.</summary>
internal enum Suited
{
    /// <summary>Nobody knows, or the user does.</summary>
    Any,

    /// <summary>The relu family.</summary>
    Rectified,

    /// <summary>Tanh and sigmoid.</summary>
    Saturating,
}

/// <summary>One way for weights to start, in one file; <see cref="IKind.Name"/> is its name in InitKind.</summary>
internal abstract class Initialisation : IKind
{
    public abstract string Name { get; }

    /// <summary>Its function in torch.nn.init; null for one that leaves the weight as the layer has made it.</summary>
    public abstract string? Function { get; }

    /// <summary>The attribute's properties that it takes, without their prefix.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>The function's arguments after the tensor, positional, each with its comma before it.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="fans">Of the weight.</param>
    public virtual string Arguments(InitDeclaration declaration, Fans fans) => "";

    /// <summary>The parameters as the card shows them; empty for none.</summary>
    public virtual string Card(InitDeclaration declaration) => "";

    /// <summary>Whether numbers keep their variance from layer to layer, so that it may be many layers.</summary>
    public virtual bool KeepsVariance => false;

    /// <summary>Uniform or Normal, for the name of another one with the same distribution; empty for neither.</summary>
    public virtual string Distribution => "";

    /// <summary>
    /// Why all weights start alike: the parameter that makes it so, empty for the kind itself; null when they do not.
    /// </summary>
    public virtual string? Spreadless(InitDeclaration declaration) => null;

    /// <summary>Before which activations the weights keep the variance.</summary>
    public virtual Suited Suits(InitDeclaration declaration) => Suited.Any;

    /// <summary>Reports parameters that no numbers can be drawn by.</summary>
    public virtual void Check(InitDeclaration declaration, Findings findings) { }
}
