using System.Globalization;

namespace NetDsl;

/// <summary>Finds a learning rate for a network: <c>model.FindLearningRate(train).Suggestion</c>.</summary>
public static class LearningRateFinder
{
    private const int FewestSteps = 10;

    /// <summary>
    /// The learning rate range test: a short training during which the rate rises by the same factor at each step. While it is
    /// too small the loss stays, then it falls, and when it is too large the loss explodes. The suggestion is in the middle of
    /// the fall. The network has the same weights and buffers afterwards.
    /// </summary>
    /// <remarks>
    /// L. N. Smith, Cyclical Learning Rates for Training Neural Networks (2015),
    /// <see href="https://arxiv.org/abs/1506.01186">arXiv 1506.01186</see>; defaults, smoothing, the end and the suggestion are
    /// fastai's <see href="https://docs.fast.ai/callback.schedule.html#learner.lr_find">lr_find</see>. The search ends when the
    /// smooth loss is above four times its lowest value. The network's random stream advances, as in every training: a training
    /// that has to repeat one without a search uses a network of its own for it.
    /// </remarks>
    /// <param name="network">The network, from whose current weights the search starts.</param>
    /// <param name="trainingData">Training data, as for <see cref="ITrainableNetwork.Fit"/>.</param>
    /// <param name="lowest">The rate of the first step, above 0.</param>
    /// <param name="highest">The rate that it rises to, above <paramref name="lowest"/>.</param>
    /// <param name="steps">Optimizer steps, at least 10.</param>
    /// <param name="options">
    /// Settings such as the batch size; null for those of the declaration. Length, rate and schedule are the search's own.
    /// </param>
    /// <param name="cancellationToken">Ends the search after the current step; the result has the steps until then.</param>
    /// <returns>
    /// Rates, losses and the suggestion. A loss that stops being finite ends the search and is not an exception.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The network declares no schedule, so that its <c>Fit</c> keeps one rate; a setting is out of range; or the data does not
    /// fit the network.
    /// </exception>
    /// <exception cref="InvalidOperationException">The network is already being trained.</exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    /// <exception cref="NotSupportedException">The network is not generated, and its class cannot copy its weights.</exception>
    public static LearningRateSearch FindLearningRate(
        this ITrainableNetwork network,
        Dataset trainingData,
        double lowest = 1e-7,
        double highest = 10,
        int steps = 100,
        TrainingOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(trainingData);
        Check(network, lowest, highest, steps);
        var weights = new WeightSaver();
        network.CopyWeightsTo(weights);
        try
        {
            var settings = (options ?? Declared(network, trainingData)) with
            {
                Iterations = steps,
                EvaluateEvery = steps,
                LearningRate = highest,
                Schedule = new RangeTestSchedule(lowest),
                EarlyStop = null,
            };
            return Search(network, trainingData, settings, cancellationToken);
        }
        finally
        {
            network.TakeWeightsFrom(new WeightLoader(network, weights));
        }
    }

    private static LearningRateSearch Search(
        ITrainableNetwork network,
        Dataset data,
        TrainingOptions settings,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var observer = new RateSearchObserver(stop);
        var diverged = false;
        try
        {
            network.Fit(data, null, settings, observer, stop.Token);
        }
        catch (TrainingDivergedException)
        {
            diverged = true;
        }

        var kept = RateValley.Kept(observer.Steps, settings.Iterations!.Value);
        return new LearningRateSearch([.. observer.Steps], RateValley.Valley(kept), RateValley.Steepest(kept), diverged);
    }

    // A network tells its declared settings to the observer of a run. This run does not do a step. Test data is passed because a
    // schedule may need some.
    private static TrainingOptions Declared(ITrainableNetwork network, Dataset data)
    {
        var reader = new OptionsReader();
        network.Fit(data, data, null, reader, new CancellationToken(canceled: true));
        return reader.Options!;
    }

    private static void Check(ITrainableNetwork network, double lowest, double highest, int steps)
    {
        if (!network.TakesSchedule)
        {
            throw new ArgumentException(
                $"{network.Name} declares no schedule, and its Fit keeps one learning rate: write [Schedule(Flat)] above the "
                    + "class, which trains the same, to search one."
            );
        }

        if (!(lowest > 0 && highest > lowest && double.IsFinite(highest)))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The rates go from {lowest} to {highest}: they must be finite numbers above 0, and rise."
                )
            );
        }

        if (steps < FewestSteps)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"steps is {steps}: it must be at least {FewestSteps}.")
            );
        }
    }

    private sealed class OptionsReader : ITrainingObserver
    {
        public TrainingOptions? Options { get; private set; }

        public void OnStart(TrainingStart start) => Options = start.Options;
    }
}
