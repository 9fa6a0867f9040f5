using System.Buffers.Binary;
using System.Globalization;

namespace NetDsl;

/// <summary>The header of an IDX file of unsigned bytes: the sizes of its dimensions.</summary>
internal sealed class IdxHeader
{
    private const byte UnsignedBytes = 0x08;

    private static readonly Dictionary<byte, string> OtherTypes = new()
    {
        [0x09] = "signed bytes",
        [0x0B] = "16-bit integers",
        [0x0C] = "32-bit integers",
        [0x0D] = "32-bit floats",
        [0x0E] = "64-bit floats",
    };

    private IdxHeader(int[] shape, long dataLength) => (Shape, DataLength) = (shape, dataLength);

    public int[] Shape { get; }

    /// <summary>Bytes of the header itself.</summary>
    public int Length => 4 + (4 * Shape.Length);

    /// <summary>Bytes that follow: the product of the sizes.</summary>
    public long DataLength { get; }

    /// <summary>The bytes that follow, in words: "47040000 (60000 × 28 × 28)".</summary>
    public string DataText => Text(Shape, DataLength.ToString(CultureInfo.InvariantCulture));

    public static IdxHeader Read(IdxContent content)
    {
        Span<byte> magic = stackalloc byte[4];
        var length = content.Read(magic);
        if (length < magic.Length)
        {
            content.CheckKind(magic[..length]);
            throw content.Fault($"found {length} bytes in all", "at least the 4 that begin an IDX file");
        }

        CheckMagic(content, magic);
        var dimensions = magic[3];
        Span<byte> sizes = stackalloc byte[4 * dimensions];
        length = content.Read(sizes);
        if (length < sizes.Length)
        {
            throw content.Fault(
                $"found a header of {4 + length} bytes",
                string.Create(CultureInfo.InvariantCulture, $"{4 + sizes.Length}: 4, and 4 for each of {dimensions} dimensions")
            );
        }

        return Read(content, sizes);
    }

    private static void CheckMagic(IdxContent content, ReadOnlySpan<byte> magic)
    {
        if (magic[0] != 0 || magic[1] != 0 || (magic[2] != UnsignedBytes && !OtherTypes.ContainsKey(magic[2])))
        {
            content.CheckKind(magic);
            throw content.Fault(
                $"found the first bytes {magic[0]:X2} {magic[1]:X2} {magic[2]:X2}",
                "00 00 08: an IDX file of unsigned bytes"
            );
        }

        if (magic[2] != UnsignedBytes)
        {
            throw content.Fault($"found {OtherTypes[magic[2]]} (type {magic[2]:X2})", "unsigned bytes (type 08)");
        }

        if (magic[3] == 0)
        {
            throw content.Fault($"found 0 dimensions", "at least 1");
        }
    }

    private static IdxHeader Read(IdxContent content, ReadOnlySpan<byte> sizes)
    {
        var shape = new int[sizes.Length / 4];
        var product = (Int128)1;
        for (var i = 0; i < shape.Length; i++)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(sizes[(4 * i)..]);
            if (size is 0 or > int.MaxValue)
            {
                throw content.Fault($"found size {size} for dimension {i + 1} of {shape.Length}", "1 to 2147483647");
            }

            shape[i] = (int)size;

            // Kept just above the limit, so that 255 dimensions do not overflow it.
            product = Int128.Min(product * size, long.MaxValue);
        }

        return product <= Array.MaxLength
            ? new IdxHeader(shape, (long)product)
            : throw content.Fault(
                $"found the sizes {Text(shape)}",
                string.Create(CultureInfo.InvariantCulture, $"at most {Array.MaxLength} bytes")
            );
    }

    private static string Text(int[] shape, string? total = null)
    {
        var sizes = string.Join(" × ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));
        return total is null ? sizes
            : shape.Length == 1 ? total
            : $"{total} ({sizes})";
    }
}
