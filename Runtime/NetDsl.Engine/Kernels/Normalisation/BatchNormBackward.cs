using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels.Normalisation;

/// <summary>
/// The gradients of batch normalisation, in the order of PyTorch's CPU kernel. With s = Σ gradY and d = Σ gradY·(x − mean) over a
/// channel of N values: gradBias = s, gradWeight = d·inverse, and gradX = (gradY − s/N − (x − mean)·d·inverse²/N)·inverse·weight
/// for the batch's own mean and variance, gradX = gradY·inverse·weight for fixed ones.
/// </summary>
internal readonly unsafe struct BatchNormBackward
{
    private readonly Channels layout;
    private readonly float* gradY;
    private readonly float* x;
    private readonly float* mean;
    private readonly float* inverse;
    private readonly float* weight;
    private readonly float* gradX;
    private readonly float* gradWeight;
    private readonly float* gradBias;

    private BatchNormBackward(
        Channels layout,
        float* gradY,
        float* x,
        float* mean,
        float* inverse,
        float* weight,
        float* gradX,
        float* gradWeight,
        float* gradBias
    )
    {
        this.layout = layout;
        this.gradY = gradY;
        this.x = x;
        this.mean = mean;
        this.inverse = inverse;
        this.weight = weight;
        this.gradX = gradX;
        this.gradWeight = gradWeight;
        this.gradBias = gradBias;
    }

    /// <summary>Computes the three gradients.</summary>
    /// <param name="layout">The sizes of x, none of them 0.</param>
    /// <param name="gradY">[batch, channels, size].</param>
    /// <param name="x">As gradY.</param>
    /// <param name="mean">[channels].</param>
    /// <param name="inverse">[channels]: 1/√(variance + eps).</param>
    /// <param name="weight">[channels], or empty for 1.</param>
    /// <param name="fixedMoments">True when mean and variance did not come from x.</param>
    /// <param name="gradX">As gradY, or empty when it is not wanted.</param>
    /// <param name="gradWeight">[channels].</param>
    /// <param name="gradBias">[channels].</param>
    internal static void Run(
        Channels layout,
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> inverse,
        ReadOnlySpan<float> weight,
        bool fixedMoments,
        Span<float> gradX,
        Span<float> gradWeight,
        Span<float> gradBias
    )
    {
        fixed (
            float* py = gradY,
                px = x,
                pm = mean,
                pi = inverse,
                pw = weight,
                gx = gradX,
                gw = gradWeight,
                gb = gradBias
        )
        {
            var pass = new BatchNormBackward(layout, py, px, pm, pi, pw, gx, gw, gb);
            if (layout.Size == 1)
            {
                layout.Share((first, end) => pass.Columns(first, end, fixedMoments));
            }
            else
            {
                layout.Share((first, end) => pass.Planes(first, end, fixedMoments));
            }
        }
    }

    private void Columns(int first, int end, bool fixedMoments)
    {
        for (int c = first; c < end; c += PartialVector.Width)
        {
            int width = Math.Min(PartialVector.Width, end - c);
            Vector256<float> center = PartialVector.Load(mean + c, width),
                factor = PartialVector.Load(inverse + c, width);
            Vector256<float> sum = Vector256<float>.Zero,
                dot = Vector256<float>.Zero;
            for (nint n = 0, at = c; n < layout.Batch; n++, at += layout.Count)
            {
                Vector256<float> dy = PartialVector.Load(gradY + at, width);
                sum += dy;
                dot = Vector256.FusedMultiplyAdd(PartialVector.Load(x + at, width) - center, dy, dot);
            }
            PartialVector.Store(dot * factor, gradWeight + c, width);
            PartialVector.Store(sum, gradBias + c, width);
            if (gradX != null)
            {
                Vector256<float> gain = weight == null ? Vector256<float>.One : PartialVector.Load(weight + c, width);
                Vector256<float> values = Vector256.Create((float)layout.Values);
                var rule = new Rule(center, dot * factor * factor / values, sum / values, factor, gain, fixedMoments);
                for (nint n = 0, at = c; n < layout.Batch; n++, at += layout.Count)
                {
                    rule.Apply(gradY + at, x + at, gradX + at, width);
                }
            }
        }
    }

    private void Planes(int first, int end, bool fixedMoments)
    {
        for (int c = first; c < end; c++)
        {
            double sum = 0,
                dot = 0;
            for (nint n = 0; n < layout.Batch; n++)
            {
                nint at = ((n * layout.Count) + c) * layout.Size;
                sum += RowOperations.Sum(gradY + at, layout.Size);
                dot += RowOperations.CenteredDot(x + at, mean[c], gradY + at, layout.Size);
            }
            gradWeight[c] = (float)(dot * inverse[c]);
            gradBias[c] = (float)sum;
            if (gradX != null)
            {
                float values = layout.Values,
                    slope = (float)dot * inverse[c] * inverse[c] / values;
                var rule = new Rule(
                    Vector256.Create(mean[c]),
                    Vector256.Create(slope),
                    Vector256.Create((float)(sum / layout.Values)),
                    Vector256.Create(inverse[c]),
                    Vector256.Create(weight == null ? 1 : weight[c]),
                    fixedMoments
                );
                PlanesInput(c, rule);
            }
        }
    }

    private void PlanesInput(int channel, in Rule rule)
    {
        for (nint n = 0; n < layout.Batch; n++)
        {
            nint at = ((n * layout.Count) + channel) * layout.Size;
            for (int i = 0; i < layout.Size; i += PartialVector.Width, at += PartialVector.Width)
            {
                rule.Apply(gradY + at, x + at, gradX + at, Math.Min(PartialVector.Width, layout.Size - i));
            }
        }
    }

    /// <summary>The gradient of eight inputs.</summary>
    private readonly struct Rule(
        Vector256<float> center,
        Vector256<float> slope,
        Vector256<float> average,
        Vector256<float> factor,
        Vector256<float> gain,
        bool fixedMoments
    )
    {
        internal void Apply(float* gradY, float* x, float* gradX, int width)
        {
            Vector256<float> dx = PartialVector.Load(gradY, width);
            if (!fixedMoments)
            {
                dx = Vector256.FusedMultiplyAdd(-(PartialVector.Load(x, width) - center), slope, dx - average);
            }

            PartialVector.Store(dx * factor * gain, gradX, width);
        }
    }
}
