using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>
/// The ends of rows whose length is not a multiple of eight floats: they go through the same arithmetic as the rest.
/// </summary>
internal static unsafe class PartialVector
{
    /// <summary>Floats in a vector.</summary>
    internal const int Width = 8;

    /// <summary>The first <paramref name="count"/> floats, at most eight; the others are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Load(float* x, int count) => count == Width ? Vector256.Load(x) : LoadFew(x, count);

    /// <summary>Stores the first <paramref name="count"/> floats, at most eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<float> values, float* y, int count)
    {
        if (count == Width)
        {
            values.Store(y);
        }
        else
        {
            StoreFew(values, y, count);
        }
    }

    private static Vector256<float> LoadFew(float* x, int count)
    {
        float* copy = stackalloc float[Width];
        Vector256<float>.Zero.Store(copy);
        for (int i = 0; i < count; i++)
        {
            copy[i] = x[i];
        }

        return Vector256.Load(copy);
    }

    private static void StoreFew(Vector256<float> values, float* y, int count)
    {
        float* copy = stackalloc float[Width];
        values.Store(copy);
        for (int i = 0; i < count; i++)
        {
            y[i] = copy[i];
        }
    }
}
