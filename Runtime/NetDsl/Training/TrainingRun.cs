using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// The book-keeping of one training run, for generated training loops: batches, counting, timing, observers, history.
/// What touches tensors is in the generated loop.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TrainingRun : IDisposable
{
    private readonly ITrainableNetwork network;
    private readonly Dataset data;
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
    private float loss = float.NaN;

    /// <summary>Checks settings and data, and tells the observer that the run starts.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="trainingData">Training data.</param>
    /// <param name="testData">Test data; null for none.</param>
    /// <param name="options">The settings.</param>
    /// <param name="observer">Sees the run; null for none.</param>
    /// <param name="cancellationToken">Stops the run after the current step.</param>
    /// <exception cref="ArgumentException">
    /// A setting is out of range, or the data does not fit the network, its loss or its metric, or is not what <c>[Data]</c> says.
    /// </exception>
    /// <exception cref="InvalidOperationException">The network is being trained already.</exception>
    public TrainingRun(
        ITrainableNetwork network,
        Dataset trainingData,
        Dataset? testData,
        TrainingOptions options,
        ITrainingObserver? observer,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trainingData);
        options.Validate();
        network.Facts?.Check(network.Name, trainingData, "training data", isTraining: true);
        NetworkData.Check(network, trainingData, "training data");
        if (testData is not null)
        {
            network.Facts?.Check(network.Name, testData, "test data", isTraining: false);
            NetworkData.Check(network, testData, "test data", mayLackClasses: true);
        }

        Options = options;
        this.observer = observer;
        this.cancellationToken = cancellationToken;
        data = trainingData;
        totalIterations = options.TotalIterations(data.Count);
        evaluateEvery = options.EvaluateEvery ?? options.IterationsPerEpoch(data.Count);

        var targetCount = NetworkData.TargetCount(network);
        Resident = ResidentData.Of(data, targetCount, options.ResidentLimit);
        NetworksInTraining.Enter(network);
        this.network = network;
        reader = Resident is null ? new ReadAhead(data, options.BatchSize, targetCount) : null;
        try
        {
            observer?.OnStart(new TrainingStart(network.Name, options, data.Count, testData?.Count ?? 0, totalIterations));
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
    /// Whether another step is to be done: the planned number is not reached, and nobody has asked to stop. A request that comes when
    /// the last loss was left on the device is met after one more step, so that a run ends with the loss of its last batch.
    /// </summary>
    public bool Continues => iteration < totalIterations && !(cancellationToken.IsCancellationRequested && isLossKnown);

    /// <summary>
    /// Whether somebody looks at the loss of the step that is being done: an observer, an evaluation, or the end of the run.
    /// Where the loss is on a GPU, fetching it waits for all that is computed there.
    /// </summary>
    public bool WantsLoss =>
        observer is not null || cancellationToken.IsCancellationRequested || EndsOrEvaluatesAt(iteration + 1);

    /// <summary>Begins an epoch.</summary>
    /// <param name="order">The memory of a tensor: sample numbers as int64, in the order of this epoch; empty for the data set's own.</param>
    public void StartEpoch(ReadOnlySpan<byte> order)
    {
        next = 0;
        this.order = reader is null || order.IsEmpty ? null : MemoryMarshal.Cast<byte, long>(order).ToArray();
    }

    /// <summary>Goes on to the epoch's next batch.</summary>
    /// <returns>False when the epoch is over, or the run.</returns>
    public bool NextBatch()
    {
        if (!Continues || next >= data.Count)
        {
            return false;
        }

        (Start, Count) = (next, Math.Min(Options.BatchSize, data.Count - next));
        next += Count;
        return true;
    }

    /// <summary>Reads the batch, where the data is not on the device as a whole.</summary>
    /// <returns>The batch; valid until the next read.</returns>
    /// <exception cref="ArgumentException">A label is not one of the data's classes; the message names the sample.</exception>
    public Batch Read() => reader!.Read(Start, order, isLast: iteration + 1 >= totalIterations);

    /// <summary>
    /// Waits until the next batch is read, before the optimizer's step. TorchSharp's optimizers (0.107.0) hand numbers to libtorch in
    /// objects that nothing holds during the call: a garbage collection that another thread starts would free them in the middle of it.
    /// </summary>
    public void Settle() => reader?.Settle();

    /// <summary>Counts a finished optimizer step and tells the observer.</summary>
    /// <param name="batchLoss">The batch's loss; null where it is not wanted (<see cref="WantsLoss"/>).</param>
    /// <returns>Whether an evaluation is due; then <see cref="Evaluated"/> is to be called with it.</returns>
    public bool Step(float? batchLoss)
    {
        trainingTime.Stop();
        iteration++;
        isLossKnown = batchLoss is not null;
        loss = batchLoss ?? loss;
        observer?.OnStep(new TrainingStep(iteration, loss));
        var due = EndsOrEvaluatesAt(iteration);
        if (!due)
        {
            trainingTime.Start();
        }

        return due;
    }

    /// <summary>Notes an evaluation and tells the observer.</summary>
    /// <param name="test">The score on the test data; null without test data.</param>
    public void Evaluated(Evaluation? test)
    {
        var record = new TrainingRecord(iteration, loss, test);
        records.Add(record);
        observer?.OnEvaluated(record);
        trainingTime.Start();
    }

    /// <summary>Ends the run and tells the observer.</summary>
    /// <returns>What the run did.</returns>
    public TrainingHistory Finish()
    {
        trainingTime.Stop();
        var history = new TrainingHistory(
            records.ToImmutable(), iteration, loss, trainingTime.Elapsed, Cancelled: iteration < totalIterations);
        observer?.OnEnd(history);
        return history;
    }

    /// <summary>Ends what is read on another thread; the network may be trained again.</summary>
    public void Dispose()
    {
        reader?.Dispose();
        NetworksInTraining.Leave(network);
    }

    private bool EndsOrEvaluatesAt(int step) => step % evaluateEvery == 0 || step == totalIterations;
}
