namespace NetDsl;

/// <summary>Early stopping of one run: keeps the best weights in memory and gives them back.</summary>
internal sealed class EarlyStopping(EarlyStop settings, ITrainableNetwork network)
{
    private WeightSaver? best;

    /// <summary>What it remembers of the evaluations.</summary>
    public EarlyStopState State { get; private set; } = EarlyStopState.Start;

    /// <summary>Whether the patience is at its end.</summary>
    public bool IsOver => State.Waited >= settings.Patience;

    /// <summary>Steps done at the best evaluation; null for none.</summary>
    public int? BestIteration => State.BestIteration;

    /// <summary>Takes an evaluation into account, and a copy of the weights if it is the best one.</summary>
    /// <returns>Whether it is.</returns>
    public bool Add(int iteration, Evaluation test)
    {
        State = State.Next(settings, iteration, test);
        var isBest = State.BestIteration == iteration;
        if (isBest)
        {
            KeepWeights();
        }

        return isBest;
    }

    /// <summary>Goes on with a run of another process; the network has its best weights at the moment.</summary>
    public void GoOn(EarlyStopState left)
    {
        State = left;
        KeepWeights();
    }

    /// <summary>Gives the network the weights of the best evaluation, if there was one.</summary>
    /// <param name="iteration">Steps done; after the best evaluation there is nothing to give back.</param>
    public void Restore(int iteration)
    {
        if (best is not null && State.BestIteration != iteration)
        {
            network.TakeWeightsFrom(new WeightLoader(network, best));
        }
    }

    private void KeepWeights()
    {
        var weights = new WeightSaver();
        network.CopyWeightsTo(weights);
        best = weights;
    }
}
