using System.IO.Compression;

namespace NetDsl;

/// <summary>The bytes of a file that may be compressed by gzip, and the faults found in them.</summary>
internal sealed class IdxContent : IDisposable
{
    /// <summary>The highest compression ratio of deflate (zlib's documentation, "Maximum Compression Factor").</summary>
    private const long LargestCompressionFactor = 1032;

    private readonly string path;
    private readonly Stream stream;

    public IdxContent(string path)
    {
        this.path = path;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        Compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        MaximumLength = Compressed ? file.Length * LargestCompressionFactor : file.Length;
        stream = Compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Whether the file is compressed by gzip.</summary>
    public bool Compressed { get; }

    /// <summary>The highest possible number of bytes; for a plain file the actual number.</summary>
    public long MaximumLength { get; }

    /// <summary>Fills the destination, or as much of it as there are bytes.</summary>
    /// <returns>Bytes read; fewer than requested only at the end.</returns>
    /// <exception cref="InvalidDataException">The compressed stream is damaged.</exception>
    public int Read(Span<byte> destination)
    {
        try
        {
            return stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException damage)
        {
            throw Fault(
                $"found a damaged gzip stream ({damage.Message.TrimEnd('.')})",
                "a complete one: copy the file again",
                damage
            );
        }
    }

    /// <summary>Rejects content that begins like another kind of file.</summary>
    /// <param name="start">The first bytes of the content.</param>
    /// <exception cref="InvalidDataException">The kind of the file is recognised.</exception>
    public void CheckKind(ReadOnlySpan<byte> start)
    {
        Span<byte> head = stackalloc byte[ForeignFile.HeadLength];
        start.CopyTo(head);
        var length = start.Length + Read(head[start.Length..]);
        if (length > 0 && ForeignFile.Recognise(head[..length]) is { } file)
        {
            throw new InvalidDataException(
                $"{path}: found {(Compressed ? "unpacked " : "")}{file.What}, expected an IDX file of unsigned bytes, "
                    + "as MNIST's are."
                    + (file.Repair is null ? "" : " " + file.Repair)
            );
        }
    }

    /// <summary>An exception that names the file, what was found and what was expected.</summary>
    public InvalidDataException Fault(FormattableString found, string expected, Exception? inner = null) =>
        new($"{path}: {FormattableString.Invariant(found)}, expected {expected}.", inner);

    public void Dispose() => stream.Dispose();
}
