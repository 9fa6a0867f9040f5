namespace NetDsl;

/// <summary>
/// A set of samples, each a block of floats with the number of its class. Features are handed out a batch at a time, so a
/// data set may keep them in whatever smaller form it has (<see cref="ByteImages"/> keeps one byte a pixel).
/// Data sets are immutable and may be read from several threads.
/// </summary>
public abstract class Dataset
{
    /// <summary>Number of samples.</summary>
    public abstract int Count { get; }

    /// <summary>
    /// Sizes of one sample's dimensions, as stored. A network takes the same numbers in its own <c>InputShape</c>: a 28×28 image
    /// goes into <c>[Layer(784, 100)]</c> and into <c>[Input(1, 28, 28)]</c> alike, only the product has to agree.
    /// </summary>
    public abstract IReadOnlyList<int> FeatureShape { get; }

    /// <summary>Number of classes; every label is in 0 … Classes - 1.</summary>
    public abstract int Classes { get; }

    /// <summary>Numbers in one sample: the product of <see cref="FeatureShape"/>.</summary>
    /// <exception cref="OverflowException">The product is above <see cref="int.MaxValue"/>.</exception>
    public int FeatureCount
    {
        get
        {
            // No LINQ: this is asked for at every batch, which is to allocate nothing.
            var (shape, product) = (FeatureShape, 1);
            for (var i = 0; i < shape.Count; i++)
            {
                product = checked(product * shape[i]);
            }

            return product;
        }
    }

    /// <summary>Writes the features of some samples, one sample after another.</summary>
    /// <param name="rows">Numbers of the samples, each in 0 … Count - 1.</param>
    /// <param name="destination">Room for <c>rows.Length × FeatureCount</c> numbers; all of it is written.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row is not in the set.</exception>
    public abstract void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination);

    /// <summary>Writes the class numbers of some samples.</summary>
    /// <param name="rows">Numbers of the samples, each in 0 … Count - 1.</param>
    /// <param name="destination">Room for <c>rows.Length</c> numbers; all of it is written.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row is not in the set.</exception>
    public abstract void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination);

    /// <summary>The first samples of this set, as a set of its own; nothing is copied.</summary>
    /// <param name="count">How many, at most <see cref="Count"/>.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above <see cref="Count"/>.</exception>
    public Dataset Take(int count) => Slice(0, count);

    /// <summary>A run of samples, as a set of its own; nothing is copied.</summary>
    /// <param name="start">First sample, from 0.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The run is empty or reaches beyond the set.</exception>
    public Dataset Slice(int start, int count) => new DatasetSlice(this, start, count);

    /// <summary>A data set over features and labels in memory; nothing is copied.</summary>
    /// <param name="features">The samples one after another, each of the size of <paramref name="featureShape"/>.</param>
    /// <param name="labels">Class numbers, one a sample, from 0.</param>
    /// <param name="featureShape">Sizes of one sample's dimensions, each at least 1.</param>
    /// <returns>The data set; it has one class more than the highest label.</returns>
    /// <exception cref="ArgumentException">There is no sample, a label is negative, or the lengths do not agree.</exception>
    public static Dataset FromClasses(
        ReadOnlyMemory<float> features, ReadOnlyMemory<long> labels, params ReadOnlySpan<int> featureShape) =>
        new FloatDataset(features, labels, featureShape.ToArray());

    /// <summary>Checks a request for rows; for derived classes to call first.</summary>
    /// <param name="rows">The rows asked for.</param>
    /// <param name="destinationLength">Length of the room given.</param>
    /// <param name="perRow">Numbers a row takes.</param>
    protected void CheckRequest(ReadOnlySpan<long> rows, int destinationLength, int perRow)
    {
        if ((long)rows.Length * perRow != destinationLength)
        {
            throw new ArgumentException(
                $"{rows.Length} samples of {perRow} numbers do not fill a destination of {destinationLength}.");
        }

        foreach (var row in rows)
        {
            if ((ulong)row >= (ulong)Count)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), row, $"The data set has samples 0 to {Count - 1}.");
            }
        }
    }
}
