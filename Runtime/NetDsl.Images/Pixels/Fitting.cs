namespace NetDsl.Images;

/// <summary>Pictures to samples: channels, size, numbers from 0 to 1.</summary>
internal static class Fitting
{
    private static readonly float[] Units = [.. Enumerable.Range(0, 256).Select(value => value / 255f)];

    /// <summary>Writes a picture as bytes, channel by channel, row by row.</summary>
    /// <param name="picture">The picture; its size has been checked.</param>
    /// <param name="shape">The sample's sizes.</param>
    /// <param name="fit">What to do if they differ.</param>
    /// <param name="sample">Room for the sample.</param>
    public static void Write(Picture picture, SampleShape shape, ImageFit fit, Span<byte> sample)
    {
        var channel = new byte[picture.Width * picture.Height];
        var excerpt = Excerpt.Of(picture.Width, picture.Height, shape.Width, shape.Height, fit);
        for (var i = 0; i < shape.Channels; i++)
        {
            WriteChannel(picture.Rgba, shape.Channels == 1 ? null : i, channel);
            var target = sample.Slice(i * shape.Height * shape.Width, shape.Height * shape.Width);
            Resampling.Resize(channel, picture.Width, picture.Height, excerpt, target, shape.Width, shape.Height);
        }
    }

    /// <summary>Bytes to byte / 255.</summary>
    public static void ToUnit(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            numbers[i] = Units[bytes[i]];
        }
    }

    // Transparent pixels are seen on white: what colour a file has where nothing is seen does not matter.
    private static void WriteChannel(ReadOnlySpan<byte> rgba, int? colour, Span<byte> channel)
    {
        for (var i = 0; i < channel.Length; i++, rgba = rgba[Picture.PixelSize..])
        {
            var value = colour is { } one ? rgba[one] : Grey(rgba);
            channel[i] = rgba[3] == 255 ? value : OnWhite(value, rgba[3]);
        }
    }

    // Lightness by Rec. 601, in the whole numbers of Pillow's convert("L").
    private static byte Grey(ReadOnlySpan<byte> pixel) =>
        (byte)(((pixel[0] * 19595) + (pixel[1] * 38470) + (pixel[2] * 7471) + 0x8000) >> 16);

    private static byte OnWhite(byte value, byte opacity) => (byte)(255 - ((((255 - value) * opacity) + 127) / 255));
}
