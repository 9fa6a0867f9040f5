using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels.Normalisation;

/// <summary>
/// The mean of each channel and the sum of the squares around it, in two passes and added in PyTorch's order
/// (batch_norm_kernel.cpp): sample after sample in float where channels are neighbours, else in double.
/// </summary>
internal static unsafe class ChannelMoments
{
    /// <summary>means[c] and squares[c] = Σ (x − means[c])² of each channel.</summary>
    /// <param name="x">[batch, channels, size].</param>
    /// <param name="layout">The three sizes, none of them 0.</param>
    /// <param name="means">[channels].</param>
    /// <param name="squares">[channels].</param>
    internal static void Run(ReadOnlySpan<float> x, Channels layout, Span<float> means, Span<float> squares)
    {
        fixed (
            float* px = x,
                pm = means,
                ps = squares
        )
        {
            float* from = px,
                mean = pm,
                square = ps;
            if (layout.Size == 1)
            {
                layout.Share((first, end) => Columns(from, layout, mean, square, first, end));
            }
            else
            {
                layout.Share((first, end) => Planes(from, layout, mean, square, first, end));
            }
        }
    }

    private static void Columns(float* x, Channels layout, float* means, float* squares, int first, int end)
    {
        for (int c = first; c < end; c += PartialVector.Width)
        {
            int width = Math.Min(PartialVector.Width, end - c);
            Vector256<float> sum = Vector256<float>.Zero,
                square = Vector256<float>.Zero;
            float* row = x + c;
            for (int n = 0; n < layout.Batch; n++, row += layout.Count)
            {
                sum += PartialVector.Load(row, width);
            }
            // The division is PyTorch's: in double, rounded once.
            float* mean = means + c;
            PartialVector.Store(sum, mean, width);
            for (int i = 0; i < width; i++)
            {
                mean[i] = (float)((double)mean[i] / layout.Batch);
            }

            Vector256<float> center = PartialVector.Load(mean, width);
            row = x + c;
            for (int n = 0; n < layout.Batch; n++, row += layout.Count)
            {
                Vector256<float> distance = PartialVector.Load(row, width) - center;
                square = Vector256.FusedMultiplyAdd(distance, distance, square);
            }
            PartialVector.Store(square, squares + c, width);
        }
    }

    private static void Planes(float* x, Channels layout, float* means, float* squares, int first, int end)
    {
        for (int c = first; c < end; c++)
        {
            double sum = 0,
                square = 0;
            for (int n = 0; n < layout.Batch; n++)
            {
                foreach (float value in Plane(x, layout, n, c))
                {
                    sum += value;
                }
            }
            float mean = (float)(sum / layout.Values);
            for (int n = 0; n < layout.Batch; n++)
            {
                foreach (float value in Plane(x, layout, n, c))
                {
                    square += (value - mean) * (value - mean);
                }
            }
            means[c] = mean;
            squares[c] = (float)square;
        }
    }

    private static ReadOnlySpan<float> Plane(float* x, Channels layout, int sample, int channel) =>
        new(x + ((((nint)sample * layout.Count) + channel) * layout.Size), layout.Size);
}
