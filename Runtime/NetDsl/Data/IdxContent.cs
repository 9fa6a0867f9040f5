using System.IO.Compression;

namespace NetDsl;

/// <summary>The bytes of a file that may be compressed by gzip, and the faults found in them.</summary>
internal sealed class IdxContent : IDisposable
{
    /// <summary>Deflate cannot shrink anything further than this (zlib's documentation, "Maximum Compression Factor").</summary>
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

    /// <summary>The bytes there can be at most; for a plain file just the bytes there are.</summary>
    public long MaximumLength { get; }

    /// <summary>Fills the destination as far as there are bytes.</summary>
    /// <returns>Bytes read, fewer than wanted only at the end.</returns>
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
                "a whole one: copy the file again",
                damage
            );
        }
    }

    /// <summary>Refuses content that begins as files of another kind do.</summary>
    /// <param name="start">What has been read of it.</param>
    /// <exception cref="InvalidDataException">It is of a kind that is recognised.</exception>
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
