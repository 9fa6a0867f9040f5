using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.MatrixProduct;

namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>The transformations of a row of tiles, with the widest vectors of the processor.</summary>
internal sealed unsafe class WinogradTiles(WinogradShape shape)
{
    /// <summary>Floats of the memory that a transformation works in.</summary>
    internal const int Work = WinogradShape.Frequencies * 16;

    /// <summary>Transforms inputs.</summary>
    /// <param name="image">The padded image.</param>
    /// <param name="tileRow">The row of tiles.</param>
    /// <param name="to">The results of the row's first tile.</param>
    /// <param name="work">Memory to work in.</param>
    internal void Inputs(float* image, int tileRow, float* to, float* work)
    {
        nint row = shape.PaddedWidth * shape.InputRow,
            step = shape.InputStep,
            channels = shape.InputRow;
        float* tile = image + (tileRow * shape.TileOutputs * row);
        for (int i = 0; i < shape.TileColumns; i++, tile += shape.TileOutputs * channels, to += channels)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                WinogradTile<Lanes512, Vector512<float>>.Input(tile, row, channels, to, step, work);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                WinogradTile<Lanes256, Vector256<float>>.Input(tile, row, channels, to, step, work);
            }
            else
            {
                WinogradTile<Lanes128, Vector128<float>>.Input(tile, row, channels, to, step, work);
            }
        }
    }

    /// <summary>Adds the gradients of inputs.</summary>
    /// <param name="from">The gradients of the transformed inputs of the row's first tile.</param>
    /// <param name="tileRow">The row of tiles.</param>
    /// <param name="image">The gradient of the padded image.</param>
    /// <param name="work">Memory to work in.</param>
    internal void AddInputGradients(float* from, int tileRow, float* image, float* work)
    {
        nint row = shape.PaddedWidth * shape.InputRow,
            step = shape.InputStep,
            channels = shape.InputRow;
        float* tile = image + (tileRow * shape.TileOutputs * row);
        for (int i = 0; i < shape.TileColumns; i++, tile += shape.TileOutputs * channels, from += channels)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                WinogradTile<Lanes512, Vector512<float>>.AddInputGradient(from, step, channels, tile, row, work);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                WinogradTile<Lanes256, Vector256<float>>.AddInputGradient(from, step, channels, tile, row, work);
            }
            else
            {
                WinogradTile<Lanes128, Vector128<float>>.AddInputGradient(from, step, channels, tile, row, work);
            }
        }
    }

    /// <summary>Computes outputs, 2×2 of each tile.</summary>
    /// <param name="from">The sums of products of the row's first tile.</param>
    /// <param name="bias">A number for each channel.</param>
    /// <param name="strip">The outputs, pixel by pixel.</param>
    /// <param name="work">Memory to work in.</param>
    internal void Outputs(float* from, float* bias, float* strip, float* work)
    {
        nint row = shape.StripRow,
            step = shape.OutputStep,
            channels = shape.OutputRow;
        for (int i = 0; i < shape.TileColumns; i++, strip += 2 * channels, from += channels)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                WinogradTile<Lanes512, Vector512<float>>.Output(from, step, channels, bias, strip, row, work);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                WinogradTile<Lanes256, Vector256<float>>.Output(from, step, channels, bias, strip, row, work);
            }
            else
            {
                WinogradTile<Lanes128, Vector128<float>>.Output(from, step, channels, bias, strip, row, work);
            }
        }
    }

    /// <summary>Transforms gradients of outputs.</summary>
    /// <param name="strip">The gradients of the outputs, pixel by pixel.</param>
    /// <param name="to">The results of the row's first tile.</param>
    /// <param name="work">Memory to work in.</param>
    internal void OutputGradients(float* strip, float* to, float* work)
    {
        nint row = shape.StripRow,
            step = shape.OutputStep,
            channels = shape.OutputRow;
        int outputs = shape.TileOutputs;
        for (int i = 0; i < shape.TileColumns; i++, strip += outputs * channels, to += channels)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                WinogradTile<Lanes512, Vector512<float>>.OutputGradient(strip, row, channels, outputs, to, step, work);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                WinogradTile<Lanes256, Vector256<float>>.OutputGradient(strip, row, channels, outputs, to, step, work);
            }
            else
            {
                WinogradTile<Lanes128, Vector128<float>>.OutputGradient(strip, row, channels, outputs, to, step, work);
            }
        }
    }
}
