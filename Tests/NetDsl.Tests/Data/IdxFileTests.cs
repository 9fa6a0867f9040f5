namespace NetDsl.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(new uint[] { 5 }, 5)]
    [InlineData(new uint[] { 2, 3 }, 6)]
    [InlineData(new uint[] { 2, 3, 4 }, 24)]
    [InlineData(new uint[] { 2, 1, 3, 2 }, 12)]
    public void A_plain_and_a_compressed_file_give_shape_and_bytes(uint[] shape, int length)
    {
        var bytes = IdxBytes.Make(shape, IdxBytes.Counting(length));
        File.WriteAllBytes(folder["plain"], bytes);
        File.WriteAllBytes(folder["packed"], IdxBytes.Compress(bytes));
        foreach (var name in new[] { "plain", "packed" })
        {
            var file = IdxFile.Read(folder[name]);
            Assert.Equal(folder[name], file.Path);
            Assert.Equal(shape.Select(size => (int)size), file.Shape);
            Assert.Equal(IdxBytes.Counting(length), file.Data.ToArray());
        }
    }

    [Fact]
    public void Another_kind_of_file_is_refused() =>
        Refused(
            [0x42, 0x4D, 0x03, 0x04, 0, 0],
            "found the first bytes 42 4D 03, expected 00 00 08: an IDX file of unsigned bytes."
        );

    [Fact]
    public void Another_byte_order_is_refused() =>
        Refused([3, 8, 0, 0, 1, 0, 0, 0], "found the first bytes 03 08 00, expected 00 00 08: an IDX file of unsigned bytes.");

    [Theory]
    [InlineData(0x09, "signed bytes (type 09)")]
    [InlineData(0x0D, "32-bit floats (type 0D)")]
    public void Another_type_of_numbers_is_refused(byte type, string found) =>
        Refused(IdxBytes.Make([1], [0], type), $"found {found}, expected unsigned bytes (type 08).");

    [Fact]
    public void An_unknown_type_is_refused() =>
        Refused(
            IdxBytes.Make([1], [0], 0x0A),
            "found the first bytes 00 00 0A, expected 00 00 08: an IDX file of unsigned bytes."
        );

    [Theory]
    [InlineData(new byte[0], 0)]
    [InlineData(new byte[] { 0 }, 1)]
    [InlineData(new byte[] { 0, 0, 8 }, 3)]
    public void A_file_shorter_than_its_first_number_is_refused(byte[] content, int length) =>
        Refused(content, $"found {length} bytes in all, expected at least the 4 that begin an IDX file.");

    [Fact]
    public void A_truncated_header_is_refused() =>
        Refused(IdxBytes.Make([2, 3, 4], [])[..9], "found a header of 9 bytes, expected 16: 4, and 4 for each of 3 dimensions.");

    [Fact]
    public void No_dimensions_are_refused() => Refused([0, 0, 8, 0, 1], "found 0 dimensions, expected at least 1.");

    [Fact]
    public void A_truncated_body_is_refused() =>
        Refused(IdxBytes.Make([2, 3], IdxBytes.Counting(5)), "found 5 bytes after the header, expected 6 (2 × 3).");

    [Fact]
    public void Bytes_left_over_are_refused() =>
        Refused(IdxBytes.Make([6], IdxBytes.Counting(7)), "found more than 6 bytes after the header, expected 6.");

    [Theory]
    [InlineData(0u)]
    [InlineData(0x80000000u)]
    public void An_impossible_size_is_refused(uint size) =>
        Refused(IdxBytes.Make([2, size], []), $"found size {size} for dimension 2 of 2, expected 1 to 2147483647.");

    [Fact]
    public void Sizes_beyond_an_array_are_refused() =>
        Refused(
            IdxBytes.Make([60000, 2000000, 28], []),
            "found the sizes 60000 × 2000000 × 28, expected at most 2147483591 bytes."
        );

    [Fact]
    public void Sizes_whose_product_overflows_are_refused()
    {
        File.WriteAllBytes(folder["file"], IdxBytes.Make([.. Enumerable.Repeat(0x7FFFFFFFu, 255)], []));
        var fault = Assert.Throws<InvalidDataException>(() => IdxFile.Read(folder["file"]));
        Assert.EndsWith("2147483647 × 2147483647, expected at most 2147483591 bytes.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_that_the_file_cannot_hold_is_refused_before_memory_is_taken()
    {
        var bytes = IdxBytes.Make([2000000000], IdxBytes.Counting(8));
        File.WriteAllBytes(folder["plain"], bytes);
        File.WriteAllBytes(folder["packed"], IdxBytes.Compress(bytes));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var plain = Assert.Throws<InvalidDataException>(() => IdxFile.Read(folder["plain"]));
        var packed = Assert.Throws<InvalidDataException>(() => IdxFile.Read(folder["packed"]));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2_000_000);
        Assert.Equal($"{folder["plain"]}: found 8 bytes after the header, expected 2000000000.", plain.Message);
        Assert.Matches("packed: found at most [0-9]+ bytes after the header, expected 2000000000\\.$", packed.Message);
    }

    [Fact]
    public void A_compressed_file_cut_short_is_refused()
    {
        var bytes = IdxBytes.Compress(IdxBytes.Make([1000], IdxBytes.Counting(1000)));
        File.WriteAllBytes(folder["file"], bytes[..(bytes.Length / 2)]);
        var fault = Assert.Throws<InvalidDataException>(() => IdxFile.Read(folder["file"]));
        Assert.StartsWith($"{folder["file"]}: found ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(", expected ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_compressed_file_is_refused()
    {
        var bytes = IdxBytes.Compress(IdxBytes.Make([1000], IdxBytes.Counting(1000)));
        bytes[^7] ^= 0xFF; // a byte of the check sum
        File.WriteAllBytes(folder["file"], bytes);
        var fault = Assert.Throws<InvalidDataException>(() => IdxFile.Read(folder["file"]));
        Assert.StartsWith($"{folder["file"]}: found a damaged gzip stream (", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("), expected a complete one: copy the file again.", fault.Message, StringComparison.Ordinal);
    }

    private void Refused(byte[] content, string message)
    {
        File.WriteAllBytes(folder["file"], content);
        var fault = Assert.Throws<InvalidDataException>(() => IdxFile.Read(folder["file"]));
        Assert.Equal($"{folder["file"]}: {message}", fault.Message);
    }
}
