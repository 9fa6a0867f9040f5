using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// The book-keeping of one training run, for generated training loops: batches, counting, timing, observers, history.
/// What touches tensors is in the generated loop.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TrainingRun : IDisposable
{
    private const string Role = "training data";

    private readonly ITrainableNetwork network;
    private readonly Dataset data;
    private readonly int samples;
    private readonly ReadAhead? reader;
    private readonly ITrainingObserver? observer;
    private readonly CancellationToken cancellationToken;
    private readonly ImmutableArray<TrainingRecord>.Builder records = ImmutableArray.CreateBuilder<TrainingRecord>();
    private readonly Stopwatch trainingTime = new();
    private readonly int totalIterations;
    private readonly int evaluateEvery;
    private long[]? order;
    private int next;
    private int iteration;
    private bool isLossKnown = true;
    private float? loss;

    /// <summary>Checks settings and data, and tells the observer that the run starts.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="trainingData">Training data.</param>
    /// <param name="testData">Test data; null for none.</param>
    /// <param name="options">The settings.</param>
    /// <param name="observer">Sees the run; null for none.</param>
    /// <param name="cancellationToken">Stops the run after the current step.</param>
    /// <exception cref="ArgumentException">
    /// A setting is out of range, or the data does not fit the network, its loss or its metric, or is not what <c>[Data]</c>
    /// says.
    /// </exception>
    /// <exception cref="InvalidOperationException">The network is already being trained.</exception>
    public TrainingRun(
        ITrainableNetwork network,
        Dataset trainingData,
        Dataset? testData,
        TrainingOptions options,
        ITrainingObserver? observer,
        CancellationToken cancellationToken
    )
    {
        options.Validate();
        Check(network, trainingData, Role, isTraining: true);
        if (testData is not null)
        {
            Check(network, testData, "test data", isTraining: false);
        }

        Options = options;
        this.observer = observer;
        this.cancellationToken = cancellationToken;
        data = trainingData;
        samples = data.Count;
        totalIterations = options.TotalIterations(samples);
        evaluateEvery = options.EvaluateEvery ?? options.IterationsPerEpoch(samples);
        CheckBatches(network.Name, network.SmallestBatch);

        var targetCount = NetworkData.TargetCount(network);
        var asProbabilities = NetworkData.TakesProbabilities(network);
        Resident = ResidentData.Of(data, targetCount, options.ResidentLimit, asProbabilities);
        reader = Resident is null ? new ReadAhead(data, options.BatchSize, targetCount, Role, asProbabilities) : null;

        // Last of all that may refuse: a run that does not begin does not keep the network.
        NetworksInTraining.Enter(network);
        this.network = network;
        try
        {
            observer?.OnStart(new TrainingStart(network.Name, options, samples, testData?.Count ?? 0, totalIterations));
        }
        catch
        {
            Dispose();
            throw;
        }

        trainingTime.Start();
    }

    /// <summary>The settings of this run.</summary>
    public TrainingOptions Options { get; }

    /// <summary>The training data, where it goes to the device as a whole; null where batches are read.</summary>
    public ResidentData? Resident { get; }

    /// <summary>Where the batch starts in this epoch's order.</summary>
    public int Start { get; private set; }

    /// <summary>Samples of the batch; the last one of an epoch may have fewer than the others.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Whether another step is to be done: the planned number is not reached, and nobody has asked to stop. A request that comes
    /// when the last loss was left on the device is met after one more step, so that a run ends with the loss of its last batch.
    /// </summary>
    public bool Continues => iteration < totalIterations && !(cancellationToken.IsCancellationRequested && isLossKnown);

    /// <summary>
    /// Whether somebody looks at the loss of the step that is being done: an observer, an evaluation, or the end of the run.
    /// Where the loss is on a GPU, fetching it waits for all that is computed there; on the CPU it is fetched at every step.
    /// </summary>
    public bool WantsLoss =>
        observer is not null || cancellationToken.IsCancellationRequested || EndsOrEvaluatesAt(iteration + 1);

    /// <summary>Begins an epoch.</summary>
    /// <param name="order">The memory of a tensor: sample numbers as int64, in the order of this epoch; empty for the data set's
    /// own.</param>
    /// <exception cref="InvalidOperationException">The number of samples has changed.</exception>
    public void StartEpoch(ReadOnlySpan<byte> order)
    {
        DatasetChecks.CheckUnchanged(data, samples, Role);
        next = 0;
        this.order = reader is null || order.IsEmpty ? null : MemoryMarshal.Cast<byte, long>(order).ToArray();
    }

    /// <summary>Goes on to the epoch's next batch.</summary>
    /// <returns>False when the epoch is over, or the run.</returns>
    public bool NextBatch()
    {
        if (!Continues || next >= samples)
        {
            return false;
        }

        (Start, Count) = (next, Math.Min(Options.BatchSize, samples - next));
        next += Count;
        return true;
    }

    /// <summary>Reads the batch, where the data is not on the device as a whole.</summary>
    /// <returns>The batch; valid until the next read.</returns>
    /// <exception cref="ArgumentException">
    /// A label is not one of the data's classes, or a feature or target is not a finite number; the message names the sample.
    /// </exception>
    /// <exception cref="InvalidOperationException">The number of samples has changed.</exception>
    public Batch Read() => reader!.Read(Start, order, isLast: iteration + 1 >= totalIterations);

    /// <summary>
    /// Waits until the next batch is read, before the optimizer's step. TorchSharp's optimizers (0.107.0) hand numbers to
    /// libtorch in objects that nothing holds during the call: a garbage collection that another thread starts would free them in
    /// the middle of it.
    /// </summary>
    public void Settle() => reader?.Settle();

    /// <summary>Notes the loss of the step that is being done, before the weights change by it.</summary>
    /// <param name="batchLoss">The batch's loss; null where it was left on the device, as it is not wanted
    /// (<see cref="WantsLoss"/>).</param>
    /// <exception cref="TrainingDivergedException">The loss is not a finite number; the observer has been told that the run
    /// ends.</exception>
    public void Measured(float? batchLoss)
    {
        if (batchLoss is { } wrong && !float.IsFinite(wrong))
        {
            throw TrainingDivergedException.OfBatch(
                network.Name,
                iteration + 1,
                isLossKnown,
                wrong,
                Options.LearningRate,
                End(diverged: true)
            );
        }

        isLossKnown = batchLoss is not null;
        loss = batchLoss ?? loss;
    }

    /// <summary>Counts a finished optimizer step and tells the observer.</summary>
    /// <returns>Whether an evaluation is due; then <see cref="Evaluated"/> is to be called with it.</returns>
    public bool Step()
    {
        trainingTime.Stop();
        iteration++;
        observer?.OnStep(new TrainingStep(iteration, loss ?? float.NaN));
        var due = EndsOrEvaluatesAt(iteration);
        if (!due)
        {
            trainingTime.Start();
        }

        return due;
    }

    /// <summary>Notes an evaluation and tells the observer.</summary>
    /// <param name="test">The score on the test data; null without test data.</param>
    /// <exception cref="TrainingDivergedException">
    /// The loss on the test data is not a finite number; the observer has been told the evaluation, and that the run ends.
    /// </exception>
    public void Evaluated(Evaluation? test)
    {
        var record = new TrainingRecord(iteration, loss ?? float.NaN, test);
        records.Add(record);
        observer?.OnEvaluated(record);
        if (test is { } score && !double.IsFinite(score.Loss))
        {
            throw TrainingDivergedException.OfTestData(
                network.Name,
                iteration,
                score.Loss,
                Options.LearningRate,
                End(diverged: true)
            );
        }

        trainingTime.Start();
    }

    /// <summary>Ends the run and tells the observer.</summary>
    /// <param name="weights">The sum of each weight, and of each buffer's number, less itself: 0, or NaN where the last step left
    /// one that is not finite.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="TrainingDivergedException">They are not finite numbers; the observer has been told that the run
    /// ends.</exception>
    public TrainingHistory Finish(float weights)
    {
        var diverged = iteration > 0 && !float.IsFinite(weights);
        var history = End(diverged);
        return diverged
            ? throw TrainingDivergedException.OfWeights(network.Name, iteration, loss, Options.LearningRate, history)
            : history;
    }

    /// <summary>Ends what is read on another thread; the network may be trained again.</summary>
    public void Dispose()
    {
        reader?.Dispose();
        NetworksInTraining.Leave(network);
    }

    private static void Check(ITrainableNetwork network, Dataset data, string role, bool isTraining)
    {
        DatasetChecks.Check(data, role);
        network.Facts?.Check(network.Name, data, role, isTraining);
        NetworkData.Check(network, data, role, mayLackClasses: !isTraining);
    }

    // One sample has no variance: engines stop at that batch, or make the running statistics NaN, at the end of an epoch.
    private void CheckBatches(string network, int smallest)
    {
        var full = Math.Min(Options.BatchSize, samples);
        var last = (samples - 1) % full + 1;
        if (full >= smallest && (last >= smallest || totalIterations < Options.IterationsPerEpoch(samples)))
        {
            return;
        }

        throw new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{network} normalises over the batch, and one sample has no variance. The number of samples, {samples}, "
                    + $"and the BatchSize, {Options.BatchSize}, make a batch of one: choose another BatchSize, of 2 at least, "
                    + $"leave a sample out (Take), or write [LayerNorm] in place of [BatchNorm]."
            )
        );
    }

    private TrainingHistory End(bool diverged)
    {
        trainingTime.Stop();
        var history = new TrainingHistory(
            records.ToImmutable(),
            iteration,
            loss,
            trainingTime.Elapsed,
            Cancelled: !diverged && iteration < totalIterations
        )
        {
            Diverged = diverged,
        };
        observer?.OnEnd(history);
        return history;
    }

    private bool EndsOrEvaluatesAt(int step) => step % evaluateEvery == 0 || step == totalIterations;
}
