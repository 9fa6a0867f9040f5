using NetDsl.Engine.Kernels.Resampling;

namespace NetDsl.Engine.Functional;

/// <summary>
/// Where the places of a resized dimension lie in the input. The arithmetic is in float32, as in
/// <see href="https://github.com/pytorch/pytorch/blob/v1.13.1/aten/src/ATen/native/UpSample.h">PyTorch's UpSample.h</see>: its
/// rounding decides which place is the nearest.
/// </summary>
/// <param name="size">Places of the input.</param>
/// <param name="outputs">Places of the result.</param>
/// <param name="factor">The factor that was given; null to take the ratio of the sizes.</param>
internal sealed class ResampledAxis(int size, int outputs, double? factor)
{
    // Places of the input for one of the result.
    private float Step => factor is { } given ? (float)(1 / given) : (float)size / outputs;

    /// <summary>
    /// The input place that output place i repeats: ⌊i·Step⌋. Where the size stays or doubles, it is i or ⌊i/2⌋ whatever the
    /// factor was. So it is in PyTorch's gradients and in its results for small images; its other results follow the factor.
    /// </summary>
    public int[] Nearest()
    {
        var step =
            outputs == size ? 1
            : outputs == 2L * size ? 0.5f
            : Step;
        var places = new int[outputs];
        for (var i = 0; i < outputs; i++)
        {
            places[i] = Math.Min((int)MathF.Floor(i * step), size - 1);
        }

        return places;
    }

    /// <summary>The two input places that each output place lies between.</summary>
    /// <param name="alignCorners">True keeps the middles of the first and last place where they are, false their outer
    /// edges.</param>
    public Between[] Linear(bool alignCorners)
    {
        var step =
            !alignCorners ? Step
            : outputs > 1 ? (float)(size - 1) / (outputs - 1)
            : 0;
        var places = new Between[outputs];
        for (var i = 0; i < outputs; i++)
        {
            // A dimension that keeps its size is copied, whatever the factor.
            var source =
                size == outputs ? i
                : alignCorners ? step * i
                : Math.Max(0, MathF.FusedMultiplyAdd(step, i + 0.5f, -0.5f));
            var first = Math.Min((int)source, size - 1);
            var weight = Math.Clamp(source - first, 0, 1);
            places[i] = new(first, Math.Min(first + (size == outputs ? 0 : 1), size - 1), 1 - weight, weight);
        }

        return places;
    }
}
