using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>
/// y = w ⋆ x + b in tiles: inputs and kernels are transformed, multiplied frequency by frequency, and transformed back. An
/// output does not depend on its batch, the number of threads or the vectors' width.
/// </summary>
internal sealed unsafe class WinogradForward
{
    private readonly WinogradShape shape;
    private readonly WinogradTiles tiles;
    private readonly int[] inputSteps;
    private readonly int[] weightSteps;

    private WinogradForward(WinogradShape shape)
    {
        this.shape = shape;
        tiles = new WinogradTiles(shape);
        inputSteps = [.. Enumerable.Range(0, shape.Convolution.Inputs)];
        weightSteps = [.. inputSteps.Select(i => i * shape.OutputRow)];
    }

    /// <summary>Computes all images.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">[images, inputs, height, width].</param>
    /// <param name="w">[outputs, inputs, kernel, kernel].</param>
    /// <param name="b">[outputs], or empty.</param>
    /// <param name="y">[images, outputs, output height, output width], overwritten.</param>
    /// <param name="direct">Computes an image without tiles. It is called for an image with a result that is not finite: tiles
    /// would spread it to their other outputs.</param>
    internal static void Run(
        WinogradShape shape,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> w,
        ReadOnlySpan<float> b,
        Span<float> y,
        Action<long> direct
    )
    {
        var pass = new WinogradForward(shape);
        var sizes = shape.Convolution;
        int weightFloats = WinogradShape.Frequencies * shape.WeightStep;
        var weights = BufferPool.Rent<float>(weightFloats + shape.OutputRow);
        var biases = weights.AsSpan(weightFloats, shape.OutputRow);
        biases.Clear();
        b.CopyTo(biases);
        fixed (
            float* px = x,
                pw = w,
                pt = weights,
                py = y
        )
        {
            WinogradWeights.Transform(shape, pw, pt);
            var (input, weight, output) = ((nint)px, (nint)pt, (nint)py);
            Workers.For(
                sizes.Images,
                sizes.Work < ConvolutionForward.ParallelWork ? sizes.Images : 1,
                (from, to) =>
                {
                    pass.Images((float*)input, (float*)weight, (float*)output, from, to);
                    for (long image = from; image < to; image++)
                    {
                        long size = (long)sizes.Outputs * sizes.OutputSize;
                        if (!float.IsFinite(RowAddition.Sum((float*)output + (image * size), (nint)size)))
                        {
                            direct(image);
                        }
                    }
                }
            );
        }

        BufferPool.Return(weights);
    }

    private void Images(float* x, float* weights, float* y, long from, long to)
    {
        var sizes = shape.Convolution;
        var padded = ConvolutionScratch.Image((int)shape.PaddedSize);
        var inputs = ConvolutionScratch.Inputs(WinogradShape.Frequencies * shape.InputStep);
        var products = ConvolutionScratch.Result(WinogradShape.Frequencies * shape.OutputStep);
        var outputs = ConvolutionScratch.Gradient(shape.StripSize + WinogradTiles.Work);
        padded.Clear();
        fixed (
            float* image = padded,
                transformed = inputs,
                sums = products,
                work = outputs
        )
        fixed (
            int* left = inputSteps,
                right = weightSteps
        )
        {
            var tables = new StepTables(left, right);
            float* strip = work + WinogradTiles.Work,
                bias = weights + (WinogradShape.Frequencies * (long)shape.WeightStep);
            long end = to * shape.TileRows;
            for (long first = from * shape.TileRows; first < end; first += shape.RowsAtOnce)
            {
                int rows = (int)Math.Min(shape.RowsAtOnce, end - first);
                for (int i = 0; i < rows; i++)
                {
                    (long number, long row) = Math.DivRem(first + i, shape.TileRows);
                    if (row == 0)
                    {
                        WinogradPixels.Pad(shape, x + (number * sizes.Inputs * sizes.InputSize), image);
                    }

                    tiles.Inputs(image, (int)row, transformed + (i * shape.TileColumns * shape.InputRow), work);
                }

                for (int frequency = 0; frequency < WinogradShape.Frequencies; frequency++)
                {
                    WinogradProducts.Rows(
                        transformed + (frequency * shape.InputStep),
                        shape.InputRow,
                        rows * shape.TileColumns,
                        sizes.Inputs,
                        weights + ((long)frequency * shape.WeightStep),
                        shape.OutputRow,
                        sums + (frequency * shape.OutputStep),
                        tables
                    );
                }

                for (int i = 0; i < rows; i++)
                {
                    (long number, long row) = Math.DivRem(first + i, shape.TileRows);
                    tiles.Outputs(sums + (i * shape.TileColumns * shape.OutputRow), bias, strip, work);
                    WinogradPixels.FromStrip(shape, strip, (int)row, y + (number * sizes.Outputs * sizes.OutputSize));
                }
            }
        }
    }
}
