using System.Buffers.Binary;

namespace NetDsl.Images;

/// <summary>The segments of a JPEG file, one after another: a marker, and most of them a length and a body.</summary>
/// <param name="bytes">The file, or its beginning.</param>
/// <param name="name">Its name in messages.</param>
internal ref struct JpegSegments(ReadOnlySpan<byte> bytes, string name)
{
    private const byte Prefix = 0xFF;

    private readonly ReadOnlySpan<byte> bytes = bytes;

    // Behind the marker of the start.
    private int next = 2;

    /// <summary>The second byte of the marker; the first is always FF.</summary>
    public byte Marker { get; private set; }

    /// <summary>What the segment has behind its length; empty for markers without a body.</summary>
    public ReadOnlySpan<byte> Body { get; private set; }

    /// <summary>Goes to the next segment.</summary>
    /// <returns>False if the bytes end before it does.</returns>
    /// <exception cref="InvalidDataException">There is something else in its place.</exception>
    public bool Next()
    {
        if (next >= bytes.Length)
        {
            return false;
        }

        if (bytes[next] != Prefix)
        {
            throw PictureFile.Fault(name, $"{bytes[next]:X2} at byte {next}", $"a marker (FF): the file is damaged");
        }

        // Any number of the prefix may come before a marker.
        while (next < bytes.Length && bytes[next] == Prefix)
        {
            next++;
        }

        if (next >= bytes.Length)
        {
            return false;
        }

        Marker = bytes[next++];
        Body = default;
        return !HasBody(Marker) || ReadBody();
    }

    /// <summary>Goes behind the pixels of a scan, to the marker that ends it.</summary>
    public void SkipScan()
    {
        // Within pixels, FF is followed by 00, or by a marker that counts restarts.
        for (; next + 1 < bytes.Length; next++)
        {
            if (bytes[next] == Prefix && bytes[next + 1] is not (0 or Prefix or (>= 0xD0 and <= 0xD7)))
            {
                return;
            }
        }

        next = bytes.Length;
    }

    private static bool HasBody(byte marker) => marker is not (0x01 or (>= 0xD0 and <= 0xD9));

    private bool ReadBody()
    {
        if (next + 2 > bytes.Length)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[next..]);
        if (length < 2)
        {
            throw PictureFile.Fault(name, $"a segment of {length} bytes", $"at least 2: the file is damaged");
        }

        if (next + length > bytes.Length)
        {
            return false;
        }

        Body = bytes[(next + 2)..(next + length)];
        next += length;
        return true;
    }
}
