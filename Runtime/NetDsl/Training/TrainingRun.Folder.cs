using System.Runtime.InteropServices;

namespace NetDsl;

public sealed partial class TrainingRun
{
    private readonly RunStore? store;
    private readonly int testSamples;
    private LeftRun? left;
    private Action<StateSaver>? write;
    private TrainingRecord? best;
    private bool isBest;
    private TimeSpan earlier;
    private int from;
    private int kept;

    /// <summary>
    /// The order of the samples of the epoch in which a run goes on; null where an epoch begins, and if samples are not shuffled.
    /// </summary>
    public long[]? Order { get; private set; }

    /// <summary>
    /// Goes on where the run folder's state was left, if there is one. The state is then written at every evaluation, at
    /// cancellation and at the end. Without a run folder this does nothing.
    /// </summary>
    /// <param name="save">Writes the optimizer's state and the random stream.</param>
    /// <param name="load">Reads what <paramref name="save"/> has written.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="WeightMismatchException">The weights do not fit the network.</exception>
    /// <exception cref="InvalidDataException">The state does not fit the network.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    public bool Resume(Action<StateSaver> save, Action<StateLoader> load)
    {
        write = save;
        if (left is not { State: var state })
        {
            store?.WriteTexts(network.Summary(), [], kept);
            return false;
        }

        var parts = new StateLoader(left.Parts);
        try
        {
            load(parts);
        }
        catch (Exception error) when (error is ArgumentException or IOException or InvalidDataException)
        {
            throw Unfit(error);
        }

        if (!parts.IsAtEnd)
        {
            throw Unfit(null);
        }

        GoOnStopping(state);
        network.TakeWeightsFrom(new WeightLoader(network, WeightNames.Declared, store!.Last));
        GoOn(state, left.Order.Span);
        left = null;
        store.WriteTexts(network.Summary(), state.Records, kept);
        return true;
    }

    private static bool AreFinite(SafetensorsEntry entry) =>
        entry.Type != SafetensorsType.F32 || NumberChecks.IndexOfNotFinite(MemoryMarshal.Cast<byte, float>(entry.Data.Span)) < 0;

    private InvalidDataException Unfit(Exception? inner) =>
        new(
            $"{store!.Last} has the state of another optimizer or network than {network.Name}. Choose another folder, or delete "
                + "the file to begin again.",
            inner
        );

    // An epoch goes on only with the same samples in the same way.
    private void GoOn(RunState state, ReadOnlySpan<byte> order)
    {
        var isWithin =
            state.Position > 0
            && state.Position < steps.Samples
            && state.TrainingSamples == samples
            && state.Options.Shuffle == Options.Shuffle;
        Order = isWithin && !order.IsEmpty ? MemoryMarshal.Cast<byte, long>(order).ToArray() : null;
        from = isWithin ? state.Position : 0;
        EpochCount.Set(network, isWithin ? state.Epochs - 1 : state.Epochs);
        (iteration, loss, plateau, best) = (state.Iteration, state.Loss, state.Plateau, state.Best);
        (earlier, kept) = (state.TrainingTime, state.Iteration);
        records.AddRange(state.Records);
        trainingTime.Reset();
        if (Continues)
        {
            trainingTime.Start();
        }
    }

    // Early stopping ends with the best weights, which are in a file of their own.
    private void GoOnStopping(RunState state)
    {
        if (stopping is null || state.EarlyStop is not { BestIteration: not null } waiting)
        {
            return;
        }

        if (!File.Exists(store!.Best))
        {
            throw new InvalidDataException(
                $"{store.Best} is missing, and {network.Name} is to end on its best weights. Put it back, choose another folder, "
                    + $"or delete {store.Last} to begin again."
            );
        }

        network.TakeWeightsFrom(new WeightLoader(network, WeightNames.Declared, store.Best));
        stopping.GoOn(waiting);
    }

    private RunState State() =>
        new()
        {
            Card = network.Card,
            Options = Options,
            TrainingSamples = samples,
            TestSamples = testSamples,
            Iteration = iteration,
            Loss = loss,
            Position = steps.Position,
            Epochs = EpochCount.Of(network),
            Plateau = plateau,
            Best = best,
            EarlyStop = stopping?.State,
            TrainingTime = earlier + trainingTime.Elapsed,
            Records = records.ToImmutable(),
        };

    // Weights that are not finite are not kept: the next step ends such a run.
    private void Save()
    {
        if (store is null || write is null || kept == iteration)
        {
            return;
        }

        var weights = new WeightSaver();
        network.CopyWeightsTo(weights);
        if (!weights.Entries.All(AreFinite))
        {
            return;
        }

        var parts = new StateSaver();
        write(parts);
        var rest = !steps.EndsEpoch ? MemoryMarshal.AsBytes(order.AsSpan()) : default;
        store.Write(weights, parts, State(), rest, isBest, kept);
        (kept, isBest) = (iteration, false);
    }

    private void Judge(TrainingRecord record)
    {
        if (record.Test is { } test && (stopping?.Add(iteration, test) ?? ScoreOrder.IsBetter(test, best?.Test)))
        {
            (best, isBest) = (record, true);
        }
    }
}
