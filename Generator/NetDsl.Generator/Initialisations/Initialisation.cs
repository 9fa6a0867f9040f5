using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Initialisations;

/// <summary>One way for weights to start, in one file; <see cref="IKind.Name"/> is its name in InitKind.</summary>
internal abstract class Initialisation : IKind
{
    public abstract string Name { get; }

    /// <summary>Its function in torch.nn.init; null for one that leaves the weight as the layer has made it.</summary>
    public abstract string? Function { get; }

    /// <summary>The attribute's properties that it takes, without their prefix.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>The function's arguments after the tensor, positional, each with its comma before it.</summary>
    public virtual string Arguments(InitDeclaration declaration) => "";

    /// <summary>The parameters as the card shows them; empty for none.</summary>
    public virtual string Card(InitDeclaration declaration) => "";

    /// <summary>Reports parameters that no numbers can be drawn by.</summary>
    public virtual void Check(InitDeclaration declaration, Findings findings)
    {
    }
}
