using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Normalisation;

/// <summary>
/// Layer normalisation of rows (Ba, Kiros and Hinton, 2016, arXiv 1607.06450), in the arithmetic of PyTorch's CPU kernel:
/// y = (x·r − mean·r)·weight + bias with r = 1/√(variance + eps).
/// </summary>
internal static unsafe class LayerNormRows
{
    private const int Width = PartialVector.Width;

    // Elements that make it worth waking a second thread.
    private const int ParallelLength = 65536;

    /// <summary>Normalises each row.</summary>
    /// <param name="x">[rows, size].</param>
    /// <param name="weight">[size], or empty for 1.</param>
    /// <param name="bias">[size], or empty for 0.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="y">As x.</param>
    /// <param name="means">[rows].</param>
    /// <param name="inverses">[rows]: r.</param>
    /// <param name="size">The size of a row, positive.</param>
    internal static void Forward(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> weight,
        ReadOnlySpan<float> bias,
        float eps,
        Span<float> y,
        Span<float> means,
        Span<float> inverses,
        int size
    )
    {
        fixed (
            float* px = x,
                pw = weight,
                pb = bias,
                py = y,
                pm = means,
                pi = inverses
        )
        {
            float* from = px,
                gains = pw,
                offsets = pb,
                to = py,
                mean = pm,
                inverse = pi;
            Share(
                means.Length,
                size,
                (first, end) =>
                {
                    for (var row = first; row < end; row++)
                    {
                        var (center, variance) = RowMoments.Of(from + (row * size), size);
                        mean[row] = center;
                        inverse[row] = 1 / MathF.Sqrt(variance + eps);
                        Normalise(
                            from + (row * size),
                            gains,
                            offsets,
                            inverse[row],
                            -inverse[row] * center,
                            to + (row * size),
                            size
                        );
                    }
                }
            );
        }
    }

    /// <summary>The gradient of the input: a·gradY·weight + b·x + c for each row.</summary>
    /// <param name="gradY">[rows, size].</param>
    /// <param name="x">As gradY.</param>
    /// <param name="means">[rows].</param>
    /// <param name="inverses">[rows].</param>
    /// <param name="weight">[size], or empty for 1.</param>
    /// <param name="gradX">As gradY.</param>
    /// <param name="size">The size of a row, positive.</param>
    internal static void BackwardInput(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> means,
        ReadOnlySpan<float> inverses,
        ReadOnlySpan<float> weight,
        Span<float> gradX,
        int size
    )
    {
        fixed (
            float* py = gradY,
                px = x,
                pm = means,
                pi = inverses,
                pw = weight,
                to = gradX
        )
        {
            float* dy = py,
                values = px,
                mean = pm,
                inverse = pi,
                gains = pw,
                dx = to;
            Share(
                means.Length,
                size,
                (first, end) =>
                {
                    for (var row = first; row < end; row++)
                    {
                        BackwardRow(
                            dy + (row * size),
                            values + (row * size),
                            gains,
                            mean[row],
                            inverse[row],
                            dx + (row * size),
                            size
                        );
                    }
                }
            );
        }
    }

    /// <summary>The gradients of weight and bias: Σ over the rows of gradY·(x − mean)·r and of gradY.</summary>
    /// <param name="gradY">[rows, size].</param>
    /// <param name="x">As gradY.</param>
    /// <param name="means">[rows].</param>
    /// <param name="inverses">[rows].</param>
    /// <param name="gradWeight">[size].</param>
    /// <param name="gradBias">[size].</param>
    internal static void BackwardParameters(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> means,
        ReadOnlySpan<float> inverses,
        Span<float> gradWeight,
        Span<float> gradBias
    )
    {
        int rows = means.Length,
            size = gradWeight.Length;
        fixed (
            float* dy = gradY,
                values = x,
                mean = means,
                inverse = inverses,
                gw = gradWeight,
                gb = gradBias
        )
        {
            for (int c = 0; c < size; c += Width)
            {
                int width = Math.Min(Width, size - c);
                Vector256<float> weight = Vector256<float>.Zero,
                    bias = Vector256<float>.Zero;
                for (nint row = 0, at = c; row < rows; row++, at += size)
                {
                    Vector256<float> slope = PartialVector.Load(dy + at, width);
                    Vector256<float> normal = Vector256.FusedMultiplyAdd(
                        Vector256.Create(inverse[row]),
                        PartialVector.Load(values + at, width),
                        Vector256.Create(-inverse[row] * mean[row])
                    );
                    weight = Vector256.FusedMultiplyAdd(slope, normal, weight);
                    bias += slope;
                }
                PartialVector.Store(weight, gw + c, width);
                PartialVector.Store(bias, gb + c, width);
            }
        }
    }

    private static void Share(int rows, int size, Action<long, long> body)
    {
        if ((long)rows * size < ParallelLength || !Workers.Available)
        {
            body(0, rows);
        }
        else
        {
            Workers.For(rows, Math.Max(1, ParallelLength / 4 / size), body);
        }
    }

    private static void Normalise(float* x, float* weight, float* bias, float scale, float shift, float* y, int size)
    {
        Vector256<float> a = Vector256.Create(scale),
            b = Vector256.Create(shift);
        for (int i = 0; i < size; i += Width)
        {
            int width = Math.Min(Width, size - i);
            Vector256<float> value = Vector256.FusedMultiplyAdd(PartialVector.Load(x + i, width), a, b);
            Vector256<float> offset = bias == null ? Vector256<float>.Zero : PartialVector.Load(bias + i, width);
            value =
                weight == null
                    ? value + offset
                    : Vector256.FusedMultiplyAdd(value, PartialVector.Load(weight + i, width), offset);
            PartialVector.Store(value, y + i, width);
        }
    }

    private static void BackwardRow(float* gradY, float* x, float* weight, float mean, float inverse, float* gradX, int size)
    {
        var (dot, sum) = Sums(gradY, x, weight, size);
        float scale = 1f / size;
        float b = MathF.FusedMultiplyAdd(sum, mean, -dot) * inverse * inverse * inverse * scale;
        float c = MathF.FusedMultiplyAdd(-b, mean, -(sum * inverse * scale));
        Vector256<float> va = Vector256.Create(inverse),
            vb = Vector256.Create(b),
            vc = Vector256.Create(c);
        for (int i = 0; i < size; i += Width)
        {
            int width = Math.Min(Width, size - i);
            Vector256<float> slope = va * PartialVector.Load(gradY + i, width);
            if (weight != null)
            {
                slope *= PartialVector.Load(weight + i, width);
            }

            PartialVector.Store(Vector256.FusedMultiplyAdd(vb, PartialVector.Load(x + i, width), slope) + vc, gradX + i, width);
        }
    }

    // Σ gradY·x·weight and Σ gradY·weight.
    private static (float Dot, float Sum) Sums(float* gradY, float* x, float* weight, int size)
    {
        float* dots = stackalloc float[Width],
            sums = stackalloc float[Width];
        Vector256<float> dot = Vector256<float>.Zero,
            sum = Vector256<float>.Zero;
        int i = 0;
        for (; i <= size - Width; i += Width)
        {
            Vector256<float> slope = Vector256.Load(gradY + i),
                value = Vector256.Load(x + i);
            if (weight == null)
            {
                dot = Vector256.FusedMultiplyAdd(slope, value, dot);
                sum += slope;
                continue;
            }
            Vector256<float> gain = Vector256.Load(weight + i);
            dot = Vector256.FusedMultiplyAdd(slope * value, gain, dot);
            sum = Vector256.FusedMultiplyAdd(slope, gain, sum);
        }
        dot.Store(dots);
        sum.Store(sums);
        for (int j = i; j < size; j++)
        {
            float gain = weight == null ? 1 : weight[j];
            dots[j - i] = MathF.FusedMultiplyAdd(
                weight == null ? gradY[j] : gradY[j] * x[j],
                weight == null ? x[j] : gain,
                dots[j - i]
            );
            sums[j - i] = MathF.FusedMultiplyAdd(gradY[j], gain, sums[j - i]);
        }
        int lanes = Math.Min(size, Width);
        return (RowOperations.Sum(dots, lanes), RowOperations.Sum(sums, lanes));
    }
}
