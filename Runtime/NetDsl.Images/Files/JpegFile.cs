using System.Buffers.Binary;
using StbImageSharp;

namespace NetDsl.Images;

/// <summary>
/// Reads JPEG files, baseline and progressive, of 8 bits: grey, colour, and four inks. StbImageSharp decodes them. It gives a
/// picture for a file that is cut short and ignores the orientation, so both are seen to here. JPEG files have no check sums:
/// damage in the middle may go unnoticed and change pixels. Segments and markers are described in ITU-T T.81, annex B.
/// </summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App1 = 0xE1;

    /// <summary>The start of the image, and the beginning of the next marker.</summary>
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    /// <summary>Decodes a file's bytes.</summary>
    /// <exception cref="InvalidDataException">It is damaged, cut short, too large, or of a kind that cannot be read.</exception>
    public static Picture Decode(byte[] bytes, string name)
    {
        var header = FindHeader(bytes, name) ?? throw NoSize(name);
        CheckEnd(bytes, name);
        try
        {
            var picture = ImageResult.FromMemory(bytes, ColorComponents.RedGreenBlueAlpha);
            return ExifOrientation.Apply(header.Orientation, picture.Width, picture.Height, picture.Data);
        }
        catch (InvalidOperationException fault)
        {
            // The decoder's reason may be that of another thread's picture.
            throw PictureFile.Fault(name, $"a file that breaks the format", $"a JPEG file", fault);
        }
    }

    /// <summary>The size and the orientation; null if the bytes end before.</summary>
    /// <exception cref="InvalidDataException">They are not in a JPEG file's order, or of a kind that cannot be read.</exception>
    public static JpegHeader? FindHeader(ReadOnlySpan<byte> bytes, string name)
    {
        var orientation = ExifOrientation.AsStored;
        var segments = new JpegSegments(bytes, name);
        while (segments.Next())
        {
            if (segments.Marker == App1)
            {
                orientation = ExifOrientation.Find(segments.Body) ?? orientation;
            }
            else if (segments.Marker is StartOfScan or EndOfImage)
            {
                throw NoSize(name);
            }
            else if (IsFrame(segments.Marker))
            {
                return Header(segments.Marker, segments.Body, orientation, name);
            }
        }

        return null;
    }

    /// <summary>The file has no size before its pixels.</summary>
    public static InvalidDataException NoSize(string name) =>
        PictureFile.Fault(name, $"no size", $"one before the pixels: the file is cut short or damaged");

    // Start of frame, of whatever coding; the three others in that row define tables.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static JpegHeader Header(byte marker, ReadOnlySpan<byte> body, int orientation, string name)
    {
        if (body.Length < 6)
        {
            throw NoSize(name);
        }

        if (marker > 0xC2 || body[0] != 8)
        {
            throw PictureFile.Fault(
                name,
                $"a JPEG file of another coding (SOF{marker - 0xC0}, {body[0]} bits)",
                $"a baseline or progressive one of 8 bits: save it as such"
            );
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
        PictureFile.CheckSize(width, height, name);
        return new JpegHeader(width, height, orientation);
    }

    private static void CheckEnd(ReadOnlySpan<byte> bytes, string name)
    {
        var segments = new JpegSegments(bytes, name);
        while (segments.Next())
        {
            if (segments.Marker == EndOfImage)
            {
                return;
            }

            if (segments.Marker == StartOfScan)
            {
                segments.SkipScan();
            }
        }

        throw PictureFile.Fault(name, $"the end of the file", $"the end of the image before it: the file is cut short");
    }
}

/// <summary>What the beginning of a JPEG file says.</summary>
/// <param name="StoredWidth">Columns as stored.</param>
/// <param name="StoredHeight">Rows as stored.</param>
/// <param name="Orientation">How it was held, 1 to 8.</param>
internal readonly record struct JpegHeader(int StoredWidth, int StoredHeight, int Orientation)
{
    /// <summary>The size as it is seen.</summary>
    public (int Width, int Height) Size =>
        ExifOrientation.ExchangesSides(Orientation) ? (StoredHeight, StoredWidth) : (StoredWidth, StoredHeight);
}
