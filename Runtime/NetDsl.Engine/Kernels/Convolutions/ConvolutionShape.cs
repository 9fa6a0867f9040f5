namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>The sizes of a two-dimensional convolution, all checked.</summary>
internal sealed record ConvolutionShape
{
    internal required int Images { get; init; }

    /// <summary>Channels of the input, of all groups.</summary>
    internal required int Inputs { get; init; }

    internal required int Height { get; init; }

    internal required int Width { get; init; }

    /// <summary>Channels of the output, of all groups.</summary>
    internal required int Outputs { get; init; }

    internal required int KernelHeight { get; init; }

    internal required int KernelWidth { get; init; }

    internal required int StrideY { get; init; }

    internal required int StrideX { get; init; }

    /// <summary>Zeros above the input.</summary>
    internal required int Top { get; init; }

    /// <summary>Zeros left of the input.</summary>
    internal required int Left { get; init; }

    internal required int DilationY { get; init; }

    internal required int DilationX { get; init; }

    internal required int Groups { get; init; }

    internal required int OutputHeight { get; init; }

    internal required int OutputWidth { get; init; }

    /// <summary>Input channels of a group.</summary>
    internal int GroupInputs => Inputs / Groups;

    /// <summary>Output channels of a group.</summary>
    internal int GroupOutputs => Outputs / Groups;

    /// <summary>Elements of the kernel of one output channel.</summary>
    internal int Taps => GroupInputs * KernelHeight * KernelWidth;

    /// <summary>Elements of an input channel.</summary>
    internal int InputSize => Height * Width;

    /// <summary>Elements of an output channel.</summary>
    internal int OutputSize => OutputHeight * OutputWidth;

    // A packed channel is cut into StrideY·StrideX phases, each of the pixels that a kernel element meets: within a phase, the
    // pixels of neighbouring outputs are neighbours.

    /// <summary>Rows of a phase.</summary>
    internal int PhaseHeight => OutputHeight + ((KernelHeight - 1) * DilationY / StrideY);

    /// <summary>Columns of a phase, and so the distance of output rows in a packed image.</summary>
    internal int PhaseWidth => OutputWidth + ((KernelWidth - 1) * DilationX / StrideX);

    /// <summary>Elements of a phase.</summary>
    internal int PhaseSize => PhaseHeight * PhaseWidth;

    /// <summary>Elements of a packed group of channels.</summary>
    internal int PackedSize => checked(GroupInputs * StrideY * StrideX * PhaseSize);

    /// <summary>Whether a packed group is a plain copy: without padding, at a stride of 1.</summary>
    internal bool PacksPlainly => (StrideY, StrideX, PhaseHeight, PhaseWidth) == (1, 1, Height, Width) && Top == 0 && Left == 0;

    /// <summary>Outputs with the gaps between their rows, counted up to the last one.</summary>
    internal int Positions => ((OutputHeight - 1) * PhaseWidth) + OutputWidth;

    /// <summary>Multiply-adds of one pass.</summary>
    internal long Work => (long)Images * Outputs * OutputSize * Taps;

    /// <summary>Where each kernel element meets the packed group at the first output.</summary>
    internal int[] TapOffsets()
    {
        var offsets = new int[Taps];
        int at = 0;
        for (int channel = 0; channel < GroupInputs; channel++)
        {
            for (int y = 0; y < KernelHeight; y++)
            {
                for (int x = 0; x < KernelWidth; x++)
                {
                    int row = y * DilationY,
                        column = x * DilationX,
                        phase = (((channel * StrideY) + (row % StrideY)) * StrideX) + (column % StrideX);
                    offsets[at++] = (phase * PhaseSize) + (row / StrideY * PhaseWidth) + (column / StrideX);
                }
            }
        }

        return offsets;
    }
}
