using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the batch size.</summary>
public sealed class BatchOfOne : Operator
{
    /// <inheritdoc/>
    public override string Text => "batches of one sample";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [new Mutant(network.Set("Train", "BatchSize", "1"), network.NeedsTwoSamples ? null : "it learns, slowly")];
}
