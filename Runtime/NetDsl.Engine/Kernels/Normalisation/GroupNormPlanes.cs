using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Normalisation;

/// <summary>
/// Group normalisation (Wu and He, 2018, arXiv 1803.08494): the mean and variance of a sample's group of channels, a gain and an
/// offset for each channel. A group of a sample is one row, as in layer normalisation; rows share no sum, so the results do not
/// depend on the number of threads.
/// </summary>
/// <param name="layout">The sizes [batch, channels, size], none of them 0.</param>
/// <param name="groups">Groups of channels, a divisor of the channels.</param>
internal readonly unsafe struct GroupNormPlanes(Channels layout, int groups)
{
    private const int Width = PartialVector.Width;

    // Elements that make it worth waking a second thread.
    private const int ParallelLength = 65536;

    private readonly int size = layout.Size;
    private readonly int channels = layout.Count / groups;

    private int Rows => layout.Batch * groups;

    private int RowSize => channels * size;

    /// <summary>Normalises each group.</summary>
    /// <param name="x">[batch, channels, size].</param>
    /// <param name="weight">[channels], or empty for 1.</param>
    /// <param name="bias">[channels], or empty for 0.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="y">As x.</param>
    /// <param name="means">[batch·groups].</param>
    /// <param name="inverses">[batch·groups]: 1/√(variance + eps).</param>
    internal void Forward(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> weight,
        ReadOnlySpan<float> bias,
        float eps,
        Span<float> y,
        Span<float> means,
        Span<float> inverses
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
            var (planes, from, gains, offsets, to, mean, inverse) = (
                this,
                (nint)px,
                (nint)pw,
                (nint)pb,
                (nint)py,
                (nint)pm,
                (nint)pi
            );
            Share(
                (first, end) =>
                {
                    for (long row = first; row < end; row++)
                    {
                        planes.ForwardRow(
                            row,
                            (float*)from,
                            (float*)gains,
                            (float*)offsets,
                            eps,
                            (float*)to,
                            (float*)mean,
                            (float*)inverse
                        );
                    }
                }
            );
        }
    }

    /// <summary>
    /// The gradients. Over a channel of a sample, s = Σ gradY and d = Σ gradY·(x − mean); over its group of N values,
    /// S = Σ weight·s and D = Σ weight·d. With r = 1/√(variance + eps): gradX = r·(gradY·weight − S/N − (x − mean)·D·r²/N),
    /// gradWeight = Σ d·r and gradBias = Σ s over the samples.
    /// </summary>
    /// <param name="gradY">[batch, channels, size].</param>
    /// <param name="x">As gradY.</param>
    /// <param name="means">[batch·groups].</param>
    /// <param name="inverses">[batch·groups]: r.</param>
    /// <param name="weight">[channels], or empty for 1.</param>
    /// <param name="gradX">As gradY.</param>
    /// <param name="gradWeight">[channels].</param>
    /// <param name="gradBias">[channels].</param>
    internal void Backward(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> means,
        ReadOnlySpan<float> inverses,
        ReadOnlySpan<float> weight,
        Span<float> gradX,
        Span<float> gradWeight,
        Span<float> gradBias
    )
    {
        var pairs = BufferPool.Rent<float>(2L * layout.Batch * layout.Count);
        fixed (
            float* py = gradY,
                px = x,
                pm = means,
                pi = inverses,
                pw = weight,
                pg = gradX,
                ps = pairs
        )
        {
            var (planes, dy, from, mean, inverse, gains, to, sums) = (
                this,
                (nint)py,
                (nint)px,
                (nint)pm,
                (nint)pi,
                (nint)pw,
                (nint)pg,
                (nint)ps
            );
            Share(
                (first, end) =>
                {
                    for (long row = first; row < end; row++)
                    {
                        planes.BackwardRow(
                            row,
                            (float*)dy,
                            (float*)from,
                            ((float*)mean)[row],
                            ((float*)inverse)[row],
                            (float*)gains,
                            (float*)to,
                            (float*)sums
                        );
                    }
                }
            );
            for (int c = 0; c < layout.Count; c++)
            {
                double gain = 0,
                    offset = 0;
                for (int n = 0; n < layout.Batch; n++)
                {
                    float* pair = ps + (2 * (((long)n * layout.Count) + c));
                    gain += pair[1] * inverses[(n * groups) + (c / channels)];
                    offset += pair[0];
                }

                (gradWeight[c], gradBias[c]) = ((float)gain, (float)offset);
            }
        }

        BufferPool.Return(pairs);
    }

    private void Share(Action<long, long> body)
    {
        if (layout.Length < ParallelLength || !Workers.Available)
        {
            body(0, Rows);
        }
        else
        {
            Workers.For(Rows, Math.Max(1, ParallelLength / 4 / RowSize), body);
        }
    }

    private void ForwardRow(long row, float* x, float* weight, float* bias, float eps, float* y, float* means, float* inverses)
    {
        x += row * RowSize;
        y += row * RowSize;
        var (mean, variance) = RowMoments.Of(x, RowSize);
        float inverse = 1 / MathF.Sqrt(variance + eps);
        (means[row], inverses[row]) = (mean, inverse);
        int channel = (int)(row % groups) * channels;
        for (int c = channel; c < channel + channels; c++, x += size, y += size)
        {
            float gain = inverse * (weight == null ? 1 : weight[c]),
                shift = MathF.FusedMultiplyAdd(-gain, mean, bias == null ? 0 : bias[c]);
            Vector256<float> a = Vector256.Create(gain),
                b = Vector256.Create(shift);
            for (int i = 0; i < size; i += Width)
            {
                int width = Math.Min(Width, size - i);
                PartialVector.Store(Vector256.FusedMultiplyAdd(PartialVector.Load(x + i, width), a, b), y + i, width);
            }
        }
    }

    private void BackwardRow(
        long row,
        float* gradY,
        float* x,
        float mean,
        float inverse,
        float* weight,
        float* gradX,
        float* sums
    )
    {
        long at = row * RowSize;
        int channel = (int)(row % groups) * channels;
        sums += 2 * row * channels;
        double total = 0,
            dots = 0;
        for (int c = 0; c < channels; c++)
        {
            long plane = at + ((long)c * size);
            sums[2 * c] = RowOperations.Sum(gradY + plane, size);
            sums[(2 * c) + 1] = RowOperations.CenteredDot(x + plane, mean, gradY + plane, size);
            float gain = weight == null ? 1 : weight[channel + c];
            total += gain * sums[2 * c];
            dots += gain * sums[(2 * c) + 1];
        }

        Vector256<float> center = Vector256.Create(mean),
            slope = Vector256.Create((float)(dots * inverse * inverse * inverse / RowSize)),
            average = Vector256.Create((float)(total * inverse / RowSize));
        for (int c = 0; c < channels; c++)
        {
            long plane = at + ((long)c * size);
            Vector256<float> gain = Vector256.Create(inverse * (weight == null ? 1 : weight[channel + c]));
            for (int i = 0; i < size; i += Width, plane += Width)
            {
                int width = Math.Min(Width, size - i);
                Vector256<float> distance = PartialVector.Load(x + plane, width) - center,
                    dx = Vector256.FusedMultiplyAdd(PartialVector.Load(gradY + plane, width), gain, -average);
                PartialVector.Store(Vector256.FusedMultiplyAdd(-distance, slope, dx), gradX + plane, width);
            }
        }
    }
}
