namespace NativeSample;

/// <summary>Scales a part of a picture: each new pixel is the mean of the area that it covers, edges in proportion.</summary>
internal static class AreaScaling
{
    /// <summary>Scales, first along the rows, then along the columns.</summary>
    /// <param name="pixels">The picture, row by row.</param>
    /// <param name="stride">Its pixels per row.</param>
    /// <param name="box">The part.</param>
    /// <param name="width">The new pixels per row.</param>
    /// <param name="height">The new rows.</param>
    /// <returns>The new pixels.</returns>
    public static float[] Scale(float[] pixels, int stride, InkBox box, int width, int height)
    {
        var narrow = new float[box.Height * width];
        for (var y = 0; y < box.Height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                narrow[(y * width) + x] = Mean(pixels, ((box.Top + y) * stride) + box.Left, 1, box.Width, x, width);
            }
        }

        var scaled = new float[height * width];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                scaled[(y * width) + x] = Mean(narrow, x, width, box.Height, y, height);
            }
        }

        return scaled;
    }

    // The mean over [part, part + 1) · length / parts of a line.
    private static float Mean(ReadOnlySpan<float> pixels, int start, int step, int length, int part, int parts)
    {
        double from = (double)part * length / parts,
            to = (double)(part + 1) * length / parts,
            sum = 0;
        for (var i = (int)from; i < length && i < to; i++)
        {
            sum += pixels[start + (i * step)] * (Math.Min(to, i + 1) - Math.Max(from, i));
        }

        return (float)(sum / (to - from));
    }
}
