using System.Buffers.Binary;

namespace NetDsl.Samples.Images;

/// <summary>What a pixel's samples mean; the numbers are the format's (section 11.2.2).</summary>
internal enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyWithOpacity = 4,
    RgbWithOpacity = 6,
}

/// <summary>The chunk IHDR.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="BitDepth">Bits of a sample.</param>
/// <param name="Colour">What the samples are.</param>
/// <param name="Interlaced">Whether the pixels come in the seven passes of Adam7.</param>
internal sealed record PngHeader(int Width, int Height, int BitDepth, PngColour Colour, bool Interlaced)
{
    private const int Length = 13;

    /// <summary>Samples of a pixel.</summary>
    public int Samples =>
        Colour switch
        {
            PngColour.GreyWithOpacity => 2,
            PngColour.Rgb => 3,
            PngColour.RgbWithOpacity => 4,
            _ => 1,
        };

    /// <summary>Bits of a pixel, 1 to 64.</summary>
    public int PixelBits => Samples * BitDepth;

    /// <summary>The highest value of a sample.</summary>
    public int Highest => (1 << BitDepth) - 1;

    /// <summary>Bytes of all rows, with the filter's byte before each.</summary>
    public long RawLength => PngPass.Of(this).Sum(pass => (long)pass.Height * (1 + RowLength(pass.Width)));

    /// <summary>Bytes of a row of so many pixels; the last may have bits to spare.</summary>
    public int RowLength(int pixels) => (int)((((long)pixels * PixelBits) + 7) / 8);

    /// <summary>Reads the chunk.</summary>
    /// <exception cref="InvalidDataException">A field has a value that the format does not allow, or a size is above the
    /// limit.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> chunk, PngFault fault)
    {
        if (chunk.Length != Length)
        {
            throw fault.Of($"a header of {chunk.Length} bytes", $"{Length}");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
        if (width == 0 || height == 0 || (ulong)width * height > PngFile.MaximumPixels)
        {
            throw fault.Of($"a picture of {width}×{height}", $"at least one pixel and at most {PngFile.MaximumPixels}");
        }

        var (depth, colour) = (chunk[8], chunk[9]);
        var depths = Depths((PngColour)colour);
        if (!depths.Contains(depth))
        {
            throw depths.IsEmpty
                ? fault.Of($"colour type {colour}", $"0, 2, 3, 4 or 6")
                : fault.Of($"{depth} bits a sample", $"{string.Join(", ", depths.ToArray())} for colour type {colour}");
        }

        if (chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            throw fault.Of(
                $"compression {chunk[10]}, filtering {chunk[11]} and interlacing {chunk[12]}",
                $"0, 0 and either 0 or 1"
            );
        }

        return new PngHeader((int)width, (int)height, depth, (PngColour)colour, chunk[12] == 1);
    }

    private static ReadOnlySpan<byte> Depths(PngColour colour) =>
        colour switch
        {
            PngColour.Grey => [1, 2, 4, 8, 16],
            PngColour.Palette => [1, 2, 4, 8],
            PngColour.Rgb or PngColour.GreyWithOpacity or PngColour.RgbWithOpacity => [8, 16],
            _ => [],
        };
}
