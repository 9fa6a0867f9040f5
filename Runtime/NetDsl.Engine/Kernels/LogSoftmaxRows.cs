using System.Runtime.CompilerServices;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>log softmax(x)ᵢ = xᵢ − max − log Σ exp(xⱼ − max) along one dimension.</summary>
/// <remarks>Infinities and NaN as in <see cref="SoftmaxRows"/>. Results may be written over an operand.</remarks>
internal static unsafe class LogSoftmaxRows
{
    /// <summary>y = log softmax(x) along the dimension of <paramref name="size"/> elements whose stride is <paramref
    /// name="inner"/>.</summary>
    internal static void Forward(ReadOnlySpan<float> x, Span<float> y, long outer, long size, long inner) =>
        RowWise.Run(default(ForwardRows), x, x, y, outer, size, inner);

    /// <summary>gradX = gradY − exp(y) · Σ gradY, y being the forward result.</summary>
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
            const int Block = RowWise.BlockLength;
            float* powers = stackalloc float[Block];
            if (size > Block)
            {
                ApplyLong(x, y, rows, size, powers);
                return;
            }
            for (nint atOnce = Block / size, first = 0; first < rows; first += atOnce)
            {
                nint count = Math.Min(atOnce, rows - first);
                float* from = x + (first * size),
                    to = y + (first * size);
                for (nint i = 0; i < count * size; i += size)
                {
                    RowOperations.Add(from + i, -RowOperations.Max(from + i, size), to + i, size);
                }

                RowOperations.Exp(to, powers, count * size);
                for (nint i = 0; i < count * size; i += size)
                {
                    RowOperations.Add(to + i, -ScalarLogarithm.Of(RowOperations.Sum(powers + i, size)), to + i, size);
                }
            }
        }

        private static void ApplyLong(float* x, float* y, nint rows, nint size, float* powers)
        {
            for (nint row = 0; row < rows; row++, x += size, y += size)
            {
                RowOperations.Add(x, -RowOperations.Max(x, size), y, size);
                double sum = 0;
                for (nint i = 0; i < size; i += RowWise.BlockLength)
                {
                    nint length = Math.Min(RowWise.BlockLength, size - i);
                    RowOperations.Exp(y + i, powers, length);
                    sum += RowOperations.Sum(powers, length);
                }
                RowOperations.Add(y, -(float)Math.Log(sum), y, size);
            }
        }
    }

    private readonly struct BackwardRows : IRowFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Apply(float* gradY, float* y, float* gradX, nint rows, nint size)
        {
            const int Block = RowWise.BlockLength;
            float* powers = stackalloc float[Block];
            for (nint row = 0; row < rows; row++, gradY += size, y += size, gradX += size)
            {
                float sum = RowOperations.Sum(gradY, size);
                for (nint start = 0; start < size; start += Block)
                {
                    nint length = Math.Min(Block, size - start);
                    RowOperations.Exp(y + start, powers, length);
                    RowOperations.MultiplyAdd(powers, -sum, gradY + start, gradX + start, length);
                }
            }
        }
    }
}
