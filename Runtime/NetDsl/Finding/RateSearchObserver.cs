namespace NetDsl;

/// <summary>Follows the steps of a search and stops it when the loss has left its valley.</summary>
/// <param name="stop">Stops the run.</param>
internal sealed class RateSearchObserver(CancellationTokenSource stop) : ITrainingObserver
{
    // fastai's Recorder and LRFinder.
    private const double Smoothing = 0.98;
    private const double TooHigh = 4;

    private double average;
    private double weight = 1;
    private double best = double.PositiveInfinity;

    public List<RateSearchStep> Steps { get; } = [];

    public void OnStep(TrainingStep step)
    {
        average = step.Loss + Smoothing * (average - step.Loss);
        weight *= Smoothing;
        var smooth = average / (1 - weight);
        Steps.Add(new RateSearchStep(step.LearningRate, step.Loss, smooth));
        best = Math.Min(best, smooth);
        if (smooth > TooHigh * best)
        {
            stop.Cancel();
        }
    }
}
