namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>Per-thread working memory of the matrix product: pinned, aligned to cache lines, grown as needed and kept.</summary>
internal static unsafe class Scratch
{
    private const int Alignment = 64;

    [ThreadStatic]
    private static float[]? t_right;

    [ThreadStatic]
    private static float[]? t_left;

    /// <summary>Room for packed panels of B.</summary>
    internal static float* Right(long floats) => Get(ref t_right, floats);

    /// <summary>Room for packed rows of A.</summary>
    internal static float* Left(long floats) => Get(ref t_left, floats);

    private static float* Get(ref float[]? array, long floats)
    {
        if (array is null || array.Length < floats + (Alignment / sizeof(float)))
            array = GC.AllocateUninitializedArray<float>(checked((int)(floats + (Alignment / sizeof(float)))), pinned: true);
        fixed (float* start = array) // Pinned for life: the address stays valid after this statement.
            return (float*)(((nuint)start + Alignment - 1) & ~(nuint)(Alignment - 1));
    }
}
