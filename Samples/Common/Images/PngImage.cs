using System.Buffers.Binary;

namespace NetDsl.Samples.Images;

/// <summary>Puts the samples of all rows together into pixels.</summary>
internal static class PngImage
{
    /// <summary>Reads the picture.</summary>
    /// <param name="header">Its form.</param>
    /// <param name="colours">Its palette and see-through colours.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="fault">Makes exceptions.</param>
    /// <exception cref="InvalidDataException">The data is damaged.</exception>
    public static Picture Read(PngHeader header, PngColours colours, PngRows rows, PngFault fault)
    {
        var rgba = new byte[header.Width * header.Height * Picture.PixelSize];
        Span<int> samples = stackalloc int[header.Samples];
        foreach (var pass in PngPass.Of(header))
        {
            byte[] row = new byte[header.RowLength(pass.Width)],
                above = new byte[row.Length];
            for (var y = 0; y < pass.Height; y++)
            {
                rows.Read(row, above, Math.Max(1, header.PixelBits / 8));
                for (var x = 0; x < pass.Width; x++)
                {
                    var pixel = ((pass.Top + (y * pass.StepY)) * header.Width) + pass.Left + (x * pass.StepX);
                    Samples(row, x, header.BitDepth, samples);
                    Convert(samples, header, colours, rgba.AsSpan(pixel * Picture.PixelSize, Picture.PixelSize), fault);
                }

                (row, above) = (above, row);
            }
        }

        rows.CheckEnd();
        return new Picture(header.Width, header.Height, rgba);
    }

    // Samples below eight bits are packed from the highest bit on; two bytes have the higher one first (section 7.2).
    private static void Samples(ReadOnlySpan<byte> row, int x, int bitDepth, Span<int> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var sample = (x * samples.Length) + i;
            samples[i] = bitDepth switch
            {
                8 => row[sample],
                16 => BinaryPrimitives.ReadUInt16BigEndian(row[(2 * sample)..]),
                _ => Packed(row, (long)sample * bitDepth, bitDepth),
            };
        }
    }

    private static int Packed(ReadOnlySpan<byte> row, long bit, int bitDepth) =>
        (row[(int)(bit / 8)] >> (8 - bitDepth - (int)(bit % 8))) & ((1 << bitDepth) - 1);

    private static void Convert(ReadOnlySpan<int> samples, PngHeader header, PngColours colours, Span<byte> rgba, PngFault fault)
    {
        if (header.Colour == PngColour.Palette)
        {
            colours.Copy(samples[0], rgba, fault);
            return;
        }

        var isGrey = header.Colour is PngColour.Grey or PngColour.GreyWithOpacity;
        for (var i = 0; i < 3; i++)
        {
            rgba[i] = Eight(samples[isGrey ? 0 : i], header.Highest);
        }

        rgba[3] =
            header.Colour is PngColour.GreyWithOpacity or PngColour.RgbWithOpacity ? Eight(samples[^1], header.Highest)
            : colours.IsTransparent(samples) ? byte.MinValue
            : byte.MaxValue;
    }

    // The nearest of 0 … 255.
    private static byte Eight(int sample, int highest) => (byte)(((sample * byte.MaxValue) + (highest / 2)) / highest);
}
