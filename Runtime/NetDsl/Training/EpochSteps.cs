using System.Globalization;

namespace NetDsl;

/// <summary>
/// The batches of an epoch, in groups of one optimizer step each. The last batch may be smaller than the others, and the last
/// group may have fewer batches.
/// </summary>
internal sealed class EpochSteps
{
    private readonly TrainingOptions options;
    private int next;
    private int batch;

    /// <exception cref="ArgumentException">No batch is left, because the last one is left out.</exception>
    public EpochSteps(int samples, TrainingOptions options)
    {
        this.options = options;
        Samples = SamplesOf(samples, options);
        if (Samples == 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"DropLast leaves out the last batch of an epoch if it is smaller than BatchSize, {options.BatchSize}, and "
                        + $"the training data has {samples} samples: no batch is left. Choose a smaller BatchSize, or set "
                        + $"DropLast to false."
                )
            );
        }
    }

    /// <summary>The samples that an epoch visits.</summary>
    public int Samples { get; }

    /// <summary>The position of the batch in the epoch's order.</summary>
    public int Start { get; private set; }

    /// <summary>Samples of the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Batches of the optimizer step that the batch belongs to.</summary>
    public int Batches { get; private set; }

    /// <summary>Whether the batch is the first of its step.</summary>
    public bool StartsStep => batch == 1;

    /// <summary>Whether the batch is the last of its step; true before the first step.</summary>
    public bool EndsStep => batch == Batches;

    /// <summary>Whether the batch is the last of the epoch.</summary>
    public bool EndsEpoch => next >= Samples;

    /// <summary>Where the next batch begins in the epoch's order.</summary>
    public int Position => next;

    /// <summary>Begins an epoch, or goes on with one between two optimizer steps.</summary>
    /// <param name="position">The samples of the epoch that were used.</param>
    public void Restart(int position) => next = position;

    /// <summary>Goes on to the next batch.</summary>
    public void Advance()
    {
        if (EndsStep)
        {
            (batch, Batches) = (0, Math.Min(options.Accumulate, Ceiling(Samples - next, options.BatchSize)));
        }

        batch++;
        (Start, Count) = (next, Math.Min(options.BatchSize, Samples - next));
        next += Count;
    }

    /// <summary>Samples that an epoch visits.</summary>
    public static int SamplesOf(int samples, TrainingOptions options) =>
        options.DropLast ? samples - samples % options.BatchSize : samples;

    /// <summary>Batches of an epoch.</summary>
    public static int BatchesOf(int samples, TrainingOptions options) =>
        options.DropLast ? samples / options.BatchSize : Ceiling(samples, options.BatchSize);

    /// <summary>⌈number / divisor⌉, for numbers of at least 0.</summary>
    public static int Ceiling(int number, int divisor) => number / divisor + (number % divisor == 0 ? 0 : 1);
}
