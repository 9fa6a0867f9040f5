using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the loss function.</summary>
public sealed class ChangeLoss : Operator
{
    private static readonly string[] Losses = ["CrossEntropy", "Nll", "Bce", "BceWithLogits", "Mse", "L1"];

    /// <inheritdoc/>
    public override string Text => "change the loss";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network)
    {
        // The metric was the old loss's.
        var (loss, train) = (network.Of("Loss")[0], network.Of("Train")[0]);
        var plain = network.With(train, network.Attributes[train].Without("Metric"));
        return from other in Losses
            where other != network.Loss
            select new Mutant(plain.With(loss, Declared.Of("Loss", other)), Doubt(network, other));
    }

    private static string? Doubt(Network network, string loss)
    {
        var head = network.Attributes[network.LastStage] is { Name: "Activation" } activation ? activation[0]! : "";
        var values = network.Find("Data")?["Targets"] is not null;
        return loss switch
        {
            "CrossEntropy" when network.Outputs == 1 || values || head is "Softmax" or "LogSoftmax" or "Sigmoid" => null,
            "CrossEntropy" => "a choice of one label may be intended",
            "Nll" when head != "LogSoftmax" || values => null,
            "Nll" => "the data may have classes",
            "Bce" when head is not ("Sigmoid" or "Softmax") || network.Find("Data")?["Targets"] == "Unbounded" => null,
            "Bce" => "a probability for each output may be intended",
            "BceWithLogits"
                when head is "Sigmoid" or "Softmax" or "LogSoftmax" || network.Find("Data")?["Targets"] == "Unbounded" => null,
            "BceWithLogits" => "a yes or no for each output may be intended",
            _ => "outputs may be compared with numbers: it learns, more slowly",
        };
    }
}
