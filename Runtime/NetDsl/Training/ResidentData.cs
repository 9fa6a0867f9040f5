using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// A training set that is moved to the device as a whole, for generated code. Its samples are the rows of one tensor, its targets
/// the rows of another, and a batch is a selection of rows. A tensor on the CPU shares the memory of the data
/// set; a part that <see cref="Dataset.Split"/> has made is copied.
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
    /// Whether samples are bytes, which become byte / 255 when a batch is taken; otherwise they are float32.
    /// </summary>
    public bool HasBytes { get; }

    /// <summary>
    /// The array of the samples, one after another: bytes or floats. It belongs to the data set and must not be written to.
    /// </summary>
    public Array Features { get; }

    /// <summary>The offset of the first sample in the array.</summary>
    public long FeatureOffset { get; }

    /// <summary>How many numbers the samples have.</summary>
    public long FeatureCount { get; }

    /// <summary>
    /// The targets, one sample after another: an array of long if the loss compares with class numbers, otherwise an array of
    /// float.
    /// </summary>
    public Array Targets { get; }

    /// <summary>A data set as a whole, if it supports that and is not too large.</summary>
    /// <param name="data">The data.</param>
    /// <param name="targetCount">Numbers per target; 0 if the loss compares with class numbers.</param>
    /// <param name="limit">The highest allowed number of bytes.</param>
    /// <param name="asProbabilities">Whether values have to be 0 to 1.</param>
    /// <returns>Null if batches have to be read.</returns>
    internal static ResidentData? Of(Dataset data, int targetCount, long limit, bool asProbabilities = false) =>
        (long)data.Count * targetCount <= Array.MaxLength
        && data.Count * (targetCount > 0 ? (long)targetCount * sizeof(float) : sizeof(long)) is var targets
        && data.Gather(limit - targets) is { } features
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
