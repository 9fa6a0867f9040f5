using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// The settings of one training run. A network's <c>DefaultOptions</c> come from its attributes; override at run time with
/// <c>ModelC.DefaultOptions with { Iterations = 100 }</c>. Its length is <see cref="Iterations"/> or <see cref="Epochs"/>:
/// setting one of them replaces the other, so that <c>with { Epochs = 2 }</c> counts epochs whatever the network declares.
/// </summary>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record TrainingOptions
{
    private readonly int? iterations;
    private readonly int? epochs;

    /// <summary>Options with defaults for everything that is not required.</summary>
    public TrainingOptions() { }

    /// <summary>
    /// For JSON: source-generated serialisers would otherwise use 0 instead of the defaults of properties that the text does not
    /// have.
    /// </summary>
    [JsonConstructor]
    [SetsRequiredMembers]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TrainingOptions(
        int batchSize,
        double learningRate,
        int? iterations = null,
        int? epochs = null,
        int? evaluateEvery = null,
        int evaluationBatchSize = 1000,
        bool shuffle = true,
        long residentLimit = 1L << 30,
        Schedule? schedule = null,
        EarlyStop? earlyStop = null,
        bool dropLast = false,
        int accumulate = 1
    )
    {
        (BatchSize, LearningRate, EvaluateEvery) = (batchSize, learningRate, evaluateEvery);
        (EvaluationBatchSize, Shuffle, ResidentLimit) = (evaluationBatchSize, shuffle, residentLimit);
        (Iterations, Epochs, Schedule, EarlyStop) = (iterations, epochs, schedule, earlyStop);
        (DropLast, Accumulate) = (dropLast, accumulate);
    }

    /// <summary>Samples per batch, at least 1; an optimizer step takes <see cref="Accumulate"/> batches.</summary>
    [JsonRequired]
    public required int BatchSize { get; init; }

    /// <summary>
    /// Number of optimizer steps, at least 1. Setting it replaces <see cref="Epochs"/>; the one set last counts.
    /// </summary>
    public int? Iterations
    {
        get => iterations;
        init => (iterations, epochs) = (value, value is null ? epochs : null);
    }

    /// <summary>
    /// Passes over the training data, at least 1. Setting it replaces <see cref="Iterations"/>; the one set last counts.
    /// </summary>
    public int? Epochs
    {
        get => epochs;
        init => (epochs, iterations) = (value, value is null ? iterations : null);
    }

    /// <summary>Steps between evaluations, at least 1; null: at the end of each epoch.</summary>
    public int? EvaluateEvery { get; init; }

    /// <summary>Samples per batch in evaluations, at least 1; this affects memory and speed, not the figures.</summary>
    public int EvaluationBatchSize { get; init; } = 1000;

    /// <summary>Whether each epoch visits the samples in a new random order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// Whether the last batch of an epoch is left out if it is smaller than the others, as PyTorch's
    /// <see href="https://pytorch.org/docs/stable/data.html">DataLoader</see> does with drop_last.
    /// </summary>
    public bool DropLast { get; init; }

    /// <summary>
    /// Batches whose gradients make one optimizer step, at least 1: their mean, so that a step of 4 batches of 32 is that of one
    /// batch of 128. At the end of an epoch a step has the batches that are left. Only networks that declare
    /// <c>[Train(Accumulate = …)]</c> take another number than 1.
    /// </summary>
    public int Accumulate { get; init; } = 1;

    /// <summary>Learning rate of the optimizer, greater than 0.</summary>
    [JsonRequired]
    public required double LearningRate { get; init; }

    /// <summary>
    /// How the learning rate changes during the run; <see cref="LearningRate"/> is the highest rate. Null: it stays. Only
    /// networks that declare <c>[Schedule(…)]</c> take one.
    /// </summary>
    public Schedule? Schedule { get; init; }

    /// <summary>
    /// When the run ends early; the network then has its best weights, whatever ended the run. Null: it does all its steps, and
    /// the network has the weights of the last one. It needs test data.
    /// </summary>
    public EarlyStop? EarlyStop { get; init; }

    /// <summary>
    /// Bytes of training data, at least 0, that may be put on the device as a whole (<see cref="ByteImages"/> take a byte per
    /// pixel there; on the CPU nothing is copied). Larger sets, augmented and normalised ones, and your own
    /// <see cref="Dataset"/> classes are put there batch by batch, and the next batch is read on another thread. This affects
    /// memory and speed, not the figures.
    /// </summary>
    public long ResidentLimit { get; init; } = 1L << 30;

    /// <summary>Optimizer steps in an epoch, including those of a last partial batch and of fewer batches than
    /// <see cref="Accumulate"/>.</summary>
    /// <param name="samples">Training samples.</param>
    /// <returns>⌈batches / Accumulate⌉, with ⌈samples / BatchSize⌉ batches, or ⌊samples / BatchSize⌋ with
    /// <see cref="DropLast"/>.</returns>
    public int IterationsPerEpoch(int samples) => EpochSteps.Ceiling(EpochSteps.BatchesOf(samples, this), Accumulate);

    /// <summary>Optimizer steps of the whole run: <see cref="Iterations"/>, or <see cref="Epochs"/> full passes.</summary>
    /// <param name="samples">Training samples.</param>
    /// <returns>The number of steps.</returns>
    /// <exception cref="ArgumentException">Neither is set, or the product is above <see cref="int.MaxValue"/>.</exception>
    public int TotalIterations(int samples)
    {
        if (Iterations is { } iterations)
        {
            return iterations;
        }

        var epochs = Epochs ?? throw new ArgumentException("Neither Iterations nor Epochs is set: set one of them.");
        var total = (long)epochs * IterationsPerEpoch(samples);
        return total <= int.MaxValue
            ? (int)total
            : throw new ArgumentException(
                FormattableString.Invariant($"Epochs is {epochs}: that makes {total} iterations, more than {int.MaxValue}.")
            );
    }

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it and the range.</exception>
    public void Validate()
    {
        AtLeastOne(BatchSize, nameof(BatchSize));
        AtLeastOne(Iterations, nameof(Iterations));
        AtLeastOne(Epochs, nameof(Epochs));
        AtLeastOne(EvaluateEvery, nameof(EvaluateEvery));
        AtLeastOne(EvaluationBatchSize, nameof(EvaluationBatchSize));
        AtLeastOne(Accumulate, nameof(Accumulate));
        if (Iterations is null && Epochs is null)
        {
            throw new ArgumentException("Neither Iterations nor Epochs is set: set one of them.");
        }

        if (ResidentLimit < 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{nameof(ResidentLimit)} is {ResidentLimit}: it must be a number of bytes, 0 for reading batch by batch."
                )
            );
        }

        if (!(LearningRate > 0 && double.IsFinite(LearningRate)))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{nameof(LearningRate)} is {LearningRate}: it must be a finite number above 0.")
            );
        }

        Schedule?.Validate(LearningRate);
        EarlyStop?.Validate();
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"BatchSize = {BatchSize}, {(Epochs is { } passes ? $"Epochs = {passes}" : $"Iterations = {Iterations}")}, "
                + $"EvaluateEvery = {(EvaluateEvery is { } steps ? $"{steps}" : "null")}, "
                + $"EvaluationBatchSize = {EvaluationBatchSize}, Shuffle = {Shuffle}, LearningRate = {LearningRate}, "
                + $"ResidentLimit = {ResidentLimit}{(Schedule is null ? "" : $", Schedule = {Schedule}")}"
                + $"{(EarlyStop is null ? "" : $", EarlyStop = {EarlyStop}")}"
                + $"{(DropLast ? ", DropLast = True" : "")}{(Accumulate == 1 ? "" : $", Accumulate = {Accumulate}")}"
        );
        return true;
    }

    private static void AtLeastOne(int? value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} is {value}: it must be at least 1."));
        }
    }
}
