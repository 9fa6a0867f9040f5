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
public sealed partial class TrainingRun : IDisposable
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
    private readonly EarlyStopping? stopping;
    private readonly EpochSteps steps;
    private PlateauState plateau = PlateauState.Start;
    private long[]? order;
    private long seed;
    private int iteration;
    private int checkedAt;
    private bool isLossKnown = true;
    private float? loss;
    private float? stepLoss;
    private bool hasEnded = true;

    /// <summary>Checks settings and data, and notifies the observer that the run starts.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="trainingData">Training data.</param>
    /// <param name="testData">Test data; null for none.</param>
    /// <param name="options">The settings.</param>
    /// <param name="observer">Is notified of the run; null for none.</param>
    /// <param name="cancellationToken">Stops the run after the current step.</param>
    /// <param name="folder">Keeps the run's state; null for none.</param>
    /// <exception cref="ArgumentException">
    /// A setting is out of range, or the data does not fit the network, its loss or its metric, or contradicts <c>[Data]</c>, or
    /// there is a schedule or an accumulation that the network or the data does not support, early stopping without test data, no
    /// batch of training data, or another run in the folder.
    /// </exception>
    /// <exception cref="InvalidOperationException">The network is already being trained.</exception>
    /// <exception cref="InvalidDataException">The folder's state is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another run uses it.</exception>
    public TrainingRun(
        ITrainableNetwork network,
        Dataset trainingData,
        Dataset? testData,
        TrainingOptions options,
        ITrainingObserver? observer,
        CancellationToken cancellationToken,
        RunFolder? folder = null
    )
    {
        options.Validate();
        Check(network, trainingData, Role, isTraining: true);
        if (testData is not null)
        {
            Check(network, testData, "test data", isTraining: false);
        }

        Options = options;
        testSamples = testData?.Count ?? 0;
        this.observer = observer;
        this.cancellationToken = cancellationToken;
        data = NetworkInputs.Ordered(network, trainingData);
        samples = data.Count;
        steps = new EpochSteps(samples, options);
        totalIterations = options.TotalIterations(samples);
        evaluateEvery = options.EvaluateEvery ?? options.IterationsPerEpoch(samples);
        schedule = options.Schedule?.InSteps(options.IterationsPerEpoch(samples));
        CheckBatches(network.Name, network.SmallestBatch);
        CheckSchedule(network, testData);
        stopping = options.EarlyStop is { } stop ? new EarlyStopping(stop, network) : null;
        CheckEarlyStop(network, testData);
        CheckAccumulation(network);

        var targetCount = NetworkData.TargetCount(network);
        var asProbabilities = NetworkData.TakesProbabilities(network);
        Resident = ResidentData.Of(data, targetCount, options.ResidentLimit, asProbabilities);
        reader = Resident is null ? new ReadAhead(data, options.BatchSize, targetCount, Role, asProbabilities) : null;

        // The last step that may fail: a run that does not begin must not lock the network.
        NetworksInTraining.Enter(network);
        this.network = network;
        try
        {
            if (folder is not null)
            {
                (store, left) = folder.Open(State());
            }

            hasEnded = false;
            observer?.OnStart(
                new TrainingStart(network.Name, options, samples, testSamples, totalIterations)
                {
                    Card = network.Card,
                    Engine = EngineName.Of(network),
                    Iteration = left?.State.Iteration ?? 0,
                }
            );
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
    public int Start => steps.Start;

    /// <summary>Samples in the batch; the last batch of an epoch may be smaller.</summary>
    public int Count => steps.Count;

    /// <summary>Batches of the optimizer step that this batch belongs to.</summary>
    public int Batches => steps.Batches;

    /// <summary>Whether this batch is the first of its optimizer step.</summary>
    public bool StartsStep => steps.StartsStep;

    /// <summary>Whether the optimizer's step comes after this batch.</summary>
    public bool EndsStep => steps.EndsStep;

    /// <summary>
    /// Whether to do another step: the planned number is not reached and the run is neither stopped early nor cancelled. If the
    /// last loss was left on the device, a cancellation takes effect after one more step, so that a run ends with the loss of its
    /// last batch.
    /// </summary>
    public bool Continues =>
        iteration < totalIterations
        && stopping is not { IsOver: true }
        && !(cancellationToken.IsCancellationRequested && isLossKnown);

    /// <summary>The learning rate of the step that comes next.</summary>
    public double Rate => schedule?.Rate(iteration, totalIterations, Options.LearningRate, plateau) ?? Options.LearningRate;

    /// <summary>
    /// The share that the moving averages of the weights keep in this step: 0 in the first one, which starts them.
    /// </summary>
    /// <param name="share">The share in all others.</param>
    public double Kept(double share) => iteration == 0 ? 0 : share;

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
        steps.Restart(from);
        (from, Order) = (0, null);
        this.order = order.IsEmpty ? null : MemoryMarshal.Cast<byte, long>(order).ToArray();
        seed = Draws.SeedOf(EpochCount.Next(network), reader is null ? null : this.order);
    }

    /// <summary>Goes on to the epoch's next batch. The run ends between optimizer steps only.</summary>
    /// <returns>False at the end of the epoch or of the run.</returns>
    public bool NextBatch()
    {
        if (steps.EndsEpoch || (EndsStep && !Continues))
        {
            return false;
        }

        steps.Advance();
        return true;
    }

    /// <summary>Reads the batch, if the data is not on the device as a whole.</summary>
    /// <returns>The batch; valid until the next read.</returns>
    /// <exception cref="ArgumentException">
    /// A label is not one of the data's classes, or a feature or target is not a finite number; the message names the sample.
    /// </exception>
    /// <exception cref="InvalidOperationException">The number of samples has changed.</exception>
    public Batch Read() =>
        reader!.Read(Start, order, seed, isLast: steps.EndsEpoch || (EndsStep && iteration + 1 >= totalIterations));

    /// <summary>
    /// Waits until the next batch is read, before the optimizer's step. TorchSharp's optimizers (0.107.0) pass numbers to
    /// libtorch in objects that nothing references during the call. A garbage collection started by another thread could free
    /// them in the middle of it.
    /// </summary>
    public void Settle() => reader?.Settle();

    /// <summary>Records the loss of the current batch, before the weights change. A step's loss is the mean of its
    /// batches'.</summary>
    /// <param name="batchLoss">The batch's loss; null if it was left on the device because it is not needed
    /// (<see cref="WantsLoss"/>).</param>
    /// <exception cref="TrainingDivergedException">The loss is not a finite number; the observer has been notified that the run
    /// ends.</exception>
    public void Measured(float? batchLoss)
    {
        if (batchLoss is { } wrong && !float.IsFinite(wrong))
        {
            throw TrainingDivergedException.OfBatch(
                Diverged(iteration + 1, wrong, network.FindNotFinite(), isLossKnown ? BatchSamples() : []),
                isLossKnown
            );
        }

        stepLoss = Batches > 1 ? (StartsStep ? 0 : stepLoss) + batchLoss / Batches : batchLoss;
        if (EndsStep)
        {
            isLossKnown = stepLoss is not null;
            loss = stepLoss ?? loss;
        }
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
    /// The loss on the test data, a weight or a running statistic is not a finite number; the observer has been notified of the
    /// evaluation, and that the run ends.
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

        CheckWeights(test?.Loss);
        Judge(record);
        Save();
        if (Continues)
        {
            trainingTime.Start();
        }
    }

    /// <summary>
    /// Ends the run and notifies the observer. With early stopping, the network has its best weights from here on.
    /// </summary>
    /// <returns>What the run did.</returns>
    /// <exception cref="TrainingDivergedException">A weight or a running statistic is not a finite number; the observer has been
    /// notified that the run ends.</exception>
    /// <exception cref="IOException">The state cannot be written to the run folder.</exception>
    public TrainingHistory Finish()
    {
        trainingTime.Stop();
        if (checkedAt < iteration)
        {
            CheckWeights(testLoss: null);
        }

        Save();
        return End(
            stopping is { IsOver: true } ? StopReason.EarlyStopped
            : iteration < totalIterations ? StopReason.Cancelled
            : StopReason.Completed
        );
    }

    /// <summary>
    /// Ends reading on the other thread; the network may be trained again, and another run may use the folder. The observer is
    /// notified if the run failed.
    /// </summary>
    public void Dispose()
    {
        reader?.Dispose();
        store?.Dispose();
        NetworksInTraining.Leave(network);
        if (!hasEnded)
        {
            hasEnded = true;
            observer?.OnFailed();
        }
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

    private void CheckEarlyStop(ITrainableNetwork network, Dataset? testData)
    {
        if (stopping is not null && testData is null)
        {
            throw new ArgumentException(
                $"{network.Name} stops early by its score on the test data, but there is none: pass test data to Fit, or set "
                    + "EarlyStop to null in the options."
            );
        }
    }

    private void CheckAccumulation(ITrainableNetwork network)
    {
        if (Options.Accumulate > 1 && !network.TakesAccumulation)
        {
            throw new ArgumentException(
                $"Accumulate is {Options.Accumulate.ToString(CultureInfo.InvariantCulture)}, but {network.Name} does not declare "
                    + "it, and its Fit steps after each batch: write [Train(Accumulate = 1)] above the class to choose a number "
                    + "in the options."
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
        var last = (steps.Samples - 1) % full + 1;
        if (full >= smallest && (last >= smallest || totalIterations < Options.IterationsPerEpoch(samples)))
        {
            return;
        }

        throw new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{network} normalises over the batch, and one sample has no variance. The number of samples, {samples}, "
                    + $"and the BatchSize, {Options.BatchSize}, make a batch of one: choose another BatchSize, of 2 at least, "
                    + $"leave the last batch out (DropLast), or write [LayerNorm] in place of [BatchNorm]."
            )
        );
    }

    /// <summary>Ends the run if the loss on the test data, a weight or a buffer is not finite.</summary>
    private void CheckWeights(double? testLoss)
    {
        checkedAt = iteration;
        var parameter = network.FindNotFinite();
        if (testLoss is { } wrong && !double.IsFinite(wrong))
        {
            throw TrainingDivergedException.OfTestData(Diverged(iteration, wrong, parameter, []));
        }

        if (parameter is not null)
        {
            throw TrainingDivergedException.OfWeights(Diverged(iteration, loss ?? double.NaN, parameter, []));
        }
    }

    private Divergence Diverged(int step, double wrong, string? parameter, ImmutableArray<int> batch) =>
        new(network.Name, step, wrong, Options.LearningRate, parameter, batch, End(StopReason.Diverged));

    /// <summary>The samples of the batch, by their numbers in the training data.</summary>
    private ImmutableArray<int> BatchSamples() =>
        [.. Enumerable.Range(Start, Count).Select(position => order is null ? position : (int)order[position])];

    private TrainingHistory End(StopReason reason)
    {
        trainingTime.Stop();
        stopping?.Restore(iteration);
        hasEnded = true;
        var history = new TrainingHistory(records.ToImmutable(), iteration, loss, earlier + trainingTime.Elapsed, reason)
        {
            BestIteration = stopping?.BestIteration,
        };
        observer?.OnEnd(history);
        return history;
    }

    private bool EndsOrEvaluatesAt(int step) => step % evaluateEvery == 0 || step == totalIterations;
}
