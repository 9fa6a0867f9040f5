using NetDsl.Engine.Kernels.Convolutions.Winograd;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>
/// y = w ⋆ x + b, image by image. An output is one chain of multiply-adds over the kernel's elements, so that neither the number
/// of threads nor the vectors' width changes it.
/// </summary>
internal static unsafe class ConvolutionForward
{
    // Output positions computed at once: their inputs stay in the cache for all output channels.
    private const int PositionsAtOnce = 1024;

    // Below this many multiply-adds a second thread costs more than it saves.
    internal const long ParallelWork = 400_000;

    /// <summary>Computes all images.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">[images, inputs, height, width].</param>
    /// <param name="w">[outputs, group inputs, kernel height, kernel width].</param>
    /// <param name="b">[outputs], or empty.</param>
    /// <param name="y">[images, outputs, output height, output width], overwritten.</param>
    internal static void Run(
        ConvolutionShape shape,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> w,
        ReadOnlySpan<float> b,
        Span<float> y
    )
    {
        int[] taps = shape.TapOffsets(),
            steps = [.. Enumerable.Range(0, shape.Taps)];
        fixed (
            float* px = x,
                pw = w,
                pb = b,
                py = y
        )
        fixed (
            int* pt = taps,
                ps = steps
        )
        {
            var (input, weight, bias, output, tapOffsets, left) = ((nint)px, (nint)pw, (nint)pb, (nint)py, (nint)pt, (nint)ps);
            if (WinogradShape.Of(shape) is { IsForAllPasses: true } winograd)
            {
                WinogradForward.Run(winograd, x, w, b, y, Image);
                return;
            }

            Workers.For(
                shape.Images,
                shape.Work < ParallelWork ? shape.Images : 1,
                (from, to) =>
                {
                    for (long image = from; image < to; image++)
                    {
                        Image(image);
                    }
                }
            );

            void Image(long image)
            {
                for (int group = 0; group < shape.Groups; group++)
                {
                    Group(
                        shape,
                        (float*)input + (((image * shape.Groups) + group) * shape.GroupInputs * shape.InputSize),
                        (float*)weight + ((long)group * shape.GroupOutputs * shape.Taps),
                        (float*)bias == null ? null : (float*)bias + (group * shape.GroupOutputs),
                        (float*)output + (((image * shape.Groups) + group) * shape.GroupOutputs * shape.OutputSize),
                        (int*)tapOffsets,
                        (int*)left
                    );
                }
            }
        }
    }

    /// <summary>How many rows of outputs are computed at once.</summary>
    internal static int RowsAtOnce(ConvolutionShape shape) =>
        Math.Clamp(PositionsAtOnce / shape.PhaseWidth, 1, shape.OutputHeight);

    private static void Group(ConvolutionShape shape, float* x, float* w, float* b, float* y, int* taps, int* steps)
    {
        var packed = ConvolutionScratch.Image(shape.PackedSize + ShiftedProduct.Slack);
        PackedImage.Pack(shape, new ReadOnlySpan<float>(x, shape.GroupInputs * shape.InputSize), packed);
        int rowsAtOnce = RowsAtOnce(shape),
            resultRow = (((rowsAtOnce * shape.PhaseWidth) + 15) & ~15) + ShiftedProduct.Slack,
            block = ShiftedProduct.BlockRows;
        var result = ConvolutionScratch.Result(block * resultRow);
        int* rows = stackalloc int[block];
        fixed (
            float* image = packed,
                sums = result
        )
        {
            var product = new ShiftedArguments
            {
                A = w,
                LeftSteps = steps,
                RightSteps = taps,
                Steps = shape.Taps,
                ResultRow = resultRow,
            };
            for (int top = 0; top < shape.OutputHeight; top += rowsAtOnce)
            {
                int height = Math.Min(rowsAtOnce, shape.OutputHeight - top),
                    columns = ((height - 1) * shape.PhaseWidth) + shape.OutputWidth;
                for (int channel = 0; channel < shape.GroupOutputs; channel += block)
                {
                    int count = Math.Min(block, shape.GroupOutputs - channel);
                    for (int r = 0; r < block; r++)
                    {
                        rows[r] = (channel + Math.Min(r, count - 1)) * shape.Taps;
                    }

                    ShiftedProduct.Block(product, rows, count, image + (top * shape.PhaseWidth), sums, columns);
                    for (int r = 0; r < count; r++)
                    {
                        float* target = y + ((long)(channel + r) * shape.OutputSize) + (top * shape.OutputWidth);
                        Compact(shape, sums + (r * resultRow), b == null ? 0 : b[channel + r], target, height);
                    }
                }
            }
        }
    }

    // Leaves the gaps between the rows out.
    private static void Compact(ConvolutionShape shape, float* sums, float bias, float* target, int height)
    {
        int width = shape.OutputWidth;
        if (shape.PhaseWidth == width)
        {
            (width, height) = (width * height, 1);
        }

        for (int row = 0; row < height; row++, sums += shape.PhaseWidth, target += width)
        {
            RowAddition.WithOffset(sums, bias, target, width);
        }
    }
}
