using System.Buffers.Binary;

namespace NetDsl;

/// <summary>An open safetensors file: the checked header, and the tensors' bytes on request.</summary>
internal sealed class SafetensorsContent : IDisposable
{
    /// <summary>The format's own limit: a damaged length must not allocate gigabytes.</summary>
    private const long LargestHeader = 100_000_000;

    private readonly string path;
    private readonly Stream stream;
    private readonly long dataStart;

    public SafetensorsContent(string path)
        : this(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan))
    { }

    /// <param name="path">The origin of the content, for messages.</param>
    /// <param name="stream">The content, a seekable stream; it is closed with this object.</param>
    public SafetensorsContent(string path, Stream stream)
    {
        (this.path, this.stream) = (path, stream);
        try
        {
            CheckKind();
            var length = HeaderLength();
            var header = new byte[length];
            Fill(header, "header");
            dataStart = SafetensorsHeader.LengthSize + length;
            Header = SafetensorsHeader.Parse(header, stream.Length - dataStart, Fault, Refusal);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public SafetensorsHeader Header { get; }

    /// <summary>The tensor of a slot, with its bytes.</summary>
    public SafetensorsEntry Read(SafetensorsSlot slot)
    {
        var data = new byte[slot.Length];
        stream.Position = dataStart + slot.Begin;
        Fill(data, $"tensor '{slot.Name}'");
        return new SafetensorsEntry(slot.Name, slot.Type, slot.Shape, data);
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Rejects a file that begins like another kind of file.</summary>
    private void CheckKind()
    {
        Span<byte> bytes = stackalloc byte[ForeignFile.HeadLength];
        var head = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (!ForeignFile.IsSafetensors(head) && ForeignFile.Recognise(head) is { } file)
        {
            throw new InvalidDataException(
                $"{path} is not a safetensors file: {file.Says}. "
                    + $"{file.WeightRepair ?? file.Repair ?? "Give a .safetensors file."}"
            );
        }
    }

    private int HeaderLength()
    {
        Span<byte> bytes = stackalloc byte[SafetensorsHeader.LengthSize];
        if (stream.Length < bytes.Length)
        {
            throw Fault($"it has {stream.Length} bytes, and a safetensors file begins with 8 that give the length of its header");
        }

        Fill(bytes, "length of the header");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var rest = stream.Length - bytes.Length;
        return length > LargestHeader
                ? throw Fault($"its first 8 bytes give a header of more than the {LargestHeader} bytes that are allowed")
            : length > (ulong)rest
                ? throw Fault($"its first 8 bytes give a header of {length} bytes, and {rest} follow: it is cut short")
            : (int)length;
    }

    private void Fill(Span<byte> bytes, string what)
    {
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length)
        {
            throw Fault($"it ends in the {what}: it was changed while it was read");
        }
    }

    private InvalidDataException Fault(FormattableString what) => Fault(FormattableString.Invariant(what));

    private InvalidDataException Fault(string what, Exception? inner = null) =>
        new($"{path} is damaged or not a safetensors file: {what}.", inner);

    private InvalidDataException Refusal(string what, Exception? inner = null) => new($"{path} cannot be read: {what}.", inner);
}
