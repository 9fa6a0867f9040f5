using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels.Normalisation;

/// <summary>
/// Batch normalisation forward (Ioffe and Szegedy, 2015, arXiv 1502.03167), in the arithmetic of PyTorch's CPU kernel: one scale
/// and one shift for each channel, y = x·scale + shift.
/// </summary>
internal static unsafe class BatchNormForward
{
    /// <summary>1/√(variance + eps) of a batch, computed in double; 0 where variance and eps are 0.</summary>
    /// <param name="squares">Σ (x − mean)² for each channel.</param>
    /// <param name="values">The elements of a channel.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="inverse">The result.</param>
    internal static void InverseDeviation(ReadOnlySpan<float> squares, long values, double eps, Span<float> inverse)
    {
        for (int c = 0; c < squares.Length; c++)
        {
            float variance = squares[c] / values;
            inverse[c] = variance == 0 && eps == 0 ? 0 : (float)(1 / Math.Sqrt(variance + eps));
        }
    }

    /// <summary>running = momentum·now + (1 − momentum)·running, in float.</summary>
    internal static void UpdateRunning(Span<float> running, ReadOnlySpan<float> now, double momentum)
    {
        float share = (float)momentum;
        for (int c = 0; c < running.Length; c++)
        {
            running[c] = (share * now[c]) + ((1 - share) * running[c]);
        }
    }

    /// <summary>As <see cref="UpdateRunning"/> with the unbiased variance of the batch, squares / (values − 1); PyTorch takes its
    /// share in double.</summary>
    internal static void UpdateRunningVariance(Span<float> running, ReadOnlySpan<float> squares, long values, double momentum)
    {
        float share = (float)momentum;
        for (int c = 0; c < running.Length; c++)
        {
            double variance = squares[c] / (values - 1);
            running[c] = (float)((share * variance) + ((1 - share) * running[c]));
        }
    }

    /// <summary>scale = inverse·weight and shift = bias − mean·scale.</summary>
    /// <param name="mean">[channels].</param>
    /// <param name="inverse">[channels]: 1/√(variance + eps).</param>
    /// <param name="weight">[channels], or empty for 1.</param>
    /// <param name="bias">[channels], or empty for 0.</param>
    /// <param name="scale">The result.</param>
    /// <param name="shift">The result.</param>
    internal static void Terms(
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> inverse,
        ReadOnlySpan<float> weight,
        ReadOnlySpan<float> bias,
        Span<float> scale,
        Span<float> shift
    )
    {
        for (int c = 0; c < mean.Length; c++)
        {
            scale[c] = inverse[c] * (weight.IsEmpty ? 1 : weight[c]);
            shift[c] = MathF.FusedMultiplyAdd(-mean[c], scale[c], bias.IsEmpty ? 0 : bias[c]);
        }
    }

    /// <summary>y = x·scale + shift, channel by channel.</summary>
    /// <param name="x">[batch, channels, size].</param>
    /// <param name="layout">The three sizes.</param>
    /// <param name="scale">[channels].</param>
    /// <param name="shift">[channels].</param>
    /// <param name="y">As x.</param>
    internal static void Run(
        ReadOnlySpan<float> x,
        Channels layout,
        ReadOnlySpan<float> scale,
        ReadOnlySpan<float> shift,
        Span<float> y
    )
    {
        fixed (
            float* px = x,
                pa = scale,
                pb = shift,
                py = y
        )
        {
            float* from = px,
                a = pa,
                b = pb,
                to = py;
            if (layout.Size == 1)
            {
                layout.Share((first, end) => Columns(from, layout, a, b, to, first, end));
            }
            else
            {
                layout.Share((first, end) => Planes(from, layout, a, b, to, first, end));
            }
        }
    }

    private static void Columns(float* x, Channels layout, float* scale, float* shift, float* y, int first, int end)
    {
        for (int c = first; c < end; c += PartialVector.Width)
        {
            int width = Math.Min(PartialVector.Width, end - c);
            Vector256<float> a = PartialVector.Load(scale + c, width),
                b = PartialVector.Load(shift + c, width);
            for (nint n = 0, at = c; n < layout.Batch; n++, at += layout.Count)
            {
                PartialVector.Store(Vector256.FusedMultiplyAdd(PartialVector.Load(x + at, width), a, b), y + at, width);
            }
        }
    }

    private static void Planes(float* x, Channels layout, float* scale, float* shift, float* y, int first, int end)
    {
        for (nint n = 0; n < layout.Batch; n++)
        {
            for (int c = first; c < end; c++)
            {
                Vector256<float> a = Vector256.Create(scale[c]),
                    b = Vector256.Create(shift[c]);
                nint at = ((n * layout.Count) + c) * layout.Size;
                for (int i = 0; i < layout.Size; i += PartialVector.Width, at += PartialVector.Width)
                {
                    int width = Math.Min(PartialVector.Width, layout.Size - i);
                    PartialVector.Store(Vector256.FusedMultiplyAdd(PartialVector.Load(x + at, width), a, b), y + at, width);
                }
            }
        }
    }
}
