namespace NetDsl.Images;

/// <summary>
/// Resizes one channel: bilinear interpolation; where a picture becomes smaller, the triangle of weights is as wide as needed to
/// reach all pixels. The weights are those of Pillow's <c>BILINEAR</c> and of PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html">interpolate</see> with
/// <c>mode="bilinear", antialias=True</c>.
/// </summary>
internal static class Resampling
{
    /// <param name="source">The channel, row by row.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="excerpt">The part of it to use.</param>
    /// <param name="target">Room for the new channel.</param>
    /// <param name="newWidth">Its columns.</param>
    /// <param name="newHeight">Its rows.</param>
    public static void Resize(
        ReadOnlySpan<byte> source,
        int width,
        int height,
        Excerpt excerpt,
        Span<byte> target,
        int newWidth,
        int newHeight
    )
    {
        if (excerpt.Width == newWidth && excerpt.Height == newHeight)
        {
            Copy(source, width, excerpt, target, newWidth);
            return;
        }

        var columns = Weights.Of(width, excerpt.Left, excerpt.Width, newWidth);
        var rows = Weights.Of(height, excerpt.Top, excerpt.Height, newHeight);
        var first = rows[0].Start;
        var narrow = new float[(rows[^1].Start + rows[^1].Values.Length - first) * newWidth];
        for (var y = 0; y < narrow.Length / newWidth; y++)
        {
            var row = source.Slice((first + y) * width, width);
            for (var x = 0; x < newWidth; x++)
            {
                narrow[(y * newWidth) + x] = columns[x].Sum(row);
            }
        }

        var sums = new float[newWidth];
        for (var y = 0; y < newHeight; y++)
        {
            rows[y].Sum(narrow.AsSpan((rows[y].Start - first) * newWidth), sums);
            for (var x = 0; x < newWidth; x++)
            {
                target[(y * newWidth) + x] = Rounded(sums[x]);
            }
        }
    }

    private static void Copy(ReadOnlySpan<byte> source, int width, Excerpt excerpt, Span<byte> target, int newWidth)
    {
        var start = ((int)excerpt.Top * width) + (int)excerpt.Left;
        for (; !target.IsEmpty; target = target[newWidth..], start += width)
        {
            source.Slice(start, newWidth).CopyTo(target);
        }
    }

    private static byte Rounded(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);

    /// <summary>The weights of one new pixel, along one direction.</summary>
    private readonly record struct Weights(int Start, float[] Values)
    {
        public static Weights[] Of(int size, double start, double length, int newSize)
        {
            var scale = length / newSize;
            var reach = Math.Max(scale, 1);
            var all = new Weights[newSize];
            for (var i = 0; i < newSize; i++)
            {
                var centre = start + ((i + 0.5) * scale);
                var first = Math.Max((int)(centre - reach + 0.5), 0);
                var end = Math.Min((int)(centre + reach + 0.5), size);
                var values = new double[end - first];
                for (var j = 0; j < values.Length; j++)
                {
                    values[j] = Math.Max(0, 1 - (Math.Abs(first + j + 0.5 - centre) / reach));
                }

                var sum = values.Sum();
                all[i] = new Weights(first, Array.ConvertAll(values, value => (float)(value / sum)));
            }

            return all;
        }

        /// <summary>The weighted sum of some numbers of a row.</summary>
        public float Sum(ReadOnlySpan<byte> row)
        {
            ReadOnlySpan<float> values = Values;
            row = row.Slice(Start, values.Length);
            var sum = 0f;
            for (var i = 0; i < values.Length; i++)
            {
                sum += values[i] * row[i];
            }

            return sum;
        }

        /// <summary>The weighted sum of rows, the first of them at the start.</summary>
        public void Sum(ReadOnlySpan<float> rows, Span<float> sums)
        {
            sums.Clear();
            foreach (var value in Values)
            {
                for (var x = 0; x < sums.Length; x++)
                {
                    sums[x] += value * rows[x];
                }

                rows = rows[sums.Length..];
            }
        }
    }
}
