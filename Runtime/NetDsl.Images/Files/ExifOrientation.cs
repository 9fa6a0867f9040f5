using System.Buffers.Binary;

namespace NetDsl.Images;

/// <summary>
/// How a camera was held: a number from 1 to 8 in its files
/// (<see href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32</see>, section 4.6.4, tag 274).
/// </summary>
internal static class ExifOrientation
{
    /// <summary>The picture is stored as it is seen.</summary>
    public const int AsStored = 1;

    private const int Tag = 274;
    private const int EntrySize = 12;
    private const int ShortType = 3;

    /// <summary>Whether width and height are exchanged.</summary>
    public static bool ExchangesSides(int orientation) => orientation >= 5;

    /// <summary>Finds it in the body of a segment APP1; null if that has none that can be read.</summary>
    public static int? Find(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8) || body.Length < 14)
        {
            return null;
        }

        // The directory of a TIFF file: two letters for the byte order, 42, where the entries begin, their number, the entries.
        var tiff = body[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var start = Long(tiff[4..], isLittle);
        if ((!isLittle && !tiff.StartsWith("MM"u8)) || Short(tiff[2..], isLittle) != 42 || start > tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[(int)start..];
        var count = Short(entries, isLittle);
        entries = entries[2..];
        for (; count > 0 && entries.Length >= EntrySize; count--, entries = entries[EntrySize..])
        {
            if (Short(entries, isLittle) == Tag && Short(entries[2..], isLittle) == ShortType)
            {
                return Short(entries[8..], isLittle) is >= 1 and <= 8 and var found ? found : null;
            }
        }

        return null;
    }

    /// <summary>Turns and mirrors a picture, so that it is as it was seen.</summary>
    /// <param name="orientation">1 to 8.</param>
    /// <param name="width">Columns as stored.</param>
    /// <param name="height">Rows as stored.</param>
    /// <param name="rgba">The pixels as stored.</param>
    public static Picture Apply(int orientation, int width, int height, byte[] rgba)
    {
        if (orientation == AsStored)
        {
            return new Picture(width, height, rgba);
        }

        var (newWidth, newHeight) = ExchangesSides(orientation) ? (height, width) : (width, height);
        var turned = new byte[rgba.Length];
        for (var y = 0; y < newHeight; y++)
        {
            for (var x = 0; x < newWidth; x++)
            {
                var (column, row) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                var (from, to) = ((row * width) + column, (y * newWidth) + x);
                rgba.AsSpan(from * Picture.PixelSize, Picture.PixelSize).CopyTo(turned.AsSpan(to * Picture.PixelSize));
            }
        }

        return new Picture(newWidth, newHeight, turned);
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
