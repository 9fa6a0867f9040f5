using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>The features of a whole data set, one sample after another: bytes, which mean byte / 255, or floats.</summary>
/// <param name="Bytes">The bytes; empty if the features are floats.</param>
/// <param name="Floats">The floats; empty if the features are bytes.</param>
internal readonly record struct StoredFeatures(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<float> Floats)
{
    /// <summary>Whether they are bytes.</summary>
    public bool AreBytes => !Bytes.IsEmpty;

    /// <summary>Their size in memory, in bytes.</summary>
    public long ByteCount => AreBytes ? Bytes.Length : (long)Floats.Length * sizeof(float);

    /// <summary>Some of the numbers.</summary>
    public StoredFeatures Slice(int start, int length) =>
        AreBytes ? this with { Bytes = Bytes.Slice(start, length) } : this with { Floats = Floats.Slice(start, length) };

    /// <summary>A copy of some samples, one after another.</summary>
    /// <param name="rows">Numbers of the samples.</param>
    /// <param name="width">Numbers in a sample.</param>
    public StoredFeatures Copy(ReadOnlySpan<int> rows, int width) =>
        AreBytes ? new(Copy(Bytes.Span, rows, width), default) : new(default, Copy(Floats.Span, rows, width));

    /// <summary>Their array, the offset of the first and their number. Memory without an array is copied to one.</summary>
    public (Array Array, int Offset, int Count) ToArray() => AreBytes ? ToArray(Bytes) : ToArray(Floats);

    private static T[] Copy<T>(ReadOnlySpan<T> samples, ReadOnlySpan<int> rows, int width)
    {
        var copy = GC.AllocateUninitializedArray<T>(rows.Length * width);
        for (var i = 0; i < rows.Length; i++)
        {
            samples.Slice(rows[i] * width, width).CopyTo(copy.AsSpan(i * width));
        }

        return copy;
    }

    private static (Array Array, int Offset, int Count) ToArray<T>(ReadOnlyMemory<T> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment)
            ? (segment.Array!, segment.Offset, segment.Count)
            : (memory.ToArray(), 0, memory.Length);
}
