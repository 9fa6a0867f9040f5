using System.Runtime.CompilerServices;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>softmax(x)ᵢ = exp(xᵢ − max) / Σ exp(xⱼ − max) along one dimension.</summary>
/// <remarks>
/// A row is NaN when its maximum is infinite or NaN, except that −∞ beside finite elements gives 0, as in PyTorch. Results may be
/// written over an operand.
/// </remarks>
internal static unsafe class SoftmaxRows
{
    /// <summary>y = softmax(x) along the dimension of <paramref name="size"/> elements whose stride is <paramref
    /// name="inner"/>.</summary>
    internal static void Forward(ReadOnlySpan<float> x, Span<float> y, long outer, long size, long inner) =>
        RowWise.Run(default(ForwardRows), x, x, y, outer, size, inner);

    /// <summary>gradX = y ⊙ (gradY − Σ gradY ⊙ y), y being the forward result.</summary>
    internal static void Backward(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> y,
        Span<float> gradX,
        long outer,
        long size,
        long inner
    ) => RowWise.Run(default(BackwardRows), gradY, y, gradX, outer, size, inner);

    private readonly struct ForwardRows : IRowFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Apply(float* x, float* unused, float* y, nint rows, nint size)
        {
            // Several short rows at once: a row of ten would use little of the vectors.
            nint atOnce = Math.Max(1, RowWise.BlockLength / size);
            for (nint first = 0; first < rows; first += atOnce)
            {
                nint length = Math.Min(atOnce, rows - first) * size;
                float* from = x + (first * size),
                    to = y + (first * size);
                for (nint i = 0; i < length; i += size)
                {
                    RowOperations.Add(from + i, -RowOperations.Max(from + i, size), to + i, size);
                }

                RowOperations.Exp(to, to, length);
                for (nint i = 0; i < length; i += size)
                {
                    RowOperations.Multiply(to + i, 1 / RowOperations.Sum(to + i, size), to + i, size);
                }
            }
        }
    }

    private readonly struct BackwardRows : IRowFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Apply(float* gradY, float* y, float* gradX, nint rows, nint size)
        {
            for (nint end = rows * size, start = 0; start < end; start += size)
            {
                float sum = RowOperations.CenteredDot(gradY + start, 0, y + start, size);
                for (nint i = start; i < start + size; i++)
                {
                    gradX[i] = y[i] * (gradY[i] - sum);
                }
            }
        }
    }
}
