namespace NetDsl.Engine.Kernels;

/// <summary>
/// The sum of contiguous floats, added in the order in which PyTorch adds them: whole vectors in four interleaved cascades (see
/// <see cref="ColumnSums"/>), then what is left over, then the vector's elements. Losses are such sums.
/// </summary>
internal static unsafe class RowSums
{
    private const int Width = 8; // floats in a vector

    /// <summary>Σ x.</summary>
    internal static float Sum(ReadOnlySpan<float> x)
    {
        float* sums = stackalloc float[ColumnSums.Group];
        fixed (float* from = x)
        {
            if (x.Length < Width)
            {
                ColumnSums.Interleaved(from, 1, 1, x.Length, sums);
                return sums[0];
            }
            nint vectors = x.Length / Width;
            ColumnSums.Interleaved(from, Width, Width, vectors, sums);
            float total = 0;
            for (nint i = vectors * Width; i < x.Length; i++)
            {
                total += from[i];
            }

            for (int lane = 0; lane < Width; lane++)
            {
                total += sums[lane];
            }

            return total;
        }
    }
}
