using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>The textbook's slip: the input size as the learning rate.</summary>
public sealed class HugeLearningRate : Operator
{
    /// <inheritdoc/>
    public override string Text => "learning rate 784";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) => [new Mutant(network.Set("Optimizer", "LearningRate", "784"))];
}
