using System.Buffers.Binary;

namespace NetDsl.Samples.Images;

/// <summary>The palette, and which colours are see-through.</summary>
internal sealed record PngColours
{
    private const int ColourSize = 3;

    /// <summary>Red, green and blue of each colour; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Palette { get; private init; }

    /// <summary>
    /// With a palette: the opacity of its first colours; else the samples of the one see-through colour; or empty.
    /// </summary>
    public ReadOnlyMemory<byte> Transparency { get; private init; }

    /// <summary>Takes the chunk PLTE.</summary>
    /// <exception cref="InvalidDataException">It has no whole number of colours, or too many.</exception>
    public PngColours WithPalette(ReadOnlyMemory<byte> chunk, PngHeader header, PngFault fault)
    {
        // Beside colours of their own, a palette is a suggestion for screens of few colours.
        var most = header.Colour == PngColour.Palette ? header.Highest + 1 : 256;
        return chunk.Length % ColourSize == 0 && chunk.Length / ColourSize is var count && count >= 1 && count <= most
            ? this with
            {
                Palette = chunk,
            }
            : throw fault.Of($"a palette of {chunk.Length} bytes", $"3 a colour, for 1 to {most} colours");
    }

    /// <summary>Takes the chunk tRNS.</summary>
    /// <exception cref="InvalidDataException">It does not fit the pixels.</exception>
    public PngColours WithTransparency(ReadOnlyMemory<byte> chunk, PngHeader header, PngFault fault)
    {
        var colours = Palette.Length / ColourSize;
        var fits = header.Colour switch
        {
            PngColour.Palette => chunk.Length >= 1 && chunk.Length <= colours,
            PngColour.Grey or PngColour.Rgb => chunk.Length == 2 * header.Samples,
            _ => false,
        };
        return fits
            ? this with
            {
                Transparency = chunk,
            }
            : throw fault.Of(
                $"{chunk.Length} bytes of transparency",
                header.Colour switch
                {
                    PngColour.Palette => $"1 to {colours}, one a colour of the palette before it",
                    PngColour.Grey or PngColour.Rgb => $"{2 * header.Samples}",
                    _ => $"none: the pixels have opacities of their own",
                }
            );
    }

    /// <summary>A colour of the palette, with its opacity.</summary>
    /// <exception cref="InvalidDataException">The palette has no such colour.</exception>
    public void Copy(int number, Span<byte> rgba, PngFault fault)
    {
        var start = number * ColourSize;
        if (start >= Palette.Length)
        {
            throw fault.Of($"a pixel of colour {number}", $"0 to {(Palette.Length / ColourSize) - 1}, as the palette has");
        }

        Palette.Span.Slice(start, ColourSize).CopyTo(rgba);
        rgba[ColourSize] = number < Transparency.Length ? Transparency.Span[number] : byte.MaxValue;
    }

    /// <summary>Whether a pixel of grey or of red, green and blue is of the see-through colour.</summary>
    public bool IsTransparent(ReadOnlySpan<int> samples)
    {
        if (Transparency.IsEmpty)
        {
            return false;
        }

        for (var i = 0; i < samples.Length; i++)
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(Transparency.Span[(2 * i)..]) != samples[i])
            {
                return false;
            }
        }

        return true;
    }
}
