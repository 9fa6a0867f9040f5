namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>
/// The gradients of a convolution in tiles: the adjoints of the forward pass's transformations, with products as many as there.
/// </summary>
internal sealed unsafe class WinogradBackward
{
    private readonly WinogradShape shape;
    private readonly WinogradTiles tiles;
    private readonly int[] outputSteps;
    private readonly int[] weightSteps;
    private readonly int[] inputTiles;
    private readonly int[] outputTiles;

    internal WinogradBackward(WinogradShape shape)
    {
        this.shape = shape;
        tiles = new WinogradTiles(shape);
        outputSteps = [.. Enumerable.Range(0, shape.Convolution.Outputs)];
        weightSteps = [.. outputSteps.Select(i => i * shape.InputRow)];
        inputTiles = [.. Enumerable.Range(0, shape.TilesAtOnce).Select(i => i * shape.InputRow)];
        outputTiles = [.. Enumerable.Range(0, shape.TilesAtOnce).Select(i => i * shape.OutputRow)];
    }

    internal WinogradShape Shape => shape;

    /// <summary>Floats of the weights that <see cref="Images"/> needs.</summary>
    internal long WeightFloats => 2L * WinogradShape.Frequencies * shape.WeightStep;

    /// <summary>Makes those weights.</summary>
    /// <param name="w">[outputs, inputs, kernel, kernel].</param>
    /// <param name="weights">[36, outputs, inputs], and memory to make them in.</param>
    internal void Prepare(float* w, float* weights)
    {
        float* transformed = weights + (WinogradShape.Frequencies * (long)shape.WeightStep);
        WinogradWeights.Transform(shape, w, transformed);
        WinogradWeights.Exchange(shape, transformed, weights);
    }

    /// <summary>Computes the gradients of some images.</summary>
    /// <param name="from">The first image.</param>
    /// <param name="to">The image after the last one.</param>
    /// <param name="gradient">The gradient of the output.</param>
    /// <param name="x">The input.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="gradX">The gradient of the input, or null.</param>
    /// <param name="sums">The gradient of the weight to add to, [inputs, kernel, kernel, outputs], or null.</param>
    internal void Images(int from, int to, float* gradient, float* x, float* weights, float* gradX, float* sums)
    {
        var sizes = shape.Convolution;
        var images = ConvolutionScratch.Image(2 * (int)shape.PaddedSize);
        var strips = ConvolutionScratch.Gradient(shape.StripSize + WinogradTiles.Work);
        var inputs = ConvolutionScratch.Inputs(WinogradShape.Frequencies * shape.InputStep);
        var outputs = ConvolutionScratch.Result(WinogradShape.Frequencies * shape.OutputStep);
        var products = ConvolutionScratch.Sums(sums == null ? 0 : WinogradShape.Frequencies * shape.WeightStep);
        images.Clear();
        strips.Clear();
        products.Clear();
        fixed (
            float* image = images,
                work = strips,
                transformed = inputs,
                gradients = outputs,
                weightGradients = products
        )
        {
            float* strip = work + WinogradTiles.Work,
                imageGradient = image + shape.PaddedSize;
            long end = (long)to * shape.TileRows;
            for (long first = (long)from * shape.TileRows; first < end; first += shape.RowsAtOnce)
            {
                int rows = (int)Math.Min(shape.RowsAtOnce, end - first);
                for (int i = 0; i < rows; i++)
                {
                    (long number, long row) = Math.DivRem(first + i, shape.TileRows);
                    if (sums != null)
                    {
                        if (row == 0)
                        {
                            WinogradPixels.Pad(shape, x + (number * sizes.Inputs * sizes.InputSize), image);
                        }

                        tiles.Inputs(image, (int)row, transformed + (i * shape.TileColumns * shape.InputRow), work);
                    }

                    WinogradPixels.ToStrip(shape, gradient + (number * sizes.Outputs * sizes.OutputSize), (int)row, strip);
                    tiles.OutputGradients(strip, gradients + (i * shape.TileColumns * shape.OutputRow), work);
                }

                Multiply(
                    rows * shape.TileColumns,
                    transformed,
                    gradients,
                    gradX == null ? null : weights,
                    sums == null ? null : weightGradients
                );
                for (int i = 0; i < rows && gradX != null; i++)
                {
                    (long number, long row) = Math.DivRem(first + i, shape.TileRows);
                    if (row == 0)
                    {
                        new Span<float>(imageGradient, (int)shape.PaddedSize).Clear();
                    }

                    tiles.AddInputGradients(
                        transformed + (i * shape.TileColumns * shape.InputRow),
                        (int)row,
                        imageGradient,
                        work
                    );
                    if (row == shape.TileRows - 1)
                    {
                        WinogradPixels.Cut(shape, imageGradient, gradX + (number * sizes.Inputs * sizes.InputSize));
                    }
                }
            }

            if (sums != null)
            {
                WinogradWeights.AddGradient(shape, weightGradients, sums);
            }
        }
    }

    // The gradients of the transformed inputs take the place of the inputs.
    private void Multiply(int count, float* inputs, float* gradients, float* weights, float* weightGradients)
    {
        fixed (
            int* output = outputSteps,
                weight = weightSteps,
                inputTile = inputTiles,
                outputTile = outputTiles
        )
        {
            var byTile = new StepTables(inputTile, outputTile);
            var byOutput = new StepTables(output, weight);
            for (int frequency = 0; frequency < WinogradShape.Frequencies; frequency++)
            {
                float* input = inputs + (frequency * shape.InputStep),
                    gradient = gradients + (frequency * shape.OutputStep);
                long at = (long)frequency * shape.WeightStep;
                if (weightGradients != null)
                {
                    WinogradProducts.AddColumns(
                        input,
                        shape.Convolution.Inputs,
                        count,
                        gradient,
                        shape.OutputRow,
                        weightGradients + at,
                        byTile
                    );
                }

                if (weights != null)
                {
                    WinogradProducts.Rows(
                        gradient,
                        shape.OutputRow,
                        count,
                        shape.Convolution.Outputs,
                        weights + at,
                        shape.InputRow,
                        input,
                        byOutput
                    );
                }
            }
        }
    }
}
