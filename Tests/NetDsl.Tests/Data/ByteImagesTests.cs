namespace NetDsl.Tests.Data;

public sealed class ByteImagesTests
{
    [Fact]
    public void Every_byte_becomes_exactly_its_value_divided_by_255()
    {
        // 16 × 19 pixels: whole vectors and a remainder, every byte value at several places.
        var pixels = IdxBytes.Counting(16 * 19 * 4);
        var images = new ByteImages(pixels, new byte[4], 16, 19, 1);
        var features = new float[pixels.Length];
        images.CopyFeatures([0, 1, 2, 3], features);
        Assert.Equal(pixels.Select(value => value / 255f), features);
    }

    [Fact]
    public void Rows_come_in_the_order_asked_for()
    {
        var images = new ByteImages(new byte[] { 0, 51, 102, 153, 204, 255 }, new byte[] { 2, 0, 1 }, 1, 2, 3);
        var (features, labels) = (new float[4], new long[2]);
        images.CopyFeatures([2, 0], features);
        images.CopyLabels([2, 0], labels);
        Assert.Equal([204 / 255f, 1f, 0f, 51 / 255f], features);
        Assert.Equal([1, 2], labels);
        Assert.Equal([102, 153], images.Pixels(1).ToArray());
    }

    [Fact]
    public void Lengths_that_disagree_are_refused() =>
        Assert.Equal(
            "2 images of 1×2 need 4 pixels (and at least one image); there are 3.",
            Assert.Throws<ArgumentException>(() => new ByteImages(new byte[3], new byte[2], 1, 2, 2)).Message
        );

    [Fact]
    public void No_image_is_refused() =>
        Assert.Equal(
            "0 images of 1×2 need 0 pixels (and at least one image); there are 0.",
            Assert.Throws<ArgumentException>(() => new ByteImages(Array.Empty<byte>(), Array.Empty<byte>(), 1, 2, 2)).Message
        );

    [Fact]
    public void A_label_that_is_no_class_is_refused() =>
        Assert.Equal(
            "Image 1 has label 3: its classes are 0 to 2. Correct the label, or leave the sample out.",
            Assert.Throws<ArgumentException>(() => new ByteImages(new byte[2], new byte[] { 2, 3 }, 1, 1, 3)).Message
        );

    [Fact]
    public void Images_may_have_channels_and_more_than_256_classes()
    {
        var images = new ByteImages(IdxBytes.Counting(24), new long[] { 299, 7 }, [3, 2, 2], 300);
        var (features, labels) = (new float[12], new long[2]);
        images.CopyFeatures([1], features);
        images.CopyLabels([0, 1], labels);
        Assert.Equal([3, 2, 2], images.FeatureShape);
        Assert.Equal(Enumerable.Range(12, 12).Select(value => value / 255f), features);
        Assert.Equal([299, 7], labels);
        Assert.Equal("2 images of [3, 2, 2], 300 classes", images.ToString());
    }

    [Theory]
    [InlineData(new[] { 2 }, "[2]")]
    [InlineData(new[] { 3, 0, 2 }, "[3, 0, 2]")]
    [InlineData(new[] { -1, 2 }, "[-1, 2]")]
    [InlineData(new[] { 1, 1, 2, 1 }, "[1, 1, 2, 1]")]
    public void A_shape_that_is_no_images_is_refused(int[] shape, string text) =>
        Assert.Equal(
            $"The shape is {text}: images have [channels, height, width], or [height, width] if they are grey, each at least 1. "
                + "(Parameter 'shape')",
            Assert.Throws<ArgumentException>(() => new ByteImages(new byte[2], new long[1], shape, 2)).Message
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_row_outside_is_refused(long row)
    {
        var images = new ByteImages(new byte[2], new byte[2], 1, 1, 1);
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => images.CopyLabels([row], new long[1]));
        Assert.StartsWith("The data set has samples 0 to 1.", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => images.CopyFeatures([row], new float[1]));
    }

    [Fact]
    public void A_destination_of_another_length_is_refused()
    {
        var images = new ByteImages(new byte[4], new byte[2], 1, 2, 1);
        Assert.Equal(
            "2 samples of 2 numbers do not fill a destination of 3.",
            Assert.Throws<ArgumentException>(() => images.CopyFeatures([0, 1], new float[3])).Message
        );
    }
}
