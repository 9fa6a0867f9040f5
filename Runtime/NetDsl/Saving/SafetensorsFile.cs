using System.Buffers.Binary;

namespace NetDsl;

/// <summary>
/// Named tensors in the safetensors format, in which PyTorch users exchange weights: the length of the header as a 64-bit
/// little-endian number, the header as JSON, then the tensors' bytes without gaps.
/// See <see href="https://github.com/huggingface/safetensors#format">safetensors, Format</see>.
/// </summary>
public sealed class SafetensorsFile
{
    /// <summary>Creates a file in memory.</summary>
    /// <param name="entries">The tensors, with different names.</param>
    /// <param name="metadata">Texts by name, for people and tools; null for none.</param>
    /// <exception cref="ArgumentException">Two tensors have the same name.</exception>
    public SafetensorsFile(IEnumerable<SafetensorsEntry> entries, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = [.. entries];
        Metadata = metadata ?? new Dictionary<string, string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            if (!names.Add(entry.Name))
            {
                throw new ArgumentException($"Two tensors are called '{entry.Name}'.", nameof(entries));
            }
        }
    }

    /// <summary>The tensors; in a file that was read, in the order of their data.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>Texts by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its tensors and metadata.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or not a safetensors file; the message names it and the fault.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SafetensorsFile Read(string path)
    {
        using var content = new SafetensorsContent(path);
        return new SafetensorsFile(content.Header.Slots.Select(content.Read), content.Header.Metadata);
    }

    /// <summary>
    /// Writes the file as a whole, or not at all: a temporary file is written beside it and renamed when it is on the disk. If
    /// anything fails, an existing file stays as it was.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(string path)
    {
        // In the order of the format's own library, so that each tensor begins at a multiple of its elements' size.
        var ordered = Entries
            .OrderByDescending(entry => entry.Type)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ToArray();
        var header = SafetensorsHeader.Format(ordered, Metadata);
        AtomicFile.Write(
            path,
            stream =>
            {
                Span<byte> length = stackalloc byte[SafetensorsHeader.LengthSize];
                BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
                stream.Write(length);
                stream.Write(header);
                foreach (var entry in ordered)
                {
                    stream.Write(entry.Data.Span);
                }
            }
        );
    }
}
