using NetDsl.Images;
using NetDsl.Samples;

namespace NativeSample;

/// <summary>Images from files.</summary>
internal static class DigitImages
{
    /// <summary>Reads the image of a PNG or JPEG file, or one or all of an IDX file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="index">The one image of an IDX file; null: all.</param>
    /// <exception cref="UsageException">The file cannot be read, or does not have that image.</exception>
    public static IReadOnlyList<DigitImage> Read(string path, int? index)
    {
        try
        {
            return Picture.IsPicture(path)
                ? [new DigitImage(path, DrawnDigit.Of(Picture.Read(path), path))]
                : FromIdx(IdxFile.Read(path), index);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException(fault.Message);
        }
    }

    /// <summary>The network's input: pixel / 255, image after image, computed as in training.</summary>
    public static float[] Features(IReadOnlyList<DigitImage> images)
    {
        var pixels = new byte[images.Count * DigitImage.Size];
        for (var i = 0; i < images.Count; i++)
        {
            images[i].Pixels.CopyTo(pixels.AsMemory(i * DigitImage.Size));
        }

        // A data set needs labels; these are not used.
        var data = new ByteImages(pixels, new byte[images.Count], DigitImage.Side, DigitImage.Side, DigitImage.Classes);
        var features = new float[pixels.Length];
        data.CopyFeatures([.. Enumerable.Range(0, images.Count)], features);
        return features;
    }

    private static DigitImage[] FromIdx(IdxFile file, int? index)
    {
        if (file.Shape is not [var count, DigitImage.Side, DigitImage.Side])
        {
            var sizes = string.Join("×", file.Shape);
            throw new InvalidDataException(
                $"{file.Path}: found {sizes} bytes, expected images of {DigitImage.Side}×{DigitImage.Side}, as in MNIST."
            );
        }

        if (index >= count)
        {
            throw new UsageException(
                FormattableString.Invariant($"--index: {file.Path} has images 0 to {count - 1}, and no {index}.")
            );
        }

        var (first, end) = index is { } one ? (one, one + 1) : (0, count);
        var images = new DigitImage[end - first];
        for (var i = 0; i < images.Length; i++)
        {
            var number = first + i;
            images[i] = new DigitImage(
                FormattableString.Invariant($"{file.Path}[{number}]"),
                file.Data.Slice(number * DigitImage.Size, DigitImage.Size)
            );
        }

        return images;
    }
}
