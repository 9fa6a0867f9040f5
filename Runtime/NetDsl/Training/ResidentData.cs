using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// A training set that goes to the device as a whole, for generated code: its samples are then the rows of one tensor, its targets
/// those of another, and a batch is a choice of rows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResidentData
{
    private const int RowsAtATime = 1024;

    private readonly Dataset data;
    private readonly StoredFeatures features;
    private readonly int targetCount;

    private ResidentData(Dataset data, StoredFeatures features, int targetCount) =>
        (this.data, this.features, this.targetCount) = (data, features, targetCount);

    /// <summary>Whether samples are bytes that stand for byte / 255, and become numbers when a batch is taken; else they are float32.</summary>
    public bool HasBytes => features.AreBytes;

    /// <summary>Number of samples.</summary>
    public int Count => data.Count;

    /// <summary>A data set as a whole, where it can be had so and is not too large.</summary>
    /// <param name="data">The data.</param>
    /// <param name="targetCount">Numbers a target; 0 where the loss compares with class numbers.</param>
    /// <param name="limit">Bytes that it may take.</param>
    /// <returns>Null where batches have to be read.</returns>
    internal static ResidentData? Of(Dataset data, int targetCount, long limit) =>
        data.Stored is { } features
        && features.ByteCount + (data.Count * (targetCount > 0 ? (long)targetCount * sizeof(float) : sizeof(long))) is var size
        && size <= limit && size <= int.MaxValue
            ? new ResidentData(data, features, targetCount)
            : null;

    /// <summary>Copies samples and targets to the memory of two tensors.</summary>
    /// <param name="features">Room for the samples, as bytes or float32.</param>
    /// <param name="targets">Room for the targets as float32, or for the class numbers as int64 where the loss compares with those.</param>
    /// <exception cref="ArgumentException">There is not exactly as much room as is needed, or a label is not one of the data's classes.</exception>
    public void CopyTo(Span<byte> features, Span<byte> targets)
    {
        this.features.CopyTo(features);
        var reader = new TargetReader(data, targetCount);
        var longs = targetCount > 0 ? [] : MemoryMarshal.Cast<byte, long>(targets);
        var floats = targetCount > 0 ? MemoryMarshal.Cast<byte, float>(targets) : [];
        var rows = new long[Math.Min(RowsAtATime, data.Count)];
        var labels = new long[rows.Length];
        for (var start = 0; start < data.Count; start += rows.Length)
        {
            var count = Math.Min(rows.Length, data.Count - start);
            for (var i = 0; i < count; i++)
            {
                rows[i] = start + i;
            }

            reader.Read(
                rows.AsSpan(0, count),
                targetCount > 0 ? labels.AsSpan(0, count) : longs.Slice(start, count),
                targetCount > 0 ? floats.Slice(start * targetCount, count * targetCount) : []);
        }
    }
}
