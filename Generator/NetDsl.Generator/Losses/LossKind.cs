using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Losses;

/// <summary>One loss function, in one file; <see cref="IKind.Name"/> is its name in LossKind.</summary>
internal abstract class LossKind : IKind
{
    public abstract string Name { get; }

    /// <summary>Its factory in torch.nn, with arguments.</summary>
    public abstract string Factory { get; }

    /// <summary>What the card adds to the name; empty for nothing.</summary>
    public abstract string Note { get; }

    /// <summary>The expression that counts right answers, of tensors <c>output</c> and <c>y</c>, as long.</summary>
    public abstract string CountRight { get; }

    /// <summary>Reports an output that the loss cannot take.</summary>
    public abstract void Check(Shape output, Place place, Findings findings);
}
