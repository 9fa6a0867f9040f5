namespace NetDsl.Samples.Images;

/// <summary>Takes rows out of the compressed data and undoes their filters (section 9 of the specification).</summary>
/// <param name="data">The decompressed bytes.</param>
/// <param name="fault">Makes exceptions.</param>
internal sealed class PngRows(Stream data, PngFault fault)
{
    private readonly byte[] filter = new byte[1];

    /// <summary>Reads a row.</summary>
    /// <param name="row">Where it goes.</param>
    /// <param name="above">The row above it in the same pass; zeros above the first.</param>
    /// <param name="pixelSize">Bytes from a pixel to the one on its left, at least 1.</param>
    /// <exception cref="InvalidDataException">The data is damaged or ends too soon, or there is no such filter.</exception>
    public void Read(Span<byte> row, ReadOnlySpan<byte> above, int pixelSize)
    {
        if (Fill(filter) < 1 || Fill(row) < row.Length)
        {
            throw fault.Of($"the end of the compressed data", $"another row of pixels: it is cut short");
        }

        switch (filter[0])
        {
            case 0:
                break;
            case 1:
                AddLeft(row, pixelSize);
                break;
            case 2:
                AddAbove(row, above);
                break;
            case 3:
                AddAverage(row, above, pixelSize);
                break;
            case 4:
                AddPaeth(row, above, pixelSize);
                break;
            default:
                throw fault.Of($"a row with filter {filter[0]}", $"0 to 4");
        }
    }

    /// <summary>Checks that there is nothing after the last row.</summary>
    /// <exception cref="InvalidDataException">There is, or the check sum of the whole data is wrong.</exception>
    public void CheckEnd()
    {
        if (Fill(filter) > 0)
        {
            throw fault.Of($"bytes after the last row of pixels", $"none");
        }
    }

    private int Fill(Span<byte> bytes)
    {
        try
        {
            return data.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            // The second is what zlib's other refusals end in, of a dictionary say; the bytes themselves are in memory.
            throw fault.Of($"damaged compressed data ({damage.Message.TrimEnd('.')})", $"a zlib stream", damage);
        }
    }

    // All sums are of bytes: what is above 255 wraps around.
    private static void AddLeft(Span<byte> row, int pixelSize)
    {
        for (var i = pixelSize; i < row.Length; i++)
        {
            row[i] += row[i - pixelSize];
        }
    }

    private static void AddAbove(Span<byte> row, ReadOnlySpan<byte> above)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] += above[i];
        }
    }

    private static void AddAverage(Span<byte> row, ReadOnlySpan<byte> above, int pixelSize)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i < pixelSize ? 0 : row[i - pixelSize];
            row[i] += (byte)((left + above[i]) / 2);
        }
    }

    private static void AddPaeth(Span<byte> row, ReadOnlySpan<byte> above, int pixelSize)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, corner) = i < pixelSize ? (0, 0) : (row[i - pixelSize], above[i - pixelSize]);
            row[i] += (byte)Paeth(left, above[i], corner);
        }
    }

    // Whichever of the three is nearest to left + above - corner; ties in this order (section 9.4).
    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left
            : toAbove <= toCorner ? above
            : corner;
    }
}
