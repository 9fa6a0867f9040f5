using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>
/// The product of two matrices that are both contiguous along k, as scalar products of rows: what packing would cost shows
/// where C has few rows
/// or few columns. Each element is sixteen chains of multiply-adds in ascending k, which are added in a fixed order.
/// </summary>
internal static unsafe partial class RowProducts
{
    private const int Lanes = 16;
    private const int Rows = 5;
    private const int Columns = 5;

    // Below this k the sums over the lanes cost more than packing.
    private const int ShortestRow = 192;
    private const int FewRows = 6;
    private const int FewColumns = 15;

    /// <summary>Whether this way is the faster one. The sizes alone decide: the choice shows in the rounding.</summary>
    internal static bool Fit(in Operands t)
        => !t.TransposeA && t.TransposeB && t.K >= ShortestRow && (t.M <= FewRows || t.N <= FewColumns);

    /// <summary>C = A·Bᵀ (+ bias) (+ C).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(in Operands t)
    {
        nint i = 0;
        for (; i <= t.M - Rows; i += Rows)
        {
            nint j = 0;
            for (; j <= t.N - Columns; j += Columns)
                Run5x5(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
            for (; j < t.N; j++)
                Run5x1(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
        }
        for (; i < t.M; i++)
        {
            nint j = 0;
            for (; j <= t.N - Columns; j += Columns)
                Run1x5(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
            for (; j < t.N; j++)
                Run1x1(t, t.A + (i * t.Lda), t.B + (j * t.Ldb), t.C + (i * t.Ldc) + j, t.Bias == null ? null : t.Bias + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(in Operands t, Vector512<float> lanes, float* a, float* b, nint rest, float* c, float bias)
    {
        // Halves onto halves: written out, so that every processor adds in the same order.
        Vector256<float> eight = lanes.GetLower() + lanes.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        four += Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        float sum = four[0] + four[1];
        for (nint p = 0; p < rest; p++)
            sum = float.MultiplyAddEstimate(a[p], b[p], sum);
        if (t.Accumulate)
            sum += *c;
        *c = sum + bias;
    }
}
