namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>
/// The sizes of a convolution by Winograd's minimal filtering (Lavin and Gray, Fast algorithms for convolutional neural networks,
/// 2015). An input tile of 6×6 and a kernel become 36 numbers each, whose products are the transformed output tile: 36
/// multiplications for 4×4 outputs of a 3×3 kernel (instead of 144), and for 2×2 outputs of a 5×5 kernel (instead of 100).
/// </summary>
internal sealed class WinogradShape
{
    /// <summary>Rows and columns of an input tile.</summary>
    internal const int Tile = 6;

    /// <summary>Numbers of a transformed tile.</summary>
    internal const int Frequencies = Tile * Tile;

    // Fewer channels spend more on the transformation than they save.
    private const int FewestChannels = 16;

    // More channels than this have transformed weights that do not stay in the cache.
    private const int MostWeights = 1 << 15;

    // Each thread keeps two padded images: floats of one.
    private const int MostPadded = 1 << 22;

    // Transformed tiles of one call, so that they stay in the second-level cache: floats.
    private const int CachedFloats = 210000;
    private const int FewestTiles = 8;
    private const int MostTiles = 56;

    private const int Lanes = 16; // floats in the widest vector

    private WinogradShape(ConvolutionShape convolution)
    {
        Convolution = convolution;
        Kernel = convolution.KernelHeight;
        TileOutputs = Tile - Kernel + 1;
        TileRows = (convolution.OutputHeight + TileOutputs - 1) / TileOutputs;
        TileColumns = (convolution.OutputWidth + TileOutputs - 1) / TileOutputs;
        InputRow = RoundUp(convolution.Inputs, Lanes);
        OutputRow = RoundUp(convolution.Outputs, Lanes);
        int tiles = Math.Clamp(CachedFloats / (Frequencies * (InputRow + OutputRow)), FewestTiles, MostTiles);
        RowsAtOnce = Math.Max(1, tiles / TileColumns);
        TilesAtOnce = RoundUp(RowsAtOnce * TileColumns, 8);
    }

    internal ConvolutionShape Convolution { get; }

    /// <summary>Rows and columns of the kernel.</summary>
    internal int Kernel { get; }

    /// <summary>Rows and columns of an output tile.</summary>
    internal int TileOutputs { get; }

    /// <summary>Tiles of a column of an image.</summary>
    internal int TileRows { get; }

    /// <summary>Tiles of a row of an image.</summary>
    internal int TileColumns { get; }

    /// <summary>Floats from the input channels of a pixel to the next.</summary>
    internal int InputRow { get; }

    /// <summary>Floats from the output channels of a pixel to the next.</summary>
    internal int OutputRow { get; }

    /// <summary>Rows of tiles that are computed at once, of one image or of several.</summary>
    internal int RowsAtOnce { get; }

    /// <summary>Tiles that are computed at once, rounded up to whole blocks of products.</summary>
    internal int TilesAtOnce { get; }

    /// <summary>Columns of an input image with padding.</summary>
    internal int PaddedWidth => (TileColumns * TileOutputs) + Kernel - 1;

    /// <summary>Floats of an input image with padding, pixel by pixel.</summary>
    internal long PaddedSize => ((TileRows * TileOutputs) + Kernel - 1L) * PaddedWidth * InputRow;

    /// <summary>Floats from a frequency of the transformed inputs to the next. A cache line more than needed: powers of two
    /// would share few lines of the cache.</summary>
    internal int InputStep => (TilesAtOnce * InputRow) + Lanes;

    /// <summary>Floats from a frequency of the transformed outputs to the next.</summary>
    internal int OutputStep => (TilesAtOnce * OutputRow) + Lanes;

    /// <summary>Floats of the outputs of a row of tiles, pixel by pixel.</summary>
    internal int StripSize => TileOutputs * StripRow;

    /// <summary>Floats from a row of such outputs to the next.</summary>
    internal int StripRow => TileColumns * TileOutputs * OutputRow;

    /// <summary>Floats from a frequency of the transformed weights to the next: [inputs, outputs].</summary>
    internal int WeightStep => InputRow * OutputRow;

    /// <summary>
    /// Whether the forward pass and the gradient of the weight use tiles too, and not the gradient of the input alone. With 4×4
    /// outputs they round so much that the losses of a network part from TorchSharp's within a hundred steps of Adam.
    /// </summary>
    internal bool IsForAllPasses => TileOutputs == 2;

    /// <summary>The sizes, or null if the convolution is better computed directly. The number of images does not decide, so that
    /// an image has the same result in every batch.</summary>
    internal static WinogradShape? Of(ConvolutionShape shape)
    {
        bool fits =
            (shape.StrideY, shape.StrideX, shape.DilationY, shape.DilationX, shape.Groups) == (1, 1, 1, 1, 1)
            && shape.KernelHeight == shape.KernelWidth
            && shape.KernelHeight is 3 or 5
            && Math.Min(shape.Inputs, shape.Outputs) >= FewestChannels
            && (long)shape.Inputs * shape.Outputs <= MostWeights;
        if (!fits)
        {
            return null;
        }

        var winograd = new WinogradShape(shape);
        if (winograd.PaddedSize > MostPadded)
        {
            return null;
        }

        long products = (long)winograd.TileRows * winograd.TileColumns * Frequencies * winograd.WeightStep;
        return products * 3 / 2 <= (long)shape.Taps * shape.Outputs * shape.OutputSize ? winograd : null;
    }

    private static int RoundUp(int count, int grain) => (count + grain - 1) / grain * grain;
}
