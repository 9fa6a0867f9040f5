using System.Text.Json;
using System.Text.Json.Serialization;
using NetDsl.Images;

namespace NetDsl.Tests.Images;

public sealed class FittingTests
{
    private static readonly ResizedCase[] Resized = JsonSerializer.Deserialize<ResizedCase[]>(
        File.ReadAllText(Path.Combine(ExpectedPicture.Folder, "resized.json"))
    )!;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Resized.Length)];

    /// <summary>Red 0 to 11, green 100 to 111, blue 200 to 211, in 3 rows of 4.</summary>
    private static Picture Counting { get; } =
        new(4, 3, [.. Enumerable.Range(0, 12).SelectMany(i => new[] { (byte)i, (byte)(100 + i), (byte)(200 + i), (byte)255 })]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resizing_is_that_of_PyTorch(int number)
    {
        var given = Resized[number];
        var made = new byte[given.NewWidth * given.NewHeight];
        Resampling.Resize(
            given.Pixels,
            given.Width,
            given.Height,
            new Excerpt(0, 0, given.Width, given.Height),
            made,
            given.NewWidth,
            given.NewHeight
        );

        // Rounded to whole numbers; where the exact value is between two, either.
        Assert.All(given.Values.Zip(made), pair => Assert.InRange(pair.Second - pair.First, -0.5001, 0.5001));
    }

    [Fact]
    public void Channels_come_one_after_another()
    {
        var features = Counting.ToFeatures([3, 3, 4]);
        Assert.Equal(Enumerable.Range(0, 36).Select(i => ((i / 12 * 100) + (i % 12)) / 255f), features);
    }

    [Fact]
    public void Grey_is_the_lightness_of_the_standard()
    {
        Picture colours = new(2, 2, [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 90, 90, 90, 255]);
        Assert.Equal([76 / 255f, 150 / 255f, 29 / 255f, 90 / 255f], colours.ToFeatures([2, 2]));
        Assert.Equal(colours.ToFeatures([2, 2]), colours.ToFeatures([1, 2, 2]));
    }

    [Fact]
    public void Transparent_pixels_are_seen_on_white()
    {
        Picture picture = new(3, 1, [0, 0, 0, 0, 0, 100, 200, 128, 10, 20, 30, 255]);
        Assert.Equal(
            new byte[] { 255, 127, 10, 255, 177, 20, 255, 227, 30 }.Select(value => value / 255f),
            picture.ToFeatures([3, 1, 3])
        );
    }

    [Fact]
    public void A_crop_is_the_middle()
    {
        Assert.Equal(
            new[] { 5, 6, 105, 106, 205, 206 }.Select(value => value / 255f),
            Counting.ToFeatures([3, 1, 2], ImageFit.CentreCrop)
        );
        Assert.Equal(Counting.ToFeatures([3, 3, 4]), Counting.ToFeatures([3, 3, 4], ImageFit.CentreCrop));
    }

    [Fact]
    public void A_part_with_the_sizes_proportions_is_resized()
    {
        // The middle two of four columns have the proportions of 6 rows of 4.
        Picture wide = new(4, 3, [.. Enumerable.Range(0, 12).SelectMany(i => Pixel(i % 4 is 1 or 2 ? 80 : 0))]);
        var features = wide.ToFeatures([6, 4], ImageFit.ResizeAndCrop);
        Assert.All(features.Chunk(4), row => Assert.Equal([60, 80, 80, 60], row.Select(value => (int)Math.Round(value * 255))));

        // The middle row of three, where the picture is higher.
        Picture high = new(1, 3, [.. Pixel(0), .. Pixel(80), .. Pixel(0)]);
        Assert.Equal([80 / 255f], high.ToFeatures([1, 1], ImageFit.ResizeAndCrop));

        static byte[] Pixel(int grey) => [(byte)grey, (byte)grey, (byte)grey, 255];
    }

    [Fact]
    public void A_picture_of_another_size_is_reported()
    {
        Assert.Equal(
            "The picture does not fit: found a picture of 4×3 (width×height), expected 3×4. Choose how to fit it: "
                + "ImageFit.Resize, CentreCrop or ResizeAndCrop.",
            Assert.Throws<InvalidDataException>(() => Counting.ToFeatures([3, 4, 3])).Message
        );
        Assert.Equal(
            "The picture does not fit: found a picture of 4×3 (width×height), which is smaller than the 2×4 to cut out of it. "
                + "Choose ImageFit.ResizeAndCrop, or leave the picture out.",
            Assert.Throws<InvalidDataException>(() => Counting.ToFeatures([3, 4, 2], ImageFit.CentreCrop)).Message
        );
    }

    [Theory]
    [InlineData(2, 8, 8)]
    [InlineData(8, 8, 3)]
    [InlineData(3, 0, 8)]
    [InlineData(8)]
    [InlineData(3, 5000, 5000)]
    public void A_shape_that_no_picture_has_is_refused(params int[] shape) =>
        Assert.Equal(
            $"The shape is [{string.Join(", ", shape)}]: write [3, height, width] for red, green and blue, or "
                + "[1, height, width] or [height, width] for grey, with sizes of at least 1 and at most 16777216 pixels. "
                + "(Parameter 'shape')",
            Assert.Throws<ArgumentException>(() => Counting.ToFeatures(shape)).Message
        );

    private sealed record ResizedCase(
        [property: JsonPropertyName("width")] int Width,
        [property: JsonPropertyName("height")] int Height,
        [property: JsonPropertyName("pixels")] byte[] Pixels,
        [property: JsonPropertyName("newWidth")] int NewWidth,
        [property: JsonPropertyName("newHeight")] int NewHeight,
        [property: JsonPropertyName("values")] double[] Values
    );
}
