using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: add an activation function to a layer; here to the last.</summary>
public sealed class AddReluToScores : Operator
{
    /// <inheritdoc/>
    public override string Text => "ReLU on the scores";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Loss is "CrossEntropy" or "BceWithLogits"
            ? [new Mutant(network.Plus(network.LastStage + 1, Declared.Of("Activation", "Relu")))]
            : [];
}
