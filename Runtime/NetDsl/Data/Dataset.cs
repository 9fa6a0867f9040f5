namespace NetDsl;

/// <summary>
/// A set of samples. Each is a block of floats with a target: the number of its class (<see cref="Classes"/> above 0), or values
/// (<see cref="TargetShape"/>). Features are handed out batch by batch, so a data set may store them in a smaller form
/// (<see cref="ByteImages"/> stores one byte per pixel).
/// Data sets are immutable and may be read from several threads.
/// </summary>
public abstract partial class Dataset
{
    private volatile TargetsChecked targetsChecked;
    private volatile bool areLabelsChecked;
    private volatile bool areFeaturesChecked;

    /// <summary>Number of samples.</summary>
    public abstract int Count { get; }

    /// <summary>
    /// Sizes of one sample's dimensions, as stored. Only their product has to match the network's <c>InputShape</c>: a 28×28
    /// image fits <c>[Layer(784, 100)]</c> as well as <c>[Input(1, 28, 28)]</c>.
    /// </summary>
    public abstract IReadOnlyList<int> FeatureShape { get; }

    /// <summary>Number of classes; every label is in 0 … Classes - 1. 0 for data with values.</summary>
    public abstract int Classes { get; }

    /// <summary>
    /// Sizes of one target's dimensions for data with values; empty for data with classes. As with the features, only the product
    /// has to match the network's <c>OutputShape</c>.
    /// </summary>
    public virtual IReadOnlyList<int> TargetShape => [];

    /// <summary>Numbers in one sample: the product of <see cref="FeatureShape"/>.</summary>
    /// <exception cref="OverflowException">The product is above <see cref="int.MaxValue"/>.</exception>
    public int FeatureCount => Product(FeatureShape);

    /// <summary>Numbers in one target: the product of <see cref="TargetShape"/>; 0 for data with classes.</summary>
    /// <exception cref="OverflowException">The product is above <see cref="int.MaxValue"/>.</exception>
    public int TargetCount => Classes > 0 ? 0 : Product(TargetShape);

    /// <summary>Writes the features of some samples, one sample after another.</summary>
    /// <param name="rows">Numbers of the samples, each in 0 … Count - 1.</param>
    /// <param name="destination">Room for <c>rows.Length × FeatureCount</c> numbers; all of it is written.</param>
    /// <exception cref="ArgumentException">The destination does not have that length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row is not in the set.</exception>
    public abstract void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination);

    /// <summary>
    /// As <see cref="CopyFeatures"/>, for a step of training: <c>Fit</c> calls it for its training data, and nothing else does.
    /// <see cref="Augmented"/> data writes randomly changed images here; other data writes the features themselves. Override it
    /// for changes of your own.
    /// </summary>
    /// <param name="rows">Numbers of the samples, each in 0 … Count - 1.</param>
    /// <param name="destination">Room for <c>rows.Length × FeatureCount</c> numbers; all of it is written.</param>
    /// <param name="seed">
    /// The epoch's seed, a different one in each epoch. What is written for a sample may depend on its number and this seed
    /// alone: batches are read on another thread, and may be read twice.
    /// </param>
    /// <exception cref="ArgumentException">The destination does not have that length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row is not in the set.</exception>
    public virtual void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed) =>
        CopyFeatures(rows, destination);

    /// <summary>Writes the class numbers of some samples; override it for data with classes.</summary>
    /// <param name="rows">Numbers of the samples, each in 0 … Count - 1.</param>
    /// <param name="destination">Room for <c>rows.Length</c> numbers; all of it is written.</param>
    /// <exception cref="ArgumentException">The destination does not have that length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row is not in the set.</exception>
    /// <exception cref="NotSupportedException">The data has values.</exception>
    public virtual void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination) =>
        throw new NotSupportedException(
            $"{GetType().Name} does not override CopyLabels. Data with classes has to; data with values returns 0 as Classes, "
                + "and has values as targets."
        );

    /// <summary>Writes the targets of some samples, one sample after another; override it for data with values.</summary>
    /// <param name="rows">Numbers of the samples, each in 0 … Count - 1.</param>
    /// <param name="destination">Room for <c>rows.Length × TargetCount</c> numbers; all of it is written.</param>
    /// <exception cref="ArgumentException">The destination does not have that length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row is not in the set.</exception>
    /// <exception cref="NotSupportedException">The data has classes.</exception>
    public virtual void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination) =>
        throw new NotSupportedException(
            $"{GetType().Name} does not override CopyTargets. Data with values has to; data with classes returns their number "
                + "as Classes, and has class numbers as targets."
        );

    /// <summary>The first samples of this set, as a new set; nothing is copied.</summary>
    /// <param name="count">How many, at most <see cref="Count"/>.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above <see cref="Count"/>.</exception>
    public Dataset Take(int count) => Slice(0, count);

    /// <summary>Consecutive samples of this set, as a new set; nothing is copied.</summary>
    /// <param name="start">First sample, from 0.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is empty or extends beyond the set.</exception>
    public Dataset Slice(int start, int count) => new DatasetSlice(this, start, count);

    /// <summary>
    /// These images, randomly changed wherever <c>Fit</c> trains on them; they are unchanged for everything else, so the same
    /// data may be used to evaluate. Each epoch changes every image in another way. The changes follow from the order of the
    /// epoch, which a network with a seed repeats, and from how many epochs the network has been trained for: the same seed gives
    /// the same run, on both engines and with any number of threads. Without <see cref="TrainingOptions.Shuffle"/>, only that
    /// number counts, and other seeds give the same changes.
    /// </summary>
    /// <remarks>
    /// Batches are prepared on another thread, while the network trains on the one before. What a crop adds is 0: black before
    /// <see cref="Normalised"/>, the mean colour after it.
    /// </remarks>
    /// <param name="augmentations">The changes, in their order; at least one.</param>
    /// <returns>The data set; its images are not copied.</returns>
    /// <exception cref="ArgumentException">
    /// There is no change, one does not fit the images, or samples are not of [channels, height, width] or [height, width].
    /// </exception>
    public Dataset Augmented(params ReadOnlySpan<Augment> augmentations) => new AugmentedData(this, [.. augmentations]);

    /// <summary>
    /// These images with each channel less its mean, divided by its standard deviation. Test data gets the numbers of the
    /// training data: <c>var colours = Normalisation.Of(train)</c>, then <c>train.Normalised(colours)</c> and
    /// <c>test.Normalised(colours)</c>.
    /// </summary>
    /// <param name="normalisation">Means and standard deviations.</param>
    /// <returns>The data set; its images are not copied, but normalised batch by batch.</returns>
    /// <exception cref="ArgumentException">
    /// The number of channels differs, or samples are not of [channels, height, width] or [height, width].
    /// </exception>
    public Dataset Normalised(Normalisation normalisation) => new NormalisedData(this, normalisation);

    /// <summary>A data set over features and labels in memory; nothing is copied.</summary>
    /// <param name="features">The samples one after another, each of the size of <paramref name="featureShape"/>.</param>
    /// <param name="labels">Class numbers from 0, one for each sample.</param>
    /// <param name="featureShape">Sizes of one sample's dimensions, each at least 1.</param>
    /// <returns>
    /// The data set. Its number of classes is the highest label plus one. If samples of the highest class may be missing, use the
    /// overload that takes the number of classes.
    /// </returns>
    /// <exception cref="ArgumentException">There is no sample, a label is negative, or the lengths do not match.</exception>
    public static Dataset FromClasses(
        ReadOnlyMemory<float> features,
        ReadOnlyMemory<long> labels,
        params ReadOnlySpan<int> featureShape
    ) => new FloatClasses(features, labels, featureShape.ToArray(), null);

    /// <summary>A data set over features and labels in memory, with a given number of classes; nothing is copied.</summary>
    /// <param name="features">The samples one after another, each of the size of <paramref name="featureShape"/>.</param>
    /// <param name="labels">Class numbers from 0 to <paramref name="classes"/> - 1, one for each sample.</param>
    /// <param name="featureShape">Sizes of one sample's dimensions, each at least 1.</param>
    /// <param name="classes">Number of classes, at least 1; some may have no sample.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentException">
    /// There is no sample, a label is not one of the classes (the message names the sample), or the lengths do not match.
    /// </exception>
    public static Dataset FromClasses(
        ReadOnlyMemory<float> features,
        ReadOnlyMemory<long> labels,
        ReadOnlySpan<int> featureShape,
        int classes
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        return new FloatClasses(features, labels, featureShape.ToArray(), classes);
    }

    /// <summary>A data set over features and targets in memory; nothing is copied.</summary>
    /// <param name="features">The samples one after another, each of the size of <paramref name="featureShape"/>.</param>
    /// <param name="targets">The targets one after another, each of the size of <paramref name="targetShape"/>.</param>
    /// <param name="featureShape">Sizes of one sample's dimensions, each at least 1.</param>
    /// <param name="targetShape">Sizes of one target's dimensions, each at least 1.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentException">There is no sample, or the lengths do not match.</exception>
    public static Dataset FromValues(
        ReadOnlyMemory<float> features,
        ReadOnlyMemory<float> targets,
        ReadOnlySpan<int> featureShape,
        params ReadOnlySpan<int> targetShape
    ) => new FloatValues(features, targets, featureShape.ToArray(), targetShape.ToArray());

    /// <summary>
    /// All features in memory, for a set that can be moved to a device as a whole; null if it can only be read in batches.
    /// </summary>
    internal virtual StoredFeatures? Stored => null;

    /// <summary>
    /// All features one after another, for a device: what is stored, or a copy; null if that would be too large or if they can
    /// only be read in batches.
    /// </summary>
    /// <param name="limit">The highest allowed number of bytes.</param>
    internal virtual StoredFeatures? Gather(long limit) => Stored is { } stored && stored.ByteCount <= limit ? stored : null;

    /// <summary>The name of the class that the samples come from, for messages.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>
    /// Where a sample comes from, for messages: "line 59 of wine.csv", "sample 57 before Split"; null if its number is enough.
    /// </summary>
    internal virtual string? Origin(long row) => null;

    /// <summary>Checks a request for rows; derived classes call it first.</summary>
    /// <param name="rows">The requested rows.</param>
    /// <param name="destinationLength">Length of the destination.</param>
    /// <param name="perRow">Numbers per row.</param>
    protected void CheckRequest(ReadOnlySpan<long> rows, int destinationLength, int perRow)
    {
        if ((long)rows.Length * perRow != destinationLength)
        {
            throw new ArgumentException(
                $"{rows.Length} samples of {perRow} numbers do not fill a destination of {destinationLength}."
            );
        }

        foreach (var row in rows)
        {
            if ((ulong)row >= (ulong)Count)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), row, $"The data set has samples 0 to {Count - 1}.");
            }
        }
    }

    /// <summary>Checks the values, once for this set.</summary>
    /// <param name="asProbabilities">Whether they have to be 0 to 1.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <exception cref="ArgumentException">A target is not a finite number, or not in 0 to 1; the message names the
    /// sample.</exception>
    internal void CheckTargets(bool asProbabilities, string role)
    {
        var wanted = asProbabilities ? TargetsChecked.Probabilities : TargetsChecked.Finite;
        if (targetsChecked < wanted)
        {
            TargetChecks.Check(this, asProbabilities, role);

            // Threads that arrive at the same time check twice, with the same result.
            targetsChecked = wanted;
        }
    }

    /// <summary>Checks the labels, once for this set.</summary>
    /// <param name="role">What the data is for, for the message.</param>
    /// <exception cref="ArgumentException">A label is not one of the classes; the message names the sample.</exception>
    internal void CheckLabels(string role)
    {
        if (!areLabelsChecked)
        {
            LabelChecks.Check(this, role);
            areLabelsChecked = true;
        }
    }

    /// <summary>
    /// Checks features that are in memory, once for this set; other features are checked in each batch.
    /// </summary>
    /// <param name="role">What the data is for, for the message.</param>
    /// <exception cref="ArgumentException">A feature is not a finite number; the message names the sample and the
    /// feature.</exception>
    internal virtual void CheckFeatures(string role)
    {
        if (!areFeaturesChecked && Stored is { } stored)
        {
            NumberChecks.CheckFeatures(this, role, [], stored.Floats.Span);
            areFeaturesChecked = true;
        }
    }

    // No LINQ: this is read for every batch, which must not allocate.
    private static int Product(IReadOnlyList<int> shape)
    {
        var product = 1;
        for (var i = 0; i < shape.Count; i++)
        {
            product = checked(product * shape[i]);
        }

        return product;
    }

    /// <summary>Which checks of a set's targets have been done.</summary>
    private enum TargetsChecked
    {
        Not,
        Finite,
        Probabilities,
    }
}
