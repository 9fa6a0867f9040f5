using NetDsl.Images;

namespace NetDsl.Tests.Images;

/// <summary>Damaged files: one message, never another exception, and never memory for what is not there.</summary>
public sealed class PngDamageTests
{
    private static readonly byte[] End = PngBuilder.Chunk("IEND");

    public static TheoryData<string> Names => TestPictures.Names;

    public static TheoryData<string, byte[]> Faults =>
        new()
        {
            { "found an empty file, expected a PNG or JPEG file", [] },
            { "found another beginning, expected a PNG or JPEG file", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A] },
            { "found a WebP file, expected a PNG or JPEG file: convert it", [.. "RIFF\u0001\0\0\0WEBP"u8] },
            { "found a GIF file, expected a PNG or JPEG file: convert it", [.. "GIF89a"u8] },
            { "found a BMP file, expected a PNG or JPEG file: convert it", [.. "BM"u8] },
            { "found the end of the file, expected another chunk: it is cut short", PngBuilder.File() },
            { "found no header at the beginning, expected the chunk IHDR", PngBuilder.File(PngBuilder.Data(0, 1), End) },
            {
                "found no header at the beginning, expected the chunk IHDR",
                PngBuilder.File(PngBuilder.Chunk("IHDR", new byte[12]), End)
            },
            { "found a picture of 0×1, expected at least one pixel and at most 16777216", Headed(PngBuilder.Header(0, 1)) },
            {
                "found a picture of 4097×4096, expected at least one pixel and at most 16777216",
                Headed(PngBuilder.Header(4097, 4096))
            },
            {
                "found a picture of 4294967295×4294967295, expected at least one pixel and at most 16777216",
                Headed(PngBuilder.Header(-1, -1))
            },
            {
                "found 8 bytes in the last chunk, expected 1000: it is cut short or damaged",
                PngBuilder.File(PngBuilder.Header(1, 1), PngBuilder.Chunk("IDAT", new byte[1000])[..20])
            },
        };

    public static TheoryData<byte[]> Broken =>
        [
            Headed(PngBuilder.Header(1, 1, colour: 5)),
            Headed(PngBuilder.Header(1, 1, depth: 3)),
            Headed(PngBuilder.Header(1, 1, depth: 4, colour: 2)),
            Headed(PngBuilder.Header(1, 1, interlaced: 2)),
            Headed(PngBuilder.Header(1, 1), PngBuilder.Header(1, 1)),
            Headed(PngBuilder.Header(1, 1), PngBuilder.Chunk("ABCD")),
            Headed(PngBuilder.Header(1, 1, colour: 3), PngBuilder.Data(0, 0)),
            Headed(PngBuilder.Header(1, 1, colour: 3), PngBuilder.Chunk("PLTE", new byte[4])),
            Headed(
                PngBuilder.Header(1, 1, colour: 3),
                PngBuilder.Chunk("PLTE", new byte[6]),
                PngBuilder.Chunk("tRNS", new byte[3])
            ),
            Headed(PngBuilder.Header(1, 1), PngBuilder.Chunk("tRNS", new byte[6])),
            Headed(PngBuilder.Header(1, 1, colour: 6), PngBuilder.Chunk("tRNS", new byte[2])),
            PngBuilder.Grey(1, 1, 5, 0),
            PngBuilder.Grey(1, 2, 0, 0),
            Headed(PngBuilder.Header(1, 1)),
            PngBuilder.File(PngBuilder.Header(1, 1), PngBuilder.Chunk("IDAT", 1, 2, 3, 4, 5, 6, 7, 8), End),
        ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_the_file(string message, byte[] file)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Picture.Decode(file, "digit.png"));
        Assert.Equal($"digit.png: {message}.", fault.Message);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_that_breaks_the_format_under_right_check_sums_is_named(byte[] file)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Picture.Decode(file, "digit.png"));
        Assert.Equal("digit.png: found a file that breaks the format, expected a PNG file.", fault.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_is_cut_short_is_never_read(string name)
    {
        var bytes = TestPictures.Bytes(name);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Picture.Decode(bytes[..length], name));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bit_that_is_wrong_is_always_noticed_in_what_the_picture_needs(string name)
    {
        var (bytes, expected) = (TestPictures.Bytes(name), TestPictures.All[name]);
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));

            // The check sums find every one.
            Assert.Throws<InvalidDataException>(() => Picture.Decode(bytes, name));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.Equal(expected.Width, Picture.Decode(bytes, name).Width);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_bit_under_right_check_sums_gives_a_picture_or_the_message(string name)
    {
        var original = TestPictures.Bytes(name);
        var (pictures, messages) = (0, 0);
        for (var bit = 64; bit < 8 * original.Length; bit++)
        {
            var bytes = original.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            PngBuilder.SealAll(bytes);
            Count(bytes, ref pictures, ref messages);
        }

        Assert.True(messages > 0);
    }

    [Fact]
    public void Random_changes_give_a_picture_or_the_message_and_cost_little_memory()
    {
        var random = new Random(3);
        var originals = TestPictures.All.Keys.Select(TestPictures.Bytes).ToArray();
        var (pictures, messages) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = originals[random.Next(originals.Length)].ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            }

            if (random.Next(4) > 0)
            {
                PngBuilder.SealAll(bytes);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            Count(bytes, ref pictures, ref messages);

            // No more than the largest picture that is allowed.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 26);
        }

        Assert.True(pictures > 100 && messages > 1000, $"{pictures} pictures, {messages} messages");
    }

    [Fact]
    public void A_small_file_that_claims_a_large_picture_costs_nothing()
    {
        var file = PngBuilder.File(PngBuilder.Header(4096, 4096, 16, 6), PngBuilder.Data(new byte[1 << 16]), End);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Assert.Throws<InvalidDataException>(() => Picture.Decode(file, "digit.png"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 16);
        Assert.Equal("digit.png: found a file that breaks the format, expected a PNG file.", fault.Message);
    }

    [Fact]
    public void A_file_above_the_limit_is_not_read_into_memory()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                file.SetLength(Picture.MaximumLength + 1L);
            }

            var fault = Assert.Throws<InvalidDataException>(() => Picture.Read(path));
            Assert.Equal($"{path}: found 67108865 bytes, expected at most 67108864.", fault.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Headed(params byte[][] chunks) => PngBuilder.File([.. chunks, End]);

    private static void Count(byte[] bytes, ref int pictures, ref int messages)
    {
        try
        {
            var picture = Picture.Decode(bytes, "x");
            Assert.Equal(4 * picture.Width * picture.Height, picture.Rgba.Length);
            pictures++;
        }
        catch (InvalidDataException)
        {
            messages++;
        }
    }
}
