using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// A training set that goes to the device as a whole, for generated code: its samples are then the rows of one tensor, its
/// targets those of another, and a batch is a choice of rows. A tensor on the CPU shares the memory of the data set.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResidentData
{
    private ResidentData(Dataset data, StoredFeatures features, int targetCount, bool asProbabilities)
    {
        (Count, HasBytes) = (data.Count, features.AreBytes);
        (Features, FeatureOffset, FeatureCount) = features.ToArray();
        Targets = Read(data, targetCount, asProbabilities);
    }

    /// <summary>Number of samples.</summary>
    public int Count { get; }

    /// <summary>
    /// Whether samples are bytes that stand for byte / 255, and become numbers when a batch is taken; else they are float32.
    /// </summary>
    public bool HasBytes { get; }

    /// <summary>
    /// The array that the samples lie in, one after another: of bytes or of floats. It is the data set's own, not to be written
    /// to.
    /// </summary>
    public Array Features { get; }

    /// <summary>Where in the array they begin.</summary>
    public long FeatureOffset { get; }

    /// <summary>How many numbers they are.</summary>
    public long FeatureCount { get; }

    /// <summary>
    /// The targets, one sample after another: class numbers as an array of long where the loss compares with those, else values
    /// as an array of float.
    /// </summary>
    public Array Targets { get; }

    /// <summary>A data set as a whole, where it can be had so and is not too large.</summary>
    /// <param name="data">The data.</param>
    /// <param name="targetCount">Numbers a target; 0 where the loss compares with class numbers.</param>
    /// <param name="limit">Bytes that it may take.</param>
    /// <param name="asProbabilities">Whether values have to be 0 to 1.</param>
    /// <returns>Null where batches have to be read.</returns>
    internal static ResidentData? Of(Dataset data, int targetCount, long limit, bool asProbabilities = false) =>
        data.Stored is { } features
        && features.ByteCount + (data.Count * (targetCount > 0 ? (long)targetCount * sizeof(float) : sizeof(long))) is var size
        && size <= limit
        && (long)data.Count * targetCount <= Array.MaxLength
            ? new ResidentData(data, features, targetCount, asProbabilities)
            : null;

    private static Array Read(Dataset data, int targetCount, bool asProbabilities)
    {
        var reader = new TargetReader(data, targetCount, "training data", asProbabilities);
        var (labels, values) = (new long[data.Count], new float[checked(data.Count * targetCount)]);
        var rows = new long[data.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        reader.Read(rows, labels, values);
        return targetCount > 0 ? values : labels;
    }
}
