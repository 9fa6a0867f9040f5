using NetDsl.Samples.Images;

namespace Samples.Tests.Images;

/// <summary>Damaged files: one message, never another exception, and never memory for what is not there.</summary>
public sealed class PngDamageTests
{
    private static readonly byte[] End = PngBuilder.Chunk("IEND");

    public static TheoryData<string> Names => TestPictures.Names;

    public static TheoryData<string, byte[]> Faults =>
        new()
        {
            { "found another beginning, expected a PNG file", [] },
            { "found another beginning, expected a PNG file", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70] },
            { "found the end of the file, expected another chunk: it is cut short", PngBuilder.File() },
            { "found chunk IDAT at first, expected IHDR", PngBuilder.File(PngBuilder.Data(0, 1), End) },
            { "found a header of 12 bytes, expected 13", PngBuilder.File(PngBuilder.Chunk("IHDR", new byte[12]), End) },
            { "found a picture of 0×1, expected at least one pixel and at most 16777216", Headed(PngBuilder.Header(0, 1)) },
            {
                "found a picture of 4097×4096, expected at least one pixel and at most 16777216",
                Headed(PngBuilder.Header(4097, 4096))
            },
            {
                "found a picture of 4294967295×4294967295, expected at least one pixel and at most 16777216",
                Headed(PngBuilder.Header(-1, -1))
            },
            { "found colour type 5, expected 0, 2, 3, 4 or 6", Headed(PngBuilder.Header(1, 1, colour: 5)) },
            { "found 3 bits a sample, expected 1, 2, 4, 8, 16 for colour type 0", Headed(PngBuilder.Header(1, 1, depth: 3)) },
            { "found 4 bits a sample, expected 8, 16 for colour type 2", Headed(PngBuilder.Header(1, 1, depth: 4, colour: 2)) },
            {
                "found compression 0, filtering 0 and interlacing 2, expected 0, 0 and either 0 or 1",
                Headed(PngBuilder.Header(1, 1, interlaced: 2))
            },
            {
                "found chunk IHDR twice or out of its place, expected the order of the format",
                Headed(PngBuilder.Header(1, 1), PngBuilder.Header(1, 1))
            },
            {
                "found chunk IDAT twice or out of its place, expected the order of the format",
                Headed(PngBuilder.Header(1, 1), PngBuilder.Data(0, 1), PngBuilder.Chunk("tEXt", 65, 0), PngBuilder.Data(0, 1))
            },
            {
                "found chunk ABCD, which the picture needs, expected a chunk of the format",
                Headed(PngBuilder.Header(1, 1), PngBuilder.Chunk("ABCD"))
            },
            { "found a chunk named 41310D42, expected four letters", Headed(PngBuilder.Header(1, 1), PngBuilder.Chunk("A1\rB")) },
            {
                "found no palette, expected one: the pixels are numbers of its colours",
                Headed(PngBuilder.Header(1, 1, colour: 3), PngBuilder.Data(0, 0))
            },
            {
                "found a palette of 4 bytes, expected 3 a colour, for 1 to 256 colours",
                Headed(PngBuilder.Header(1, 1, colour: 3), PngBuilder.Chunk("PLTE", new byte[4]))
            },
            {
                "found a palette of 9 bytes, expected 3 a colour, for 1 to 2 colours",
                Headed(PngBuilder.Header(1, 1, depth: 1, colour: 3), PngBuilder.Chunk("PLTE", new byte[9]))
            },
            {
                "found a pixel of colour 2, expected 0 to 1, as the palette has",
                Headed(PngBuilder.Header(1, 1, colour: 3), PngBuilder.Chunk("PLTE", new byte[6]), PngBuilder.Data(0, 2))
            },
            {
                "found 3 bytes of transparency, expected 1 to 2, one a colour of the palette before it",
                Headed(
                    PngBuilder.Header(1, 1, colour: 3),
                    PngBuilder.Chunk("PLTE", new byte[6]),
                    PngBuilder.Chunk("tRNS", new byte[3])
                )
            },
            {
                "found 6 bytes of transparency, expected 2",
                Headed(PngBuilder.Header(1, 1), PngBuilder.Chunk("tRNS", new byte[6]))
            },
            {
                "found 2 bytes of transparency, expected none: the pixels have opacities of their own",
                Headed(PngBuilder.Header(1, 1, colour: 6), PngBuilder.Chunk("tRNS", new byte[2]))
            },
            { "found a row with filter 5, expected 0 to 4", PngBuilder.Grey(1, 1, 5, 0) },
            {
                "found the end of the compressed data, expected another row of pixels: it is cut short",
                PngBuilder.Grey(1, 2, 0, 0)
            },
            { "found bytes after the last row of pixels, expected none", PngBuilder.Grey(1, 1, 0, 0, 0) },
            {
                "found 0 bytes of compressed data, expected enough for 1×1 pixels: it is cut short",
                Headed(PngBuilder.Header(1, 1))
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_the_file(string message, byte[] file)
    {
        var fault = Assert.Throws<InvalidDataException>(() => PngFile.Decode(file, "digit.png"));
        Assert.Equal($"digit.png: {message}.", fault.Message);
    }

    [Fact]
    public void Damaged_compressed_data_is_named()
    {
        var file = PngBuilder.File(PngBuilder.Header(1, 1), PngBuilder.Chunk("IDAT", 1, 2, 3, 4, 5, 6, 7, 8), End);
        var fault = Assert.Throws<InvalidDataException>(() => PngFile.Decode(file, "digit.png"));
        Assert.StartsWith("digit.png: found damaged compressed data (", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("), expected a zlib stream.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_is_cut_short_is_never_read(string name)
    {
        var bytes = TestPictures.Bytes(name);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => PngFile.Decode(bytes.AsMemory(0, length), name));
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
            Assert.Throws<InvalidDataException>(() => PngFile.Decode(bytes, name));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.Equal(expected.Width, PngFile.Decode(bytes, name).Width);
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

            // A kilobyte of deflate is a megabyte at most, and a bit is four bytes of a picture at most.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 26);
        }

        Assert.True(pictures > 100 && messages > 1000, $"{pictures} pictures, {messages} messages");
    }

    [Fact]
    public void A_small_file_that_claims_a_large_picture_costs_nothing()
    {
        var file = PngBuilder.File(PngBuilder.Header(4096, 4096, 16, 6), PngBuilder.Data(new byte[1 << 16]), End);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Assert.Throws<InvalidDataException>(() => PngFile.Decode(file, "digit.png"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 16);
        Assert.EndsWith(
            "bytes of compressed data, expected enough for 4096×4096 pixels: it is cut short.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_above_the_limit_is_not_read_into_memory()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                file.SetLength(PngFile.MaximumLength + 1L);
            }

            var fault = Assert.Throws<InvalidDataException>(() => PngFile.Read(path));
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
            var picture = PngFile.Decode(bytes, "x");
            Assert.Equal(4 * picture.Width * picture.Height, picture.Rgba.Length);
            pictures++;
        }
        catch (InvalidDataException)
        {
            messages++;
        }
    }
}
