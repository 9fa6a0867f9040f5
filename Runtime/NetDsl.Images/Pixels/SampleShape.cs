using System.Globalization;

namespace NetDsl.Images;

/// <summary>The sizes of samples that pictures become.</summary>
internal sealed class SampleShape
{
    private SampleShape(int[] sizes, int channels, int height, int width) =>
        (Sizes, Channels, Height, Width) = (sizes, channels, height, width);

    /// <summary>As the user gave them.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>3 for red, green and blue; 1 for grey.</summary>
    public int Channels { get; }

    public int Height { get; }

    public int Width { get; }

    /// <summary>Numbers of a sample.</summary>
    public int Size => Channels * Height * Width;

    /// <exception cref="ArgumentException">These are not the sizes of a picture.</exception>
    public static SampleShape Of(ReadOnlySpan<int> shape)
    {
        var (channels, height, width) = shape switch
        {
            [var c, var h, var w] => (c, h, w),
            [var h, var w] => (1, h, w),
            _ => (0, 0, 0),
        };
        return channels is 1 or 3 && height >= 1 && width >= 1 && (long)height * width <= Picture.MaximumPixels
            ? new SampleShape(shape.ToArray(), channels, height, width)
            : throw new ArgumentException(
                $"The shape is [{string.Join(", ", shape.ToArray())}]: write [3, height, width] for red, green and blue, or "
                    + "[1, height, width] or [height, width] for grey, with sizes of at least 1 and at most "
                    + string.Create(CultureInfo.InvariantCulture, $"{Picture.MaximumPixels} pixels."),
                nameof(shape)
            );
    }

    /// <summary>What is wrong with a picture of some size; null if it can be fitted.</summary>
    public string? Fault(int width, int height, ImageFit fit) =>
        fit switch
        {
            ImageFit.Exact when (width, height) != (Width, Height) => FormattableString.Invariant(
                $"found a picture of {width}×{height} (width×height), expected {Width}×{Height}. Choose how to fit it: "
            ) + $"{nameof(ImageFit)}.{ImageFit.Resize}, {ImageFit.CentreCrop} or {ImageFit.ResizeAndCrop}.",
            ImageFit.CentreCrop when width < Width || height < Height => FormattableString.Invariant(
                $"found a picture of {width}×{height} (width×height), which is smaller than the {Width}×{Height} to cut out of "
            ) + $"it. Choose {nameof(ImageFit)}.{ImageFit.ResizeAndCrop}, or leave the picture out.",
            _ => null,
        };
}
