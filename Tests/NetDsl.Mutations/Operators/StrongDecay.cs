using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change weights regularisation.</summary>
public sealed class StrongDecay : Operator
{
    /// <inheritdoc/>
    public override string Text => "weight decay 0.5 (AdamW 50)";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [
            new Mutant(
                network.Set("Optimizer", "WeightDecay", network.Optimizer == "AdamW" ? "50" : "0.5"),
                network.Optimizer is "AdamW" or "Adam" ? null
                    : network.Weighted.Count == 1 ? "ridge regression: all scores shrink alike"
                    : network.HasValues ? "compared with errors of large values it may be weak"
                    : null
            ),
        ];
}
