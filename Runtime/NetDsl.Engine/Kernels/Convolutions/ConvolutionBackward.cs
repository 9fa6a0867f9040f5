using NetDsl.Engine.Kernels.Convolutions.Winograd;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>
/// The gradients of a convolution. Images are taken in chunks, whose number depends on the sizes alone: each chunk sums the
/// gradients of weight and bias over its images, and the chunks' sums are added in order. So the number of threads changes
/// nothing.
/// </summary>
internal sealed unsafe class ConvolutionBackward
{
    // Enough to share among threads; few, because each has sums of its own.
    private const int MostChunks = 16;
    private const long MostSums = 1 << 24;

    private const int Lanes = 16; // floats in the widest vector

    private readonly ConvolutionShape shape;
    private readonly int[] taps;
    private readonly int[] positions;
    private readonly int[] channels;
    private readonly int[] weightSteps;
    private readonly int[] gradientRows;
    private readonly int chunks;
    private readonly WinogradBackward? winograd;

    // Sums of a group: a row of output channels for each kernel element, rows and columns rounded up.
    private readonly int sumRow;
    private readonly int groupSums;

    private ConvolutionBackward(ConvolutionShape shape)
    {
        this.shape = shape;
        taps = shape.TapOffsets();
        sumRow = RoundUp(shape.GroupOutputs, Lanes);
        groupSums = RoundUp(shape.Taps, ShiftedProduct.BlockRows) * sumRow;
        long all = (long)groupSums * shape.Groups;
        chunks = (int)Math.Clamp(Math.Min(MostChunks, MostSums / Math.Max(all, 1)), 1, shape.Images);
        positions = new int[shape.OutputSize];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = (i / shape.OutputWidth * shape.PhaseWidth) + (i % shape.OutputWidth);
        }

        channels = [.. Enumerable.Range(0, shape.OutputSize).Select(i => i * sumRow)];
        weightSteps = [.. Enumerable.Range(0, shape.GroupOutputs).Select(i => i * shape.Taps)];
        gradientRows = [.. Enumerable.Range(0, shape.GroupOutputs).Select(i => i * SpreadRow)];
        winograd = WinogradShape.Of(shape) is { } tiles ? new WinogradBackward(tiles) : null;
    }

    /// <summary>Floats from an output channel of the spread gradient to the next.</summary>
    private int SpreadRow => RoundUp(shape.Positions, Lanes);

    /// <summary>Computes the gradients whose memory is given.</summary>
    /// <param name="shape">The sizes, with at least one image and one output.</param>
    /// <param name="gradient">The gradient of the output.</param>
    /// <param name="x">The input.</param>
    /// <param name="w">The weight.</param>
    /// <param name="gradX">The gradient of the input, or empty.</param>
    /// <param name="gradW">The gradient of the weight, or empty.</param>
    /// <param name="gradB">The gradient of the bias, or empty.</param>
    internal static void Run(
        ConvolutionShape shape,
        ReadOnlySpan<float> gradient,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> w,
        Span<float> gradX,
        Span<float> gradW,
        Span<float> gradB
    )
    {
        var pass = new ConvolutionBackward(shape);
        int biasRow = RoundUp(shape.Outputs, Lanes),
            sums = gradW.IsEmpty ? 0 : pass.groupSums * shape.Groups,
            chunkSize = sums + (gradB.IsEmpty ? 0 : biasRow);
        var partial = BufferPool.Rent<float>((long)chunkSize * pass.chunks);
        partial.AsSpan(0, chunkSize * pass.chunks).Clear();
        bool transforms = pass.winograd is { } tiles && !(gradX.IsEmpty && (gradW.IsEmpty || !tiles.Shape.IsForAllPasses));
        var transformed = transforms ? BufferPool.Rent<float>(pass.winograd!.WeightFloats) : [];
        fixed (
            float* pg = gradient,
                px = x,
                pw = w,
                pgx = gradX,
                pp = partial,
                pt = transformed
        )
        {
            var (from, input, weight, to, sum, tiled) = ((nint)pg, (nint)px, (nint)pw, (nint)pgx, (nint)pp, (nint)pt);
            if (transforms && !gradX.IsEmpty)
            {
                pass.winograd!.Prepare(pw, pt);
            }

            bool wantsWeight = !gradW.IsEmpty,
                wantsBias = !gradB.IsEmpty;
            Workers.For(
                pass.chunks,
                shape.Work < ConvolutionForward.ParallelWork ? pass.chunks : 1,
                (first, end) =>
                {
                    for (long chunk = first; chunk < end; chunk++)
                    {
                        float* own = (float*)sum + (chunk * chunkSize);
                        pass.Chunk(
                            (int)chunk,
                            (float*)from,
                            (float*)input,
                            (float*)weight,
                            (float*)tiled,
                            (float*)to,
                            wantsWeight ? own : null,
                            wantsBias ? own + sums : null
                        );
                    }
                }
            );
            for (int chunk = 1; chunk < pass.chunks; chunk++)
            {
                RowAddition.To(pp + ((long)chunk * chunkSize), pp, chunkSize);
            }
        }

        pass.Transpose(partial, gradW);
        if (!gradB.IsEmpty)
        {
            partial.AsSpan(sums, shape.Outputs).CopyTo(gradB);
        }

        BufferPool.Return(transformed);
        BufferPool.Return(partial);
    }

    private static int RoundUp(int count, int grain) => (count + grain - 1) / grain * grain;

    private void Chunk(
        int chunk,
        float* gradient,
        float* x,
        float* w,
        float* transformed,
        float* gradX,
        float* sums,
        float* biasSums
    )
    {
        int first = (int)((long)shape.Images * chunk / chunks),
            end = (int)((long)shape.Images * (chunk + 1) / chunks);
        if (transformed != null)
        {
            float* tiledSums = winograd!.Shape.IsForAllPasses ? sums : null;
            winograd.Images(first, end, gradient, x, transformed, gradX, tiledSums);
            Repair(first, end, gradient, x, w, gradX, tiledSums);
            gradX = null;
            sums = tiledSums == null ? sums : null;
        }

        for (int image = first; image < end; image++)
        {
            Direct(image, gradient, x, w, gradX, sums);
            if (biasSums != null)
            {
                Bias(gradient + ((long)image * shape.Outputs * shape.OutputSize), biasSums);
            }
        }
    }

    // What is not finite is computed directly: tiles would spread it to their other elements.
    private void Repair(int first, int end, float* gradient, float* x, float* w, float* gradX, float* sums)
    {
        long size = (long)shape.Inputs * shape.InputSize;
        for (int image = first; image < end && gradX != null; image++)
        {
            if (!float.IsFinite(RowAddition.Sum(gradX + (image * size), (nint)size)))
            {
                Direct(image, gradient, x, w, gradX, null);
            }
        }

        if (sums != null && !float.IsFinite(RowAddition.Sum(sums, groupSums)))
        {
            new Span<float>(sums, groupSums).Clear();
            for (int image = first; image < end; image++)
            {
                Direct(image, gradient, x, w, null, sums);
            }
        }
    }

    private void Direct(int image, float* gradient, float* x, float* w, float* gradX, float* sums)
    {
        for (int group = 0; group < shape.Groups; group++)
        {
            long at = ((long)image * shape.Groups) + group;
            float* dy = gradient + (at * shape.GroupOutputs * shape.OutputSize);
            long inputAt = at * shape.GroupInputs * shape.InputSize;
            if (gradX != null)
            {
                Input(dy, w + ((long)group * shape.GroupOutputs * shape.Taps), gradX + inputAt);
            }

            if (sums != null)
            {
                Weight(dy, x + inputAt, sums + ((long)group * groupSums));
            }
        }
    }

    // Each kernel element sends the gradient of an output to the input that it was multiplied with.
    private void Input(float* dy, float* w, float* gradX)
    {
        int spreadRow = SpreadRow,
            block = ShiftedProduct.BlockRows,
            rowsAtOnce = ConvolutionForward.RowsAtOnce(shape),
            resultRow = RoundUp(rowsAtOnce * shape.PhaseWidth, Lanes) + ShiftedProduct.Slack;
        var spread = ConvolutionScratch.Gradient((shape.GroupOutputs * spreadRow) + ShiftedProduct.Slack);
        var packed = ConvolutionScratch.Image(shape.PackedSize + ShiftedProduct.Slack);
        var result = ConvolutionScratch.Result(block * resultRow);
        packed.Clear();
        Spread(dy, spread);
        int* rows = stackalloc int[block];
        fixed (
            float* image = packed,
                from = spread,
                products = result
        )
        fixed (
            int* left = weightSteps,
                right = gradientRows,
                offsets = taps
        )
        {
            var product = new ShiftedArguments
            {
                A = w,
                LeftSteps = left,
                RightSteps = right,
                Steps = shape.GroupOutputs,
                ResultRow = resultRow,
            };
            for (int top = 0; top < shape.OutputHeight; top += rowsAtOnce)
            {
                int height = Math.Min(rowsAtOnce, shape.OutputHeight - top),
                    columns = ((height - 1) * shape.PhaseWidth) + shape.OutputWidth;
                for (int tap = 0; tap < shape.Taps; tap += block)
                {
                    int count = Math.Min(block, shape.Taps - tap);
                    for (int r = 0; r < block; r++)
                    {
                        rows[r] = tap + Math.Min(r, count - 1);
                    }

                    ShiftedProduct.Block(product, rows, count, from + (top * shape.PhaseWidth), products, columns);
                    for (int r = 0; r < count; r++)
                    {
                        RowAddition.To(products + (r * resultRow), image + offsets[tap + r] + (top * shape.PhaseWidth), columns);
                    }
                }
            }
        }

        PackedImage.Unpack(shape, packed, new Span<float>(gradX, shape.GroupInputs * shape.InputSize));
    }

    /// <summary>Puts gaps of zeros between the rows of each output channel.</summary>
    private void Spread(float* dy, Span<float> spread)
    {
        spread.Clear();
        fixed (float* start = spread)
        {
            for (int channel = 0; channel < shape.GroupOutputs; channel++)
            {
                float* row = start + ((long)channel * SpreadRow);
                for (int y = 0; y < shape.OutputHeight; y++, dy += shape.OutputWidth, row += shape.PhaseWidth)
                {
                    RowAddition.WithOffset(dy, 0, row, shape.OutputWidth);
                }
            }
        }
    }

    private void Weight(float* dy, float* x, float* sums)
    {
        int outputs = shape.GroupOutputs,
            size = shape.OutputSize,
            block = ShiftedProduct.BlockRows;
        var byPosition = ConvolutionScratch.Gradient(size * sumRow);
        var packed = ConvolutionScratch.Image(shape.PackedSize + ShiftedProduct.Slack);
        PackedImage.Pack(shape, new ReadOnlySpan<float>(x, shape.GroupInputs * shape.InputSize), packed);
        int* rows = stackalloc int[block];
        fixed (
            float* image = packed,
                right = byPosition
        )
        fixed (
            int* steps = positions,
                channelSteps = channels,
                offsets = taps
        )
        {
            Transposition.Run(dy, outputs, size, right, sumRow);
            var product = new ShiftedArguments
            {
                A = image,
                LeftSteps = steps,
                RightSteps = channelSteps,
                Steps = size,
                ResultRow = sumRow,
                AddToResult = true,
            };
            for (int tap = 0; tap < shape.Taps; tap += block)
            {
                int count = Math.Min(block, shape.Taps - tap);
                for (int r = 0; r < block; r++)
                {
                    rows[r] = offsets[tap + Math.Min(r, count - 1)];
                }

                ShiftedProduct.Block(product, rows, count, right, sums + ((long)tap * sumRow), outputs);
            }
        }
    }

    private void Bias(float* dy, float* sums)
    {
        for (int channel = 0; channel < shape.Outputs; channel++, dy += shape.OutputSize)
        {
            sums[channel] += RowAddition.Sum(dy, shape.OutputSize);
        }
    }

    // Sums are kept by kernel element, the weight by output channel.
    private void Transpose(ReadOnlySpan<float> sums, Span<float> gradW)
    {
        if (gradW.IsEmpty)
        {
            return;
        }

        fixed (
            float* from = sums,
                to = gradW
        )
        {
            for (int group = 0; group < shape.Groups; group++)
            {
                float* target = to + ((long)group * shape.GroupOutputs * shape.Taps);
                for (int output = 0; output < shape.GroupOutputs; output++)
                {
                    float* column = from + ((long)group * groupSums) + output;
                    for (int tap = 0; tap < shape.Taps; tap++, column += sumRow)
                    {
                        *target++ = *column;
                    }
                }
            }
        }
    }
}
