using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Initialisations;

/// <summary>The activations that initial weights are meant for.</summary>
internal enum Suited
{
    /// <summary>Unknown, or chosen by the user.</summary>
    Any,

    /// <summary>The relu family.</summary>
    Rectified,

    /// <summary>Tanh and sigmoid.</summary>
    Saturating,
}

/// <summary>One initialisation of weights, in one file; <see cref="IKind.Name"/> is its name in InitKind.</summary>
internal abstract class Initialisation : IKind
{
    public abstract string Name { get; }

    /// <summary>Its function in torch.nn.init; null if the layer's own initial weight is kept.</summary>
    public abstract string? Function { get; }

    /// <summary>The attribute's properties that it uses, without their prefix.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>The function's positional arguments after the tensor, each with a comma before it.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="fans">Of the weight.</param>
    public virtual string Arguments(InitDeclaration declaration, Fans fans) => "";

    /// <summary>The parameters on the card; empty for none.</summary>
    public virtual string Card(InitDeclaration declaration) => "";

    /// <summary>Whether values keep their variance from layer to layer, so that the network may be deep.</summary>
    public virtual bool KeepsVariance => false;

    /// <summary>Uniform or Normal, for the name of a related kind; empty for neither.</summary>
    public virtual string Distribution => "";

    /// <summary>
    /// Why all initial weights are equal: the parameter that causes it, empty for the kind itself; null if they are not equal.
    /// </summary>
    public virtual string? Spreadless(InitDeclaration declaration) => null;

    /// <summary>The activations before which the weights preserve the variance.</summary>
    public virtual Suited Suits(InitDeclaration declaration) => Suited.Any;

    /// <summary>Reports parameters from which no numbers can be drawn.</summary>
    public virtual void Check(InitDeclaration declaration, Findings findings) { }
}
