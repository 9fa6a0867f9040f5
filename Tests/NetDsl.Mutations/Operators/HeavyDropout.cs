using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the dropout rate.</summary>
public sealed class HeavyDropout : Operator
{
    /// <inheritdoc/>
    public override string Text => "dropout of 0.9";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network)
    {
        if (network.Find("Dropout") is not null)
        {
            return network.Of("Dropout").Select(number => new Mutant(network.With(number, Declared.Of("Dropout", "0.9"))));
        }

        return network
            .Of("Activation")
            .Where(number => number < network.Weighted[^1])
            .Take(1)
            .Select(number => new Mutant(network.Plus(number + 1, Declared.Of("Dropout", "0.9"))));
    }
}
