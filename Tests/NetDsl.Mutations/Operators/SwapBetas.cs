using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Two arguments in each other's place.</summary>
public sealed class SwapBetas : Operator
{
    /// <inheritdoc/>
    public override string Text => "the two betas swapped";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Optimizer is "Adam" or "AdamW" or "NAdam" or "RAdam"
            ? [new Mutant(network.Set("Optimizer", "Beta1", "0.999").Set("Optimizer", "Beta2", "0.9"))]
            : [];
}
