namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>Per-thread working memory of the matrix product: pinned, aligned to cache lines, grown as needed and kept.</summary>
internal static unsafe class Scratch
{
    private const int Alignment = 64;

    [ThreadStatic]
    private static float[]? t_right;

    [ThreadStatic]
    private static float[]? t_columns;

    /// <summary>Room for packed panels of B.</summary>
    internal static float* Right(long floats) => Get(ref t_right, floats);

    /// <summary>Room for columns of B laid out as rows.</summary>
    internal static float* Columns(long floats) => Get(ref t_columns, floats);

    private static float* Get(ref float[]? array, long floats)
    {
        if (array is null || array.Length < floats + (Alignment / sizeof(float)))
        {
            array = GC.AllocateUninitializedArray<float>(checked((int)(floats + (Alignment / sizeof(float)))), pinned: true);
        }

        fixed (float* start = array) // Pinned for life: the address stays valid after this statement.
        {
            return (float*)(((nuint)start + Alignment - 1) & ~(nuint)(Alignment - 1));
        }
    }
}
