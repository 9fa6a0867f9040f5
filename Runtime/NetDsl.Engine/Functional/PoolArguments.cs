using NetDsl.Engine.Kernels.Pooling;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>How windows move over planes: numbers for rows and columns.</summary>
/// <param name="Kernel">The size of a window.</param>
/// <param name="Stride">Steps from a window to the next.</param>
/// <param name="Padding">How far windows reach beyond the plane.</param>
/// <param name="Dilation">Steps from an element of a window to the next.</param>
/// <param name="CeilMode">Whether a window that is only partly inside counts.</param>
internal sealed record PoolArguments(long[] Kernel, long[] Stride, long[] Padding, long[] Dilation, bool CeilMode)
{
    /// <summary>The arguments for an image: one number counts for rows and columns, and the stride is usually the
    /// kernel.</summary>
    public static PoolArguments ForImages(
        string operation,
        long[] kernel,
        long[]? stride,
        long[]? padding,
        long[]? dilation,
        bool ceilMode
    )
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (kernel.Length == 0)
        {
            throw new ArgumentException($"{operation}: the kernel has no size.", nameof(kernel));
        }

        kernel = Space.Pair(operation, "kernel_size", kernel, 1);
        return new(
            kernel,
            stride is { Length: > 0 } ? Space.Pair(operation, "stride", stride, 1) : kernel,
            Space.Pair(operation, "padding", padding, 0),
            Space.Pair(operation, "dilation", dilation, 1),
            ceilMode
        );
    }

    /// <summary>The arguments for a sequence, as an image of one row.</summary>
    public static PoolArguments ForSequences(long kernel, long? stride, long? padding, long? dilation, bool ceilMode) =>
        new([1, kernel], [1, stride ?? kernel], [0, padding ?? 0], [1, dilation ?? 1], ceilMode);

    /// <summary>How the windows lie along rows (0) or columns (1) of the input.</summary>
    /// <exception cref="ArgumentException">A number is impossible, or there is no window.</exception>
    public PoolAxis Axis(string operation, Tensor input, int dimension)
    {
        var (kernel, stride, padding, dilation) = (Kernel[dimension], Stride[dimension], Padding[dimension], Dilation[dimension]);
        if (kernel < 1 || stride < 1 || dilation < 1)
        {
            throw new ArgumentException(
                $"{operation}: kernel, stride and dilation must be 1 or more, not {kernel}, {stride} and {dilation}."
            );
        }

        var reach = checked((dilation * (kernel - 1)) + 1);
        if (padding < 0 || padding > kernel / 2)
        {
            throw new ArgumentException(
                $"{operation}: the padding must be between 0 and half the kernel, and {padding} is not for a kernel of {kernel}: "
                    + "a window could lie in the padding altogether."
            );
        }

        var size = input.sizes[^(2 - dimension)];
        var last = size + (2 * padding) - reach + (CeilMode ? stride - 1 : 0);
        var outputs = last < 0 ? 0 : (last / stride) + 1;
        // The last window must begin inside the input or the padding before it.
        if (CeilMode && (outputs - 1) * stride >= size + padding)
        {
            outputs--;
        }

        if (outputs < 1)
        {
            throw new ArgumentException(
                $"{operation}: a window that spans {reach} does not fit into the input {Shapes.Text(input.sizes)}, "
                    + $"which has {size} "
                    + $"there, with a padding of {padding}."
            );
        }

        return new PoolAxis((int)size, (int)outputs, (int)kernel, (int)stride, (int)padding, (int)dilation);
    }

    /// <summary>Throws for what cannot be pooled; the dimension of the batch may be empty, the others not.</summary>
    public static void CheckInput(string operation, Tensor input, int dimensions)
    {
        if (input.Rank != dimensions + 1 && input.Rank != dimensions + 2)
        {
            var space = dimensions == 1 ? "L" : "H, W";
            throw new ArgumentException(
                $"{operation}: the input must be [N, C, {space}] or [C, {space}], not {Shapes.Text(input.sizes)}."
            );
        }

        if (input.sizes.AsSpan(input.Rank - dimensions - 1).Contains(0))
        {
            throw new ArgumentException(
                $"{operation}: the input {Shapes.Text(input.sizes)} has no elements; only the dimension of the batch "
                    + "may be empty."
            );
        }

        if (input.Type != ScalarType.Float32)
        {
            throw new ArgumentException(
                $"{operation}: Float32 is needed, not {input.Type}; convert with to(ScalarType.Float32)."
            );
        }
    }
}
