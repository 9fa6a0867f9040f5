using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>
/// The product of two matrices that are both contiguous along k, as scalar products of rows: packing would cost too much where C
/// is small. Each element is sixteen chains of multiply-adds in ascending k, which are added in a fixed order.
/// </summary>
internal static unsafe partial class RowProducts
{
    private const int Lanes = 16;
    private const int Rows = 5;
    private const int Columns = 5;

    private const int ShortestRow = 32;
    private const int MostElements = 1200;
    private const double MostMultiplyAdds = 1e6;

    /// <summary>Whether scalar products of rows pay: rows of some length in a small product.</summary>
    internal static bool Pay(in Operands t) => t.K >= ShortestRow && IsSmall(t);

    /// <summary>Whether the product is small as OpenBLAS sees it.</summary>
    internal static bool IsSmall(in Operands t) => (double)t.M * t.N * t.K <= MostMultiplyAdds;

    /// <summary>
    /// Whether the product is computed this way. The sizes alone decide, because the choice shows in the rounding; the limits are
    /// those of OpenBLAS's small products on processors with AVX-512, so that PyTorch rounds alike.
    /// </summary>
    internal static bool Fit(in Operands t) => !t.TransposeA && t.TransposeB && t.M * t.N <= MostElements && Pay(t);

    /// <summary>C = A·Bᵀ (+ bias) (+ C).</summary>
    internal static void Run(in Operands t)
    {
        nint rows = Math.Clamp(t.CornerRow, 0, t.M),
            columns = Math.Clamp(t.CornerColumn, 0, t.N);
        if (rows == t.M || columns == t.N)
        {
            RunTiles(t);
            return;
        }
        RunTiles(t.Rows(0, rows));
        RunTiles(t.Rows(rows, t.M).Columns(0, columns));
        RunCorner(t.Rows(rows, t.M).Columns(columns, t.N));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunTiles(in Operands t)
    {
        nint i = 0;
        for (; i <= t.M - Rows; i += Rows)
        {
            nint j = 0;
            for (; j <= t.N - Columns; j += Columns)
            {
                Run5x5(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
            }

            for (; j < t.N; j++)
            {
                Run5x1(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
            }
        }
        for (; i < t.M; i++)
        {
            nint j = 0;
            for (; j <= t.N - Columns; j += Columns)
            {
                Run1x5(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
            }

            for (; j < t.N; j++)
            {
                Run1x1(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
            }
        }
    }

    // Elements outside the groups of four rows or four columns: OpenBLAS adds their chains in halves.
    private static void RunCorner(in Operands t)
    {
        nint whole = t.K & ~(Lanes - 1),
            rest = t.K - whole;
        for (nint i = 0; i < t.M; i++)
        {
            for (nint j = 0; j < t.N; j++)
            {
                float* a = t.A + (i * t.Lda),
                    b = t.B + (j * t.Ldb),
                    c = t.C + (i * t.Ldc) + j;
                Vector512<float> lanes = default;
                for (nint p = 0; p < whole; p += Lanes)
                {
                    lanes = Vector512.MultiplyAddEstimate(Vector512.Load(a + p), Vector512.Load(b + p), lanes);
                }

                if (rest > 0)
                {
                    lanes = AddRest(lanes, a + whole, b + whole, rest);
                }

                Vector256<float> eight = lanes.GetLower() + lanes.GetUpper();
                Vector128<float> four = eight.GetLower() + eight.GetUpper();
                float sum = (four[0] + four[2]) + (four[1] + four[3]);
                if (t.Accumulate)
                {
                    sum += *c;
                }

                *c = sum + (t.Bias == null ? 0 : t.Bias[j]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(in Operands t, Vector512<float> lanes, float* a, float* b, nint rest, float* c, float bias)
    {
        if (rest > 0)
        {
            lanes = AddRest(lanes, a, b, rest);
        }

        // Neighbours, pairs of neighbours, then the quarters: written out, so that every processor adds in the same order.
        Vector256<float> low = lanes.GetLower(),
            high = lanes.GetUpper();
        float sum = (Sum(low.GetLower()) + Sum(low.GetUpper())) + (Sum(high.GetLower()) + Sum(high.GetUpper()));
        if (t.Accumulate)
        {
            sum += *c;
        }

        *c = sum + bias;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(Vector128<float> quarter) => (quarter[0] + quarter[1]) + (quarter[2] + quarter[3]);

    private static Vector512<float> AddRest(Vector512<float> lanes, float* a, float* b, nint rest)
    {
        float* x = stackalloc float[Lanes];
        float* y = stackalloc float[Lanes];
        for (nint p = 0; p < Lanes; p++)
        {
            x[p] = p < rest ? a[p] : 0;
            y[p] = p < rest ? b[p] : 0;
        }

        return Vector512.MultiplyAddEstimate(Vector512.Load(x), Vector512.Load(y), lanes);
    }
}
