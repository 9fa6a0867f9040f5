using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Accuracy of a regression, R² of classes.</summary>
public sealed class WrongMetric : Operator
{
    /// <inheritdoc/>
    public override string Text => "a metric for another task";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Loss switch
        {
            "CrossEntropy" or "Nll" or "BceWithLogits" => [new Mutant(network.Set("Train", "Metric", "R2"))],
            "Bce" => [new Mutant(network.Set("Train", "Metric", "R2"), "a probability may be judged as a value")],
            _ =>
            [
                new Mutant(network.Set("Train", "Metric", "F1")),
                new Mutant(
                    network.Set("Train", "Metric", "Accuracy"),
                    network.Find("Data")?["Targets"] is null ? "the data may have classes: only [Data] and Fit can tell" : null
                ),
            ],
        };
}
