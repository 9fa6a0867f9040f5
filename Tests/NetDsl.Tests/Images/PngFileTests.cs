using System.Text;
using NetDsl.Images;

namespace NetDsl.Tests.Images;

public sealed class PngFileTests
{
    public static TheoryData<string> Names => TestPictures.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_form_is_read_as_libpng_reads_it(string name)
    {
        var (expected, picture) = (TestPictures.All[name], Picture.Read(TestPictures.PathOf(name)));
        Assert.Equal((expected.Width, expected.Height), (picture.Width, picture.Height));

        // libpng rounds samples of 16 bits, the decoder here cuts them off.
        var tolerance = name.Contains("16bit", StringComparison.Ordinal) ? 1 : 0;

        // libpng keeps no colour where nothing is seen of it; what is behind full transparency does not matter.
        for (var i = 0; i < expected.Rgba.Length; i += 4)
        {
            ReadOnlySpan<byte> theirs = expected.Rgba.AsSpan(i, 4),
                ours = picture.Rgba.Slice(i, 4);
            Assert.True(
                theirs[3] == 0 ? ours[3] == 0 : IsNear(theirs, ours, tolerance),
                $"pixel {i / 4}: {Text(ours)} instead of {Text(theirs)}"
            );
        }
    }

    [Fact]
    public void The_files_are_of_every_colour_type_and_depth_interlaced_and_not()
    {
        var forms = TestPictures
            .All.Keys.Select(name => TestPictures.Bytes(name))
            .Select(bytes => (Colour: bytes[25], Depth: bytes[24], Interlaced: bytes[28]))
            .ToHashSet();
        int[] all = [1, 2, 4, 8, 16],
            large = [8, 16],
            palette = [1, 2, 4, 8];
        foreach (var (colour, depths) in new[] { (0, all), (2, large), (3, palette), (4, large), (6, large) })
        {
            Assert.All(
                depths,
                depth =>
                    Assert.Superset(
                        new HashSet<(byte, byte, byte)> { ((byte)colour, (byte)depth, 0), ((byte)colour, (byte)depth, 1) },
                        forms
                    )
            );
        }
    }

    [Fact]
    public void Pixels_are_found_by_column_and_row()
    {
        var picture = Picture.Decode(
            PngBuilder.File(
                PngBuilder.Header(2, 1, colour: 6),
                PngBuilder.Data(0, 1, 2, 3, 4, 5, 6, 7, 8),
                PngBuilder.Chunk("IEND")
            ),
            "two"
        );
        Assert.Equal((1, 2, 3, 4), picture[0, 0]);
        Assert.Equal((5, 6, 7, 8), picture[1, 0]);
    }

    [Fact]
    public void What_follows_the_end_is_not_looked_at() =>
        Assert.Equal(77, Picture.Decode([.. PngBuilder.Grey(1, 1, 0, 77), 1, 2, 3], "one")[0, 0].Red);

    [Theory]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("IEND", 0xAE426082)]
    [InlineData("", 0)]
    public void The_check_sum_is_that_of_the_standard(string text, uint sum) =>
        Assert.Equal(sum, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_file_is_recognised_by_its_first_bytes()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.False(Picture.IsPicture(file));
            File.WriteAllBytes(file, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0B]);
            Assert.False(Picture.IsPicture(file));
            File.WriteAllBytes(file, PngBuilder.Grey(1, 1, 0, 77));
            Assert.True(Picture.IsPicture(file));
            File.WriteAllBytes(file, [0xFF, 0xD8, 0xFF, 0xE0]);
            Assert.True(Picture.IsPicture(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool IsNear(ReadOnlySpan<byte> theirs, ReadOnlySpan<byte> ours, int tolerance)
    {
        for (var i = 0; i < theirs.Length; i++)
        {
            if (Math.Abs(theirs[i] - ours[i]) > tolerance)
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(ReadOnlySpan<byte> pixel) => string.Join(' ', pixel.ToArray());
}
