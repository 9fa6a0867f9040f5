using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A deep stack of saturating activations.</summary>
public sealed class AddSigmoidLayers : Operator
{
    /// <inheritdoc/>
    public override string Text => "four more layers of sigmoids";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        Deeper.Width(network) == 0 ? [] : [new Mutant(Deeper.Add(network, 4, "Sigmoid"))];
}
