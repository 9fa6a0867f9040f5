namespace NetDsl;

/// <summary>
/// A block of unsigned bytes in the IDX format, in which MNIST is published: two zero bytes, the type (0x08), the number of
/// dimensions, each dimension's size as a big-endian 32-bit number, then the bytes, the last dimension running fastest.
/// See <see href="https://yann.lecun.com/exdb/mnist/">The MNIST database</see>, "The IDX file format".
/// </summary>
public sealed class IdxFile
{
    private IdxFile(string path, IReadOnlyList<int> shape, ReadOnlyMemory<byte> data) =>
        (Path, Shape, Data) = (path, shape, data);

    /// <summary>Where it was read from.</summary>
    public string Path { get; }

    /// <summary>The dimensions' sizes, at least one, each at least 1.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The bytes, as many as the product of <see cref="Shape"/>.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Reads a whole file, plain or compressed by gzip. Compression is recognised by the content, not by the
    /// name.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Shape and bytes.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is not IDX, holds another type than unsigned bytes, is cut short, has bytes left over, or is damaged; the message
    /// names the file, what was found and what was expected.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IdxFile Read(string path)
    {
        using var content = new IdxContent(path);
        var header = IdxHeader.Read(content);

        // Before the array is made: a damaged size must not allocate gigabytes.
        if (header.DataLength > content.MaximumLength - header.Length)
        {
            throw content.Fault(
                $"found {(content.Compressed ? "at most " : "")}{content.MaximumLength - header.Length} bytes after the header",
                header.DataText
            );
        }

        var data = new byte[header.DataLength];
        var length = content.Read(data);
        if (length < data.Length)
        {
            throw content.Fault($"found {length} bytes after the header", header.DataText);
        }

        if (content.Read(new byte[1]) > 0)
        {
            throw content.Fault($"found more than {length} bytes after the header", header.DataText);
        }

        return new IdxFile(path, header.Shape, data);
    }
}
