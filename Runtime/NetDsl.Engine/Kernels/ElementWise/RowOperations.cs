using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>Reductions of a contiguous row, and the row operations that softmax needs between them.</summary>
internal static unsafe class RowOperations
{
    /// <summary>The largest element; NaN if there is one, −∞ for an empty row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Max(float* x, nint length)
    {
        float max = float.NegativeInfinity;
        nint i = 0;
        if (length >= Vector256<float>.Count)
        {
            Vector256<float> wide = Vector256.Load(x);
            for (i = Vector256<float>.Count; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                wide = Vector256.Max(wide, Vector256.Load(x + i));
            }

            Vector128<float> half = Vector128.Max(wide.GetLower(), wide.GetUpper());
            half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
            max = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
        }
        for (; i < length; i++)
        {
            max = MathF.Max(max, x[i]);
        }

        return max;
    }

    /// <summary>The sum of the elements, in eight partial sums that are added as PyTorch adds them: halves onto halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Sum(float* x, nint length)
    {
        const int Width = 8;
        if (length < Width)
        {
            float few = 0;
            for (nint j = 0; j < length; j++)
            {
                few += x[j];
            }

            return few;
        }

        float* partial = stackalloc float[Width];
        Vector256<float> wide = Vector256.Load(x);
        nint i = Width;
        for (; i <= length - Width; i += Width)
        {
            wide += Vector256.Load(x + i);
        }

        wide.Store(partial);
        for (nint j = i; j < length; j++)
        {
            partial[j - i] += x[j];
        }

        Vector128<float> half = Vector128.Load(partial) + Vector128.Load(partial + 4);
        return (half[0] + half[2]) + (half[1] + half[3]);
    }

    /// <summary>Σ (xᵢ − center)·yᵢ, in eight partial sums that are added as <see cref="Sum"/> adds its own.</summary>
    internal static float CenteredDot(float* x, float center, float* y, nint length)
    {
        const int Width = 8;
        float* partial = stackalloc float[Width];
        Vector256<float> wide = Vector256<float>.Zero,
            middle = Vector256.Create(center);
        nint i = 0;
        for (; i <= length - Width; i += Width)
        {
            wide = Vector256.FusedMultiplyAdd(Vector256.Load(x + i) - middle, Vector256.Load(y + i), wide);
        }

        wide.Store(partial);
        for (nint j = i; j < length; j++)
        {
            partial[j - i] = MathF.FusedMultiplyAdd(x[j] - center, y[j], partial[j - i]);
        }

        return Sum(partial, Math.Min(length, Width));
    }

    /// <summary>y = x + shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(float* x, float shift, float* y, nint length)
    {
        nint i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            (Vector256.Load(x + i) + Vector256.Create(shift)).Store(y + i);
        }

        for (; i < length; i++)
        {
            y[i] = x[i] + shift;
        }
    }

    /// <summary>y = x·factor + addend, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void MultiplyAdd(float* x, float factor, float* addend, float* y, nint length)
    {
        nint i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256.FusedMultiplyAdd(Vector256.Load(x + i), Vector256.Create(factor), Vector256.Load(addend + i)).Store(y + i);
        }

        for (; i < length; i++)
        {
            y[i] = MathF.FusedMultiplyAdd(x[i], factor, addend[i]);
        }
    }

    /// <summary>y = x·factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Multiply(float* x, float factor, float* y, nint length)
    {
        nint i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            (Vector256.Load(x + i) * Vector256.Create(factor)).Store(y + i);
        }

        for (; i < length; i++)
        {
            y[i] = x[i] * factor;
        }
    }

    /// <summary>y = e^x; <paramref name="y"/> may be <paramref name="x"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Exp(float* x, float* y, nint length)
    {
        nint i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            VectorMath.Exp(Vector256.Load(x + i)).Store(y + i);
        }

        if (i == length)
        {
            return;
        }

        float* rest = stackalloc float[Vector256<float>.Count];
        Vector256<float>.Zero.Store(rest);
        for (nint j = i; j < length; j++)
        {
            rest[j - i] = x[j];
        }

        VectorMath.Exp(Vector256.Load(rest)).Store(rest);
        for (nint j = i; j < length; j++)
        {
            y[j] = rest[j - i];
        }
    }
}
