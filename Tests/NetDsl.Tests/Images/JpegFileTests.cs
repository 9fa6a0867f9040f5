using System.Buffers.Binary;
using NetDsl.Images;

namespace NetDsl.Tests.Images;

public sealed class JpegFileTests
{
    private const string Plain = "baseline-420.jpg";

    public static TheoryData<string> Names => TestPhotos.Names;

    public static TheoryData<string, byte[]> Faults =>
        new()
        {
            { "no size, expected one before the pixels: the file is cut short or damaged", [0xFF, 0xD8, 0xFF] },
            { "no size, expected one before the pixels: the file is cut short or damaged", [0xFF, 0xD8, 0xFF, 0xD9] },
            {
                "no size, expected one before the pixels: the file is cut short or damaged",
                [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1, 2, 3]
            },
            { "no size, expected one before the pixels: the file is cut short or damaged", Framed(0xC0, 8, 0, 1, 0) },
            {
                "a picture of 65535×65535, expected at least one pixel and at most 16777216",
                Framed(0xC0, 8, 255, 255, 255, 255, 1)
            },
            { "a picture of 1×0, expected at least one pixel and at most 16777216", Framed(0xC2, 8, 0, 0, 0, 1, 1) },
            {
                "a JPEG file of another coding (SOF3, 8 bits), expected a baseline or progressive one of 8 bits: "
                    + "save it as such",
                Framed(0xC3, 8, 0, 1, 0, 1, 1)
            },
            {
                "a JPEG file of another coding (SOF9, 8 bits), expected a baseline or progressive one of 8 bits: "
                    + "save it as such",
                Framed(0xC9, 8, 0, 1, 0, 1, 1)
            },
            {
                "a JPEG file of another coding (SOF1, 12 bits), expected a baseline or progressive one of 8 bits: "
                    + "save it as such",
                Framed(0xC1, 12, 0, 1, 0, 1, 1)
            },
            { "a segment of 1 bytes, expected at least 2: the file is damaged", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1] },
            { "07 at byte 6, expected a marker (FF): the file is damaged", [0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 7] },
            {
                "the end of the file, expected the end of the image before it: the file is cut short",
                Framed(0xC0, 8, 0, 1, 0, 1, 1)
            },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_form_is_read_as_libjpeg_reads_it(string name)
    {
        var (expected, picture) = (TestPhotos.All[name], Picture.Read(TestPhotos.PathOf(name)));
        Assert.Equal((expected.Width, expected.Height), (picture.Width, picture.Height));
        for (var i = 0; i < expected.Rgba.Length; i++)
        {
            // Both round, in another order. Colours of half the width: the decoder does not interpolate those of the last column
            // if the width is odd.
            var isLast = name.Contains("422", StringComparison.Ordinal) && i / 4 % expected.Width == expected.Width - 1;
            Assert.InRange(picture.Rgba[i] - expected.Rgba[i], isLast ? -16 : -3, isLast ? 16 : 3);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_size_at_the_beginning_is_that_of_the_picture(string name) =>
        Assert.Equal((TestPhotos.All[name].Width, TestPhotos.All[name].Height), PictureFile.SizeOf(TestPhotos.PathOf(name)));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_the_file(string message, byte[] file) =>
        Assert.Equal(
            $"photo.jpg: found {message}.",
            Assert.Throws<InvalidDataException>(() => Picture.Decode(file, "photo.jpg")).Message
        );

    [Theory]
    [InlineData(Plain)]
    [InlineData("progressive-444.jpg")]
    [InlineData("restarts.jpg")]
    [InlineData("orientation-6.jpg")]
    public void A_file_that_is_cut_short_is_never_read(string name)
    {
        var bytes = TestPhotos.Bytes(name);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Picture.Decode(bytes[..length], name));
        }
    }

    [Fact]
    public void What_follows_the_end_is_not_looked_at() =>
        Assert.Equal(37, Picture.Decode([.. TestPhotos.Bytes(Plain), 1, 2, 3], Plain).Width);

    /// <summary>An orientation that cannot be read is none: the pixels are right without it.</summary>
    [Fact]
    public void Damage_in_what_a_camera_wrote_does_not_matter()
    {
        var (bytes, plain) = (TestPhotos.Bytes("orientation-6.jpg"), Picture.Read(TestPhotos.PathOf("orientation-1.jpg")));
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(4));
        var (turned, stored) = (0, 0);
        for (var bit = 6 * 8; bit < (4 + length) * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var picture = Picture.Decode(bytes, "x");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            _ = picture.Width == plain.Width ? stored++ : turned++;
        }

        Assert.True(turned > 100 && stored > 100, $"{turned} turned, {stored} as stored");
    }

    [Fact]
    public void Random_changes_give_a_picture_or_the_message_and_cost_little_memory()
    {
        var random = new Random(4);
        var originals = TestPhotos.All.Keys.Select(TestPhotos.Bytes).Where(bytes => bytes.Length < 10_000).ToArray();
        var (pictures, messages) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = originals[random.Next(originals.Length)].ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(2, bytes.Length)] = (byte)random.Next(256);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
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

            // The pixels that are allowed, and the decoder's coefficients and planes of them.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 28);
        }

        Assert.True(pictures > 1000 && messages > 1000, $"{pictures} pictures, {messages} messages");
    }

    private static byte[] Framed(byte marker, params byte[] body) =>
        [0xFF, 0xD8, 0xFF, marker, 0, (byte)(body.Length + 2), .. body];
}
