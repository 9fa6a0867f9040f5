namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>Moves images between the layout of tensors, channel by channel, and the one of tiles, pixel by pixel.</summary>
internal static unsafe class WinogradPixels
{
    /// <summary>Copies an image into its padded form, whose padding stays as it is.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">[inputs, height, width].</param>
    /// <param name="padded">The padded image.</param>
    internal static void Pad(WinogradShape shape, float* x, float* padded)
    {
        var sizes = shape.Convolution;
        for (int y = 0; y < sizes.Height; y++, x += sizes.Width)
        {
            float* to = padded + ((((long)(y + sizes.Top) * shape.PaddedWidth) + sizes.Left) * shape.InputRow);
            Transposition.Strided(x, sizes.InputSize, sizes.Inputs, sizes.Width, to, shape.InputRow);
        }
    }

    /// <summary>Copies a padded image back, without its padding.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="padded">The padded image.</param>
    /// <param name="x">[inputs, height, width].</param>
    internal static void Cut(WinogradShape shape, float* padded, float* x)
    {
        var sizes = shape.Convolution;
        for (int y = 0; y < sizes.Height; y++, x += sizes.Width)
        {
            float* from = padded + ((((long)(y + sizes.Top) * shape.PaddedWidth) + sizes.Left) * shape.InputRow);
            Transposition.Strided(from, shape.InputRow, sizes.Width, sizes.Inputs, x, sizes.InputSize);
        }
    }

    /// <summary>Copies a strip of outputs to its place in an image.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="strip">The outputs of a row of tiles.</param>
    /// <param name="tileRow">The row of tiles.</param>
    /// <param name="y">[outputs, output height, output width].</param>
    internal static void FromStrip(WinogradShape shape, float* strip, int tileRow, float* y)
    {
        var sizes = shape.Convolution;
        int top = tileRow * shape.TileOutputs,
            rows = Math.Min(shape.TileOutputs, sizes.OutputHeight - top);
        for (int row = 0; row < rows; row++, strip += shape.StripRow)
        {
            float* to = y + ((top + row) * sizes.OutputWidth);
            Transposition.Strided(strip, shape.OutputRow, sizes.OutputWidth, sizes.Outputs, to, sizes.OutputSize);
        }
    }

    /// <summary>Copies the rows of an image that belong to a row of tiles; rows below the image become 0, and what lies beside
    /// it stays as it is.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="y">[outputs, output height, output width].</param>
    /// <param name="tileRow">The row of tiles.</param>
    /// <param name="strip">The outputs of the row of tiles.</param>
    internal static void ToStrip(WinogradShape shape, float* y, int tileRow, float* strip)
    {
        var sizes = shape.Convolution;
        int top = tileRow * shape.TileOutputs;
        for (int row = 0; row < shape.TileOutputs; row++, strip += shape.StripRow)
        {
            if (top + row >= sizes.OutputHeight)
            {
                new Span<float>(strip, shape.StripRow).Clear();
                continue;
            }

            float* from = y + ((top + row) * sizes.OutputWidth);
            Transposition.Strided(from, sizes.OutputSize, sizes.Outputs, sizes.OutputWidth, strip, shape.OutputRow);
        }
    }
}
