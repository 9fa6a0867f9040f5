namespace NetDsl;

/// <summary>
/// Images stored as one byte per pixel (60 000 images of 28×28: 47 MB instead of 188 MB as floats). A batch gets pixel / 255, in
/// 0 … 1, when it is made.
/// </summary>
public sealed class ByteImages : Dataset
{
    private readonly ReadOnlyMemory<byte> pixels;
    private readonly ReadOnlyMemory<long> labels;
    private readonly int pixelsPerImage;

    /// <summary>A data set over grey pixels and labels in memory; the pixels are not copied.</summary>
    /// <param name="pixels">The images one after another, row by row.</param>
    /// <param name="labels">Class numbers, one for each image.</param>
    /// <param name="height">Rows of an image, at least 1.</param>
    /// <param name="width">Pixels of a row, at least 1.</param>
    /// <param name="classes">Number of classes; every label must be below it.</param>
    /// <exception cref="ArgumentException">The lengths do not match, there is no image, or a label is not a class.</exception>
    public ByteImages(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels, int height, int width, int classes)
        : this(pixels, Numbers(labels.Span), [height, width], classes) { }

    /// <summary>A data set over pixels of one or more channels, and labels in memory; nothing is copied.</summary>
    /// <param name="pixels">The images one after another, channel by channel, row by row.</param>
    /// <param name="labels">Class numbers, one for each image.</param>
    /// <param name="shape">
    /// The sizes of an image, each at least 1: [channels, height, width], or [height, width] if it is grey.
    /// </param>
    /// <param name="classes">Number of classes; every label must be below it.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not match, there is no image, the shape is not an image's, or a label is not a class.
    /// </exception>
    public ByteImages(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<long> labels, ReadOnlySpan<int> shape, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (shape.Length is not (2 or 3) || shape.ContainsAnyInRange(int.MinValue, 0))
        {
            throw new ArgumentException(
                $"The shape is {NetworkData.Text(shape.ToArray())}: images have [channels, height, width], or [height, width] "
                    + "if they are grey, each at least 1.",
                nameof(shape)
            );
        }

        Int128 needed = labels.Length;
        foreach (var size in shape)
        {
            needed *= size;
        }

        if (labels.IsEmpty || pixels.Length != needed)
        {
            throw new ArgumentException(
                $"{labels.Length} images of {string.Join('×', shape.ToArray())} need {needed} pixels "
                    + $"(and at least one image); there are {pixels.Length}."
            );
        }

        pixelsPerImage = pixels.Length / labels.Length;

        var bad = labels.Span.IndexOfAnyExceptInRange(0, classes - 1L);
        if (bad >= 0)
        {
            var label = labels.Span[bad];
            throw new ArgumentException(
                $"Image {bad} has label {label}: {LabelChecks.Repair(label, classes, [.. labels.ToArray()])}"
            );
        }

        (this.pixels, this.labels, Classes, FeatureShape) = (pixels, labels, classes, shape.ToArray());
    }

    /// <inheritdoc/>
    public override int Count => labels.Length;

    /// <inheritdoc/>
    public override IReadOnlyList<int> FeatureShape { get; }

    /// <inheritdoc/>
    public override int Classes { get; }

    /// <summary>The pixels of one image, channel by channel, row by row.</summary>
    /// <param name="index">Number of the image, 0 … Count - 1.</param>
    /// <returns>As many bytes as an image has numbers.</returns>
    public ReadOnlySpan<byte> Pixels(int index) => pixels.Span.Slice(checked(index * pixelsPerImage), pixelsPerImage);

    /// <summary>Number and size of the images, and number of classes.</summary>
    /// <returns>As <c>60000 images of [28, 28], 10 classes</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} images of {NetworkData.Text(FeatureShape)}, {Classes} classes");

    internal override StoredFeatures? Stored => new(pixels, default);

    /// <inheritdoc/>
    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, pixelsPerImage);
        for (var i = 0; i < rows.Length; i++)
        {
            ByteScaling.ToUnit(Pixels((int)rows[i]), destination.Slice(i * pixelsPerImage, pixelsPerImage));
        }
    }

    /// <inheritdoc/>
    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        CheckRequest(rows, destination.Length, 1);
        var source = labels.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = source[(int)rows[i]];
        }
    }

    private static long[] Numbers(ReadOnlySpan<byte> labels)
    {
        var numbers = new long[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            numbers[i] = labels[i];
        }

        return numbers;
    }
}
