namespace NetDsl.Engine.Kernels;

/// <summary>Means and variances of rows, computed in double in two passes.</summary>
internal static class Moments
{
    /// <summary>
    /// means[r] and variances[r] of each row of [rows, size]; the sum of squares is divided by size − correction.
    /// </summary>
    internal static void Variance(
        ReadOnlySpan<float> x,
        Span<float> means,
        Span<float> variances,
        int rows,
        int size,
        int correction,
        bool root
    )
    {
        for (var r = 0; r < rows; r++)
        {
            var row = x.Slice(r * size, size);
            var mean = Sums.Total(row) / size;
            double squares = 0;
            foreach (var value in row)
            {
                squares += (value - mean) * (value - mean);
            }

            means[r] = (float)mean;
            // With fewer values than the correction there is nothing to divide by: NaN, as in PyTorch.
            var variance = squares / Math.Max(size - correction, 0);
            // The root of the double: squares of small numbers are too small for a float.
            variances[r] = (float)(root ? Math.Sqrt(variance) : variance);
        }
    }
}
