using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Samples.Images;

/// <summary>What of a file's chunks makes the picture.</summary>
/// <param name="Header">IHDR.</param>
/// <param name="Colours">PLTE and tRNS.</param>
/// <param name="Data">The IDAT chunks, one after another: a zlib stream.</param>
internal sealed record PngContent(PngHeader Header, PngColours Colours, byte[] Data)
{
    /// <summary>Reads the chunks, and checks the check sum of each and their order (section 5 of the specification).</summary>
    /// <param name="bytes">The file after its signature; what follows the chunk IEND is not looked at.</param>
    /// <param name="fault">Makes exceptions.</param>
    /// <exception cref="InvalidDataException">A chunk is damaged, missing, unknown or in the wrong place.</exception>
    public static PngContent Read(ReadOnlyMemory<byte> bytes, PngFault fault)
    {
        var (name, body) = Next(ref bytes, fault);
        var header = name == "IHDR" ? PngHeader.Read(body.Span, fault) : throw fault.Of($"chunk {name} at first", $"IHDR");
        var colours = new PngColours();
        var data = new MemoryStream();
        (name, body) = Next(ref bytes, fault);
        for (var before = ""; name != "IEND"; (before, (name, body)) = (name, Next(ref bytes, fault)))
        {
            switch (name)
            {
                case "IDAT" when data.Length == 0 || before == "IDAT":
                    data.Write(body.Span);
                    break;
                case "PLTE" when data.Length == 0 && colours.Palette.IsEmpty:
                    colours = colours.WithPalette(body, header, fault);
                    break;
                case "tRNS" when data.Length == 0 && colours.Transparency.IsEmpty:
                    colours = colours.WithTransparency(body, header, fault);
                    break;
                default:
                    Skip(name, fault);
                    break;
            }
        }

        return header.Colour == PngColour.Palette && colours.Palette.IsEmpty
            ? throw fault.Of($"no palette", $"one: the pixels are numbers of its colours")
            : new PngContent(header, colours, data.ToArray());
    }

    // A small first letter says that a picture can be shown without the chunk (section 5.4).
    private static void Skip(string name, PngFault fault)
    {
        if (name is "IHDR" or "IDAT" or "PLTE" or "tRNS")
        {
            throw fault.Of($"chunk {name} twice or out of its place", $"the order of the format");
        }

        if (char.IsAsciiLetterUpper(name[0]))
        {
            throw fault.Of($"chunk {name}, which the picture needs", $"a chunk of the format");
        }
    }

    private static (string Name, ReadOnlyMemory<byte> Body) Next(ref ReadOnlyMemory<byte> bytes, PngFault fault)
    {
        const int Frame = 12; // length, name, and the check sum after the body
        if (bytes.Length < Frame)
        {
            throw fault.Of($"the end of the file", $"another chunk: it is cut short");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span);
        if (length > bytes.Length - Frame)
        {
            throw fault.Of($"{bytes.Length - Frame} bytes in the last chunk", $"{length}: it is cut short or damaged");
        }

        var checkedPart = bytes.Slice(4, 4 + (int)length);
        var (sum, written) = (Crc32.Of(checkedPart.Span), BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[(8 + (int)length)..]));
        if (sum != written)
        {
            throw fault.Of($"a chunk with the check sum {sum:X8}", $"{written:X8}: it is damaged");
        }

        bytes = bytes[(Frame + (int)length)..];
        var name = checkedPart.Span[..4];
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                throw fault.Of($"a chunk named {Convert.ToHexString(name)}", $"four letters");
            }
        }

        return (Encoding.ASCII.GetString(name), checkedPart[4..]);
    }
}
