using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>One parameter of a loss: a property of the attribute.</summary>
internal abstract class LossParameter(string name)
{
    /// <summary>The property.</summary>
    public string Name { get; } = name;

    /// <summary>Its text on the card; empty if it has its default.</summary>
    public abstract string Card(LossDeclaration declaration);

    /// <summary>Reports a value out of range.</summary>
    public abstract void Check(LossDeclaration declaration, Findings findings);

    /// <summary>Reports a value that does not fit the network's output.</summary>
    public virtual void CheckOutput(LossDeclaration declaration, Shape output, Findings findings) { }
}
