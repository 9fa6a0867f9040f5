using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>Copies a panel of B into the order in which a tile reads it: [step, column], zeros beyond the last column.</summary>
internal static unsafe class RightPacking
{
    private const int Square = 8;
    private const int CacheLine = 64 / sizeof(float);

    /// <summary>Packs rows of a row-major B.</summary>
    /// <param name="source">B at the panel's first step and column.</param>
    /// <param name="stride">Floats from a step of B to the next.</param>
    /// <param name="steps">Steps to pack.</param>
    /// <param name="columns">Columns present.</param>
    /// <param name="width">Columns of the panel.</param>
    /// <param name="target">[steps, width].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void PackRows(float* source, nint stride, nint steps, nint columns, nint width, float* target)
    {
        for (nint p = 0; p < steps; p++, source += stride, target += width)
        {
            nint j = 0;
            for (; j <= columns - Square; j += Square)
            {
                Vector256.Load(source + j).Store(target + j);
            }

            for (; j < columns; j++)
            {
                target[j] = source[j];
            }

            for (; j < width; j++)
            {
                target[j] = 0;
            }
        }
    }

    /// <summary>Packs a transposed B, whose columns are the rows of <paramref name="source"/>.</summary>
    /// <param name="source">The stored matrix at the panel's first column (its row) and step (its column).</param>
    /// <param name="stride">Floats from a column of B to the next.</param>
    /// <param name="steps">Steps to pack.</param>
    /// <param name="columns">Columns present.</param>
    /// <param name="width">Columns of the panel.</param>
    /// <param name="target">[steps, width].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void PackTransposed(float* source, nint stride, nint steps, nint columns, nint width, float* target)
    {
        nint squares = Avx.IsSupported ? columns / Square * Square : 0;
        nint wholeSteps = steps / CacheLine * CacheLine;
        for (nint p = 0; p < wholeSteps; p += CacheLine)
        {
            for (nint j = 0; j < squares; j += Square)
            {
                float* from = source + (j * stride) + p;
                float* to = target + (p * width) + j;
                TransposeSquare(from, stride, to, width);
                TransposeSquare(from + Square, stride, to + (Square * width), width);
            }
        }
        for (nint p = wholeSteps; p < steps; p++)
        {
            for (nint j = 0; j < squares; j++)
            {
                target[(p * width) + j] = source[(j * stride) + p];
            }
        }

        for (nint j = squares; j < columns; j++)
        {
            for (nint p = 0; p < steps; p++)
            {
                target[(p * width) + j] = source[(j * stride) + p];
            }
        }

        for (nint j = columns; j < width; j++)
        {
            for (nint p = 0; p < steps; p++)
            {
                target[(p * width) + j] = 0;
            }
        }
    }

    // Eight rows of eight floats: pairs, quads, then halves change places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeSquare(float* source, nint stride, float* target, nint width)
    {
        float* lower = source + (4 * stride);
        Vector256<float> r0 = Halves(source, lower),
            r1 = Halves(source + stride, lower + stride);
        Vector256<float> r2 = Halves(source + (2 * stride), lower + (2 * stride));
        Vector256<float> r3 = Halves(source + (3 * stride), lower + (3 * stride));
        Vector256<float> q0 = Halves(source + 4, lower + 4),
            q1 = Halves(source + stride + 4, lower + stride + 4);
        Vector256<float> q2 = Halves(source + (2 * stride) + 4, lower + (2 * stride) + 4);
        Vector256<float> q3 = Halves(source + (3 * stride) + 4, lower + (3 * stride) + 4);
        StoreQuads(r0, r1, r2, r3, target, width);
        StoreQuads(q0, q1, q2, q3, target + (4 * width), width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Halves(float* upper, float* lower) =>
        Vector256.Create(Vector128.Load(upper), Vector128.Load(lower));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreQuads(
        Vector256<float> r0,
        Vector256<float> r1,
        Vector256<float> r2,
        Vector256<float> r3,
        float* target,
        nint width
    )
    {
        Vector256<float> low01 = Avx.UnpackLow(r0, r1),
            high01 = Avx.UnpackHigh(r0, r1);
        Vector256<float> low23 = Avx.UnpackLow(r2, r3),
            high23 = Avx.UnpackHigh(r2, r3);
        Avx.Shuffle(low01, low23, 0x44).Store(target);
        Avx.Shuffle(low01, low23, 0xEE).Store(target + width);
        Avx.Shuffle(high01, high23, 0x44).Store(target + (2 * width));
        Avx.Shuffle(high01, high23, 0xEE).Store(target + (3 * width));
    }
}
