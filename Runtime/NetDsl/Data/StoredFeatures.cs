using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>The features of a whole data set, one sample after another: bytes that stand for byte / 255, or floats.</summary>
/// <param name="Bytes">The bytes; empty where there are floats.</param>
/// <param name="Floats">The floats; empty where there are bytes.</param>
internal readonly record struct StoredFeatures(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<float> Floats)
{
    /// <summary>Whether they are bytes.</summary>
    public bool AreBytes => !Bytes.IsEmpty;

    /// <summary>How much memory they take.</summary>
    public long ByteCount => AreBytes ? Bytes.Length : (long)Floats.Length * sizeof(float);

    /// <summary>Some of the numbers.</summary>
    public StoredFeatures Slice(int start, int length) =>
        AreBytes ? this with { Bytes = Bytes.Slice(start, length) } : this with { Floats = Floats.Slice(start, length) };

    /// <summary>Copies them as they are to memory of exactly <see cref="ByteCount"/> bytes.</summary>
    public void CopyTo(Span<byte> memory)
    {
        var source = AreBytes ? Bytes.Span : MemoryMarshal.AsBytes(Floats.Span);
        if (source.Length != memory.Length)
        {
            throw new ArgumentException($"The features take {source.Length} bytes; there is room for {memory.Length}.", nameof(memory));
        }

        source.CopyTo(memory);
    }
}
