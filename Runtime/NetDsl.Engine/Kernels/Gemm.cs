namespace NetDsl.Engine.Kernels;

/// <summary>The general matrix product of float32 matrices.</summary>
internal static class Gemm
{
    /// <summary>C = op(A)·op(B) (+ bias on each row) (+ C when <paramref name="accumulate"/>), row-major.</summary>
    internal static void Multiply(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<float> a, int lda, ReadOnlySpan<float> b, int ldb,
        Span<float> c, int ldc, ReadOnlySpan<float> bias = default, bool accumulate = false)
    {
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                float sum = accumulate ? c[(i * ldc) + j] : 0f;
                for (int p = 0; p < k; p++)
                {
                    float left = transposeA ? a[(p * lda) + i] : a[(i * lda) + p];
                    float right = transposeB ? b[(j * ldb) + p] : b[(p * ldb) + j];
                    sum = MathF.FusedMultiplyAdd(left, right, sum);
                }
                c[(i * ldc) + j] = bias.IsEmpty ? sum : sum + bias[j];
            }
        }
    }
}
