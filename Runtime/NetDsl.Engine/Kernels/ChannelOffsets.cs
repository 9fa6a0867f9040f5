using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>An offset for each channel of images.</summary>
internal static unsafe class ChannelOffsets
{
    /// <summary>y[n, c, …] += offsets[c].</summary>
    /// <param name="offsets">[channels].</param>
    /// <param name="y">[images, channels, size].</param>
    /// <param name="size">Elements of a channel.</param>
    internal static void Add(ReadOnlySpan<float> offsets, Span<float> y, int size)
    {
        int channels = offsets.Length;
        fixed (
            float* pb = offsets,
                py = y
        )
        {
            var (from, to) = ((nint)pb, (nint)py);
            PlaneLoop.Share(
                y.Length / size,
                size,
                plane =>
                {
                    float* target = (float*)to + (plane * size);
                    RowOperations.Add(target, ((float*)from)[plane % channels], target, size);
                }
            );
        }
    }
}
