using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// The bookkeeping of one training run, for generated training loops: batches, counting, timing, observers, history. Everything
/// that touches tensors is in the generated loop.
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
    private readonly Schedule? schedule;
    private PlateauState plateau = PlateauState.Start;
    private long[]? order;
    private long seed;
    private int next;
    private int iteration;
    private bool isLossKnown = true;
    private float? loss;

    /// <summary>Checks settings and data, and notifies the observer that the run starts.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="trainingData">Training data.</param>
    /// <param name="testData">Test data; null for none.</param>
    /// <param name="options">The settings.</param>
    /// <param name="observer">Is notified of the run; null for none.</param>
    /// <param name="cancellationToken">Stops the run after the current step.</param>
    /// <exception cref="ArgumentException">
    /// A setting is out of range, or the data does not fit the network, its loss or its metric, or contradicts <c>[Data]</c>, or
    /// there is a schedule that the network or the data does not support.
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
        data = NetworkInputs.Ordered(network, trainingData);
        samples = data.Count;
        totalIterations = options.TotalIterations(samples);
        evaluateEvery = options.EvaluateEvery ?? options.IterationsPerEpoch(samples);
        schedule = options.Schedule?.InSteps(options.IterationsPerEpoch(samples));
        CheckBatches(network.Name, network.SmallestBatch);
        CheckSchedule(network, testData);

        var targetCount = NetworkData.TargetCount(network);
        var asProbabilities = NetworkData.TakesProbabilities(network);
        Resident = ResidentData.Of(data, targetCount, options.ResidentLimit, asProbabilities);
        reader = Resident is null ? new ReadAhead(data, options.BatchSize, targetCount, Role, asProbabilities) : null;

        // The last step that may fail: a run that does not begin must not lock the network.
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

    /// <summary>The training data, if it is moved to the device as a whole; null if batches are read.</summary>
    public ResidentData? Resident { get; }

    /// <summary>The position of the batch in this epoch's order.</summary>
    public int Start { get; private set; }

    /// <summary>Samples in the batch; the last batch of an epoch may be smaller.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Whether to do another step: the planned number is not reached and the run is not cancelled. If the last loss was left on
    /// the device, a cancellation takes effect after one more step, so that a run ends with the loss of its last batch.
    /// </summary>
    public bool Continues => iteration < totalIterations && !(cancellationToken.IsCancellationRequested && isLossKnown);

    /// <summary>The learning rate of the step that comes next.</summary>
    public double Rate => schedule?.Rate(iteration, totalIterations, Options.LearningRate, plateau) ?? Options.LearningRate;

    /// <summary>
    /// Whether the loss of the current step is needed: by an observer, an evaluation, or the end of the run. On a GPU, fetching
    /// the loss waits for all pending work; on the CPU it is fetched at every step.
    /// </summary>
    public bool WantsLoss =>
        observer is not null || cancellationToken.IsCancellationRequested || EndsOrEvaluatesAt(iteration + 1);

    /// <summary>Measures some of the numbers of all samples of the training data.</summary>
    /// <param name="start">The first number of a sample that counts.</param>
    /// <param name="count">How many count.</param>
    /// <returns>Their means and standard deviations; if the run is cancelled, those of nothing.</returns>
    /// <exception cref="ArgumentException">A feature is not a finite number; the message names the sample.</exception>
    public FeatureMoments MeasureFeatures(int start, int count) => FeatureMoments.Of(data, Role, start, count, cancellationToken);

    /// <summary>Begins an epoch.</summary>
    /// <param name="order">The memory of a tensor: sample numbers as int64, in the order of this epoch; empty for the data set's
    /// own.</param>
    /// <exception cref="InvalidOperationException">The number of samples has changed.</exception>
    public void StartEpoch(ReadOnlySpan<byte> order)
    {
        DatasetChecks.CheckUnchanged(data, samples, Role);
        next = 0;
        this.order = reader is null || order.IsEmpty ? null : MemoryMarshal.Cast<byte, long>(order).ToArray();
        seed = Draws.SeedOf(EpochCount.Next(network), this.order);
    }

    /// <summary>Goes on to the epoch's next batch.</summary>
    /// <returns>False at the end of the epoch or of the run.</returns>
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

    /// <summary>Reads the batch, if the data is not on the device as a whole.</summary>
    /// <returns>The batch; valid until the next read.</returns>
    /// <exception cref="ArgumentException">
    /// A label is not one of the data's classes, or a feature or target is not a finite number; the message names the sample.
    /// </exception>
    /// <exception cref="InvalidOperationException">The number of samples has changed.</exception>
    public Batch Read() => reader!.Read(Start, order, seed, isLast: iteration + 1 >= totalIterations);

    /// <summary>
    /// Waits until the next batch is read, before the optimizer's step. TorchSharp's optimizers (0.107.0) pass numbers to
    /// libtorch in objects that nothing references during the call. A garbage collection started by another thread could free
    /// them in the middle of it.
    /// </summary>
    public void Settle() => reader?.Settle();

    /// <summary>Records the loss of the current step, before the weights change.</summary>
    /// <param name="batchLoss">The batch's loss; null if it was left on the device because it is not needed
    /// (<see cref="WantsLoss"/>).</param>
    /// <exception cref="TrainingDivergedException">The loss is not a finite number; the observer has been notified that the run
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

    /// <summary>Counts a finished optimizer step and notifies the observer.</summary>
    /// <returns>Whether an evaluation is due; then <see cref="Evaluated"/> must be called with it.</returns>
    public bool Step()
    {
        trainingTime.Stop();
        var rate = Rate;
        iteration++;
        observer?.OnStep(new TrainingStep(iteration, loss ?? float.NaN) { LearningRate = rate });
        var due = EndsOrEvaluatesAt(iteration);
        if (!due)
        {
            trainingTime.Start();
        }

        return due;
    }

    /// <summary>Records an evaluation and notifies the observer.</summary>
    /// <param name="test">The score on the test data; null without test data.</param>
    /// <exception cref="TrainingDivergedException">
    /// The loss on the test data is not a finite number; the observer has been notified of the evaluation, and that the run ends.
    /// </exception>
    public void Evaluated(Evaluation? test)
    {
        var record = new TrainingRecord(iteration, loss ?? float.NaN, test);
        records.Add(record);
        observer?.OnEvaluated(record);
        if (schedule is PlateauSchedule reduced && test is not null && iteration > reduced.Warmup)
        {
            plateau = reduced.Next(plateau, test.Loss);
        }

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

    /// <summary>Ends the run and notifies the observer.</summary>
    /// <param name="weights">The sum of each weight and each buffer's number minus itself: 0, or NaN if the last step left one
    /// that is not finite.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="TrainingDivergedException">They are not finite numbers; the observer has been notified that the run
    /// ends.</exception>
    public TrainingHistory Finish(float weights)
    {
        var diverged = iteration > 0 && !float.IsFinite(weights);
        var history = End(diverged);
        return diverged
            ? throw TrainingDivergedException.OfWeights(network.Name, iteration, loss, Options.LearningRate, history)
            : history;
    }

    /// <summary>Ends reading on the other thread; the network may be trained again.</summary>
    public void Dispose()
    {
        reader?.Dispose();
        NetworksInTraining.Leave(network);
    }

    private void CheckSchedule(ITrainableNetwork network, Dataset? testData)
    {
        if (schedule is not null && !network.TakesSchedule)
        {
            throw new ArgumentException(
                $"{network.Name} declares no schedule, and its Fit keeps one learning rate: write [Schedule(Flat)] above the "
                    + "class to choose a schedule in the options."
            );
        }

        if (schedule is PlateauSchedule && testData is null)
        {
            throw new ArgumentException(
                $"The schedule of {network.Name} is Plateau, which follows the loss on the test data, but there is none: pass "
                    + "test data to Fit, or choose another schedule."
            );
        }
    }

    private static void Check(ITrainableNetwork network, Dataset data, string role, bool isTraining)
    {
        DatasetChecks.Check(data, role);
        network.Facts?.Check(network.Name, data, role, isTraining);
        NetworkData.Check(network, data, role, mayLackClasses: !isTraining);
    }

    // One sample has no variance: at such a last batch of an epoch, engines throw or set the running statistics to NaN.
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
