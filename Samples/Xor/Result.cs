using XorSample.ByHand;

namespace XorSample;

/// <summary>The result of one training, by the engine or by hand.</summary>
/// <param name="Id">Its name in the output file.</param>
/// <param name="Name">Its name in the table.</param>
/// <param name="Parameters">Number of trained parameters.</param>
/// <param name="Published">The textbook's cost; "-" if none is printed.</param>
/// <param name="Costs">Steps and their costs, the last step's at the end.</param>
/// <param name="Predictions">The answers for 00, 01, 10 and 11 at the end.</param>
/// <param name="Time">The duration of the training.</param>
/// <param name="Cancelled">Whether it was stopped before its end.</param>
public sealed record Result(
    string Id,
    string Name,
    long Parameters,
    string Published,
    IReadOnlyList<(int Step, double Cost)> Costs,
    IReadOnlyList<double> Predictions,
    TimeSpan Time,
    bool Cancelled
)
{
    /// <summary>Steps done.</summary>
    public int Steps => Costs.Count == 0 ? 0 : Costs[^1].Step;

    /// <summary>The last cost; NaN before the first step.</summary>
    public double Cost => Costs.Count == 0 ? double.NaN : Costs[^1].Cost;

    /// <summary>A training by the engine.</summary>
    public static Result Of(CatalogueEntry model, ITrainableNetwork network, TrainingHistory history)
    {
        var costs = history.Records.Select(record => (record.Iteration, (double)record.Loss)).ToList();
        if (history.LastLoss is { } last && history.Iterations > (costs.Count == 0 ? 0 : costs[^1].Iteration))
        {
            costs.Add((history.Iterations, last)); // stopped between two evaluations
        }

        var predictions = network.Predict(XorData.Features).Select(value => (double)value).ToArray();
        return new Result(
            model.Id,
            $"{model}",
            network.ParameterCount,
            model.Published,
            costs,
            predictions,
            history.TrainingTime,
            history.Cancelled
        );
    }

    /// <summary>A training by hand.</summary>
    public static Result Of(string id, string name, string published, HandRun run) =>
        new(id, name, Weights.Names.Count, published, run.Costs, run.Predictions, run.Time, Cancelled: false);
}
