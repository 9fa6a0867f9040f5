using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Optimizers;

/// <summary>One optimizer, in one file; <see cref="IKind.Name"/> is its name in OptimizerKind.</summary>
internal abstract class OptimizerKind : IKind
{
    public abstract string Name { get; }

    /// <summary>Its factory in torch.optim.</summary>
    public abstract string Torch { get; }

    /// <summary>The factory's arguments after parameters and learning rate, positional; empty for its defaults.</summary>
    public abstract string Arguments(OptimizerDeclaration declaration);

    /// <summary>What the positional arguments mean, for a comment; empty when there are none.</summary>
    public abstract string Comment(OptimizerDeclaration declaration);

    /// <summary>The settings as the card shows them, learning rate first.</summary>
    public abstract string Card(OptimizerDeclaration declaration);

    /// <summary>Reports settings out of range.</summary>
    public abstract void Check(OptimizerDeclaration declaration, Findings findings);
}
