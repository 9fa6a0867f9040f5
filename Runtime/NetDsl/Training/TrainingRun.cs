using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace NetDsl;

/// <summary>
/// The book-keeping of one training run, for generated training loops: batches, counting, timing, observers, history.
/// What touches tensors is in the generated loop.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TrainingRun
{
    private readonly BatchReader reader;
    private readonly ITrainingObserver? observer;
    private readonly CancellationToken cancellationToken;
    private readonly ImmutableArray<TrainingRecord>.Builder records = ImmutableArray.CreateBuilder<TrainingRecord>();
    private readonly Stopwatch trainingTime = new();
    private readonly int totalIterations;
    private readonly int evaluateEvery;
    private int iteration;
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
        reader = new BatchReader(trainingData, options.BatchSize, NetworkData.TargetCount(network));
        totalIterations = options.TotalIterations(trainingData.Count);
        evaluateEvery = options.EvaluateEvery ?? options.IterationsPerEpoch(trainingData.Count);
        observer?.OnStart(new TrainingStart(network.Name, options, trainingData.Count, testData?.Count ?? 0, totalIterations));
        trainingTime.Start();
    }

    /// <summary>The settings of this run.</summary>
    public TrainingOptions Options { get; }

    /// <summary>Whether another step is to be done: the planned number is not reached and nobody has asked to stop.</summary>
    public bool Continues => iteration < totalIterations && !cancellationToken.IsCancellationRequested;

    /// <summary>Reads the training batch that starts at a position of this epoch's order.</summary>
    /// <param name="start">Position in the order.</param>
    /// <param name="order">This epoch's order; null for the data set's own.</param>
    /// <returns>The batch; valid until the next read.</returns>
    public Batch Read(int start, long[]? order) => reader.Read(start, order);

    /// <summary>Counts a finished optimizer step and tells the observer.</summary>
    /// <param name="batchLoss">The batch's loss.</param>
    /// <returns>Whether an evaluation is due; then <see cref="Evaluated"/> is to be called with it.</returns>
    public bool Step(float batchLoss)
    {
        trainingTime.Stop();
        iteration++;
        loss = batchLoss;
        observer?.OnStep(new TrainingStep(iteration, batchLoss));
        var due = iteration % evaluateEvery == 0 || iteration == totalIterations;
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
}
