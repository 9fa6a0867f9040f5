using System.Diagnostics;

namespace XorSample.ByHand;

/// <summary>Gradient descent by hand.</summary>
public static class HandTraining
{
    /// <summary>Trains; a step is: cost and gradient of all four points, then weights - learning rate · gradient.</summary>
    /// <param name="start">The first weights.</param>
    /// <param name="learningRate">The step size.</param>
    /// <param name="steps">Steps, at least 1.</param>
    /// <param name="every">Steps between two notes of the cost.</param>
    /// <returns>The last weights, and the cost of each step noted, before the weights changed.</returns>
    public static HandRun Run(Weights start, double learningRate, int steps, int every)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var (weights, time, costs) = (start, Stopwatch.StartNew(), new List<(int, double)>());
        for (var step = 1; step <= steps; step++)
        {
            var (cost, gradient) = HandWrittenNetwork.Step(weights);
            weights += -learningRate * gradient;
            if (step % every == 0 || step == steps)
            {
                costs.Add((step, cost));
            }
        }

        return new HandRun(weights, costs, time.Elapsed);
    }
}

/// <summary>The result of a training by hand.</summary>
/// <param name="Weights">The last weights.</param>
/// <param name="Costs">Step and cost, the last step's at the end.</param>
/// <param name="Time">Its duration.</param>
public sealed record HandRun(Weights Weights, IReadOnlyList<(int Step, double Cost)> Costs, TimeSpan Time)
{
    /// <summary>The answers for the four points.</summary>
    public IReadOnlyList<double> Predictions =>
        [.. XorData.Points.Select(point => HandWrittenNetwork.Predict(Weights, point.X1, point.X2))];
}
