using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <content>The tiles: as many sums at once as stay in registers, each loaded vector used five times.</content>
internal static unsafe partial class RowProducts
{
    /// <summary>5 rows by 5 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run5x5(in Operands t, float* a, float* b, float* c, float* bias)
    {
        nint whole = t.K & ~(Lanes - 1),
            rest = t.K - whole;
        float* a0 = a,
            a1 = a + t.Lda,
            a2 = a + (2 * t.Lda),
            a3 = a + (3 * t.Lda),
            a4 = a + (4 * t.Lda);
        float* b0 = b,
            b1 = b + t.Ldb,
            b2 = b + (2 * t.Ldb),
            b3 = b + (3 * t.Ldb),
            b4 = b + (4 * t.Ldb);
        Vector512<float> s00 = default,
            s01 = default,
            s02 = default,
            s03 = default,
            s04 = default;
        Vector512<float> s10 = default,
            s11 = default,
            s12 = default,
            s13 = default,
            s14 = default;
        Vector512<float> s20 = default,
            s21 = default,
            s22 = default,
            s23 = default,
            s24 = default;
        Vector512<float> s30 = default,
            s31 = default,
            s32 = default,
            s33 = default,
            s34 = default;
        Vector512<float> s40 = default,
            s41 = default,
            s42 = default,
            s43 = default,
            s44 = default;
        for (nint p = 0; p < whole; p += Lanes)
        {
            Vector512<float> x0 = Vector512.Load(a0 + p),
                x1 = Vector512.Load(a1 + p),
                x2 = Vector512.Load(a2 + p),
                x3 = Vector512.Load(a3 + p),
                x4 = Vector512.Load(a4 + p);
            Vector512<float> y0 = Vector512.Load(b0 + p);
            s00 = Vector512.MultiplyAddEstimate(x0, y0, s00);
            s10 = Vector512.MultiplyAddEstimate(x1, y0, s10);
            s20 = Vector512.MultiplyAddEstimate(x2, y0, s20);
            s30 = Vector512.MultiplyAddEstimate(x3, y0, s30);
            s40 = Vector512.MultiplyAddEstimate(x4, y0, s40);
            Vector512<float> y1 = Vector512.Load(b1 + p);
            s01 = Vector512.MultiplyAddEstimate(x0, y1, s01);
            s11 = Vector512.MultiplyAddEstimate(x1, y1, s11);
            s21 = Vector512.MultiplyAddEstimate(x2, y1, s21);
            s31 = Vector512.MultiplyAddEstimate(x3, y1, s31);
            s41 = Vector512.MultiplyAddEstimate(x4, y1, s41);
            Vector512<float> y2 = Vector512.Load(b2 + p);
            s02 = Vector512.MultiplyAddEstimate(x0, y2, s02);
            s12 = Vector512.MultiplyAddEstimate(x1, y2, s12);
            s22 = Vector512.MultiplyAddEstimate(x2, y2, s22);
            s32 = Vector512.MultiplyAddEstimate(x3, y2, s32);
            s42 = Vector512.MultiplyAddEstimate(x4, y2, s42);
            Vector512<float> y3 = Vector512.Load(b3 + p);
            s03 = Vector512.MultiplyAddEstimate(x0, y3, s03);
            s13 = Vector512.MultiplyAddEstimate(x1, y3, s13);
            s23 = Vector512.MultiplyAddEstimate(x2, y3, s23);
            s33 = Vector512.MultiplyAddEstimate(x3, y3, s33);
            s43 = Vector512.MultiplyAddEstimate(x4, y3, s43);
            Vector512<float> y4 = Vector512.Load(b4 + p);
            s04 = Vector512.MultiplyAddEstimate(x0, y4, s04);
            s14 = Vector512.MultiplyAddEstimate(x1, y4, s14);
            s24 = Vector512.MultiplyAddEstimate(x2, y4, s24);
            s34 = Vector512.MultiplyAddEstimate(x3, y4, s34);
            s44 = Vector512.MultiplyAddEstimate(x4, y4, s44);
        }
        Finish(t, s00, a0 + whole, b0 + whole, rest, c, bias == null ? 0 : bias[0]);
        Finish(t, s10, a1 + whole, b0 + whole, rest, c + t.Ldc, bias == null ? 0 : bias[0]);
        Finish(t, s20, a2 + whole, b0 + whole, rest, c + (2 * t.Ldc), bias == null ? 0 : bias[0]);
        Finish(t, s30, a3 + whole, b0 + whole, rest, c + (3 * t.Ldc), bias == null ? 0 : bias[0]);
        Finish(t, s40, a4 + whole, b0 + whole, rest, c + (4 * t.Ldc), bias == null ? 0 : bias[0]);
        Finish(t, s01, a0 + whole, b1 + whole, rest, c + 1, bias == null ? 0 : bias[1]);
        Finish(t, s11, a1 + whole, b1 + whole, rest, c + t.Ldc + 1, bias == null ? 0 : bias[1]);
        Finish(t, s21, a2 + whole, b1 + whole, rest, c + (2 * t.Ldc) + 1, bias == null ? 0 : bias[1]);
        Finish(t, s31, a3 + whole, b1 + whole, rest, c + (3 * t.Ldc) + 1, bias == null ? 0 : bias[1]);
        Finish(t, s41, a4 + whole, b1 + whole, rest, c + (4 * t.Ldc) + 1, bias == null ? 0 : bias[1]);
        Finish(t, s02, a0 + whole, b2 + whole, rest, c + 2, bias == null ? 0 : bias[2]);
        Finish(t, s12, a1 + whole, b2 + whole, rest, c + t.Ldc + 2, bias == null ? 0 : bias[2]);
        Finish(t, s22, a2 + whole, b2 + whole, rest, c + (2 * t.Ldc) + 2, bias == null ? 0 : bias[2]);
        Finish(t, s32, a3 + whole, b2 + whole, rest, c + (3 * t.Ldc) + 2, bias == null ? 0 : bias[2]);
        Finish(t, s42, a4 + whole, b2 + whole, rest, c + (4 * t.Ldc) + 2, bias == null ? 0 : bias[2]);
        Finish(t, s03, a0 + whole, b3 + whole, rest, c + 3, bias == null ? 0 : bias[3]);
        Finish(t, s13, a1 + whole, b3 + whole, rest, c + t.Ldc + 3, bias == null ? 0 : bias[3]);
        Finish(t, s23, a2 + whole, b3 + whole, rest, c + (2 * t.Ldc) + 3, bias == null ? 0 : bias[3]);
        Finish(t, s33, a3 + whole, b3 + whole, rest, c + (3 * t.Ldc) + 3, bias == null ? 0 : bias[3]);
        Finish(t, s43, a4 + whole, b3 + whole, rest, c + (4 * t.Ldc) + 3, bias == null ? 0 : bias[3]);
        Finish(t, s04, a0 + whole, b4 + whole, rest, c + 4, bias == null ? 0 : bias[4]);
        Finish(t, s14, a1 + whole, b4 + whole, rest, c + t.Ldc + 4, bias == null ? 0 : bias[4]);
        Finish(t, s24, a2 + whole, b4 + whole, rest, c + (2 * t.Ldc) + 4, bias == null ? 0 : bias[4]);
        Finish(t, s34, a3 + whole, b4 + whole, rest, c + (3 * t.Ldc) + 4, bias == null ? 0 : bias[4]);
        Finish(t, s44, a4 + whole, b4 + whole, rest, c + (4 * t.Ldc) + 4, bias == null ? 0 : bias[4]);
    }

    /// <summary>5 rows by 1 column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run5x1(in Operands t, float* a, float* b, float* c, float* bias)
    {
        nint whole = t.K & ~(Lanes - 1),
            rest = t.K - whole;
        float* a0 = a,
            a1 = a + t.Lda,
            a2 = a + (2 * t.Lda),
            a3 = a + (3 * t.Lda),
            a4 = a + (4 * t.Lda);
        float* b0 = b;
        Vector512<float> s00 = default;
        Vector512<float> s10 = default;
        Vector512<float> s20 = default;
        Vector512<float> s30 = default;
        Vector512<float> s40 = default;
        for (nint p = 0; p < whole; p += Lanes)
        {
            Vector512<float> x0 = Vector512.Load(a0 + p),
                x1 = Vector512.Load(a1 + p),
                x2 = Vector512.Load(a2 + p),
                x3 = Vector512.Load(a3 + p),
                x4 = Vector512.Load(a4 + p);
            Vector512<float> y0 = Vector512.Load(b0 + p);
            s00 = Vector512.MultiplyAddEstimate(x0, y0, s00);
            s10 = Vector512.MultiplyAddEstimate(x1, y0, s10);
            s20 = Vector512.MultiplyAddEstimate(x2, y0, s20);
            s30 = Vector512.MultiplyAddEstimate(x3, y0, s30);
            s40 = Vector512.MultiplyAddEstimate(x4, y0, s40);
        }
        Finish(t, s00, a0 + whole, b0 + whole, rest, c, bias == null ? 0 : bias[0]);
        Finish(t, s10, a1 + whole, b0 + whole, rest, c + t.Ldc, bias == null ? 0 : bias[0]);
        Finish(t, s20, a2 + whole, b0 + whole, rest, c + (2 * t.Ldc), bias == null ? 0 : bias[0]);
        Finish(t, s30, a3 + whole, b0 + whole, rest, c + (3 * t.Ldc), bias == null ? 0 : bias[0]);
        Finish(t, s40, a4 + whole, b0 + whole, rest, c + (4 * t.Ldc), bias == null ? 0 : bias[0]);
    }

    /// <summary>1 row by 5 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run1x5(in Operands t, float* a, float* b, float* c, float* bias)
    {
        nint whole = t.K & ~(Lanes - 1),
            rest = t.K - whole;
        float* a0 = a;
        float* b0 = b,
            b1 = b + t.Ldb,
            b2 = b + (2 * t.Ldb),
            b3 = b + (3 * t.Ldb),
            b4 = b + (4 * t.Ldb);
        Vector512<float> s00 = default,
            s01 = default,
            s02 = default,
            s03 = default,
            s04 = default;
        for (nint p = 0; p < whole; p += Lanes)
        {
            Vector512<float> x0 = Vector512.Load(a0 + p);
            Vector512<float> y0 = Vector512.Load(b0 + p);
            s00 = Vector512.MultiplyAddEstimate(x0, y0, s00);
            Vector512<float> y1 = Vector512.Load(b1 + p);
            s01 = Vector512.MultiplyAddEstimate(x0, y1, s01);
            Vector512<float> y2 = Vector512.Load(b2 + p);
            s02 = Vector512.MultiplyAddEstimate(x0, y2, s02);
            Vector512<float> y3 = Vector512.Load(b3 + p);
            s03 = Vector512.MultiplyAddEstimate(x0, y3, s03);
            Vector512<float> y4 = Vector512.Load(b4 + p);
            s04 = Vector512.MultiplyAddEstimate(x0, y4, s04);
        }
        Finish(t, s00, a0 + whole, b0 + whole, rest, c, bias == null ? 0 : bias[0]);
        Finish(t, s01, a0 + whole, b1 + whole, rest, c + 1, bias == null ? 0 : bias[1]);
        Finish(t, s02, a0 + whole, b2 + whole, rest, c + 2, bias == null ? 0 : bias[2]);
        Finish(t, s03, a0 + whole, b3 + whole, rest, c + 3, bias == null ? 0 : bias[3]);
        Finish(t, s04, a0 + whole, b4 + whole, rest, c + 4, bias == null ? 0 : bias[4]);
    }

    /// <summary>1 row by 1 column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run1x1(in Operands t, float* a, float* b, float* c, float* bias)
    {
        nint whole = t.K & ~(Lanes - 1),
            rest = t.K - whole;
        float* a0 = a;
        float* b0 = b;
        Vector512<float> s00 = default;
        for (nint p = 0; p < whole; p += Lanes)
        {
            Vector512<float> x0 = Vector512.Load(a0 + p);
            Vector512<float> y0 = Vector512.Load(b0 + p);
            s00 = Vector512.MultiplyAddEstimate(x0, y0, s00);
        }
        Finish(t, s00, a0 + whole, b0 + whole, rest, c, bias == null ? 0 : bias[0]);
    }
}
