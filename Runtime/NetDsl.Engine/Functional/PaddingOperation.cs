using NetDsl.Engine.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Elements added around a tensor.</summary>
internal static class PaddingOperation
{
    /// <summary>Pads the last dimensions.</summary>
    /// <param name="input">The input.</param>
    /// <param name="pad">Elements before and after the last dimension, the one before it, and so on.</param>
    /// <param name="mode">What is added.</param>
    /// <param name="value">The number that is added by <see cref="PaddingModes.Constant"/>.</param>
    public static Tensor Apply(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode, double value)
    {
        if (pad.Length % 2 != 0 || pad.Length > 2 * input.Rank)
        {
            throw new ArgumentException(
                $"pad: pad has two numbers for each padded dimension, the last dimension first, not {pad.Length} numbers for "
                    + $"the input {Shapes.Text(input.sizes)}."
            );
        }

        if (mode is PaddingModes.Constant or PaddingModes.Zeros)
        {
            return ConstantPadding.Apply(input, pad, value);
        }

        if (value != 0)
        {
            throw new ArgumentException($"pad: the mode {mode} has no value; leave value = {value} out.");
        }

        if (mode == PaddingModes.Circular)
        {
            throw new NotSupportedException(
                "pad: the embedded engine pads with a number, by reflection or by replication, not circularly. Build with "
                    + "-p:Torch=TorchSharp."
            );
        }

        return Edges(input, pad, mode);
    }

    private static Tensor Edges(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode)
    {
        var dimensions = pad.Length / 2;
        if (dimensions is not (1 or 2) || (input.Rank != dimensions + 1 && input.Rank != dimensions + 2))
        {
            throw new ArgumentException(
                $"pad: the mode {mode} takes two numbers for [N, C, L] or [C, L], or four for [N, C, H, W] or [C, H, W], not "
                    + $"{pad.Length} for {Shapes.Text(input.sizes)}."
            );
        }

        if (input.Type == ScalarType.Bool)
        {
            throw new NotSupportedException($"pad: the mode {mode} is not for booleans; convert with to(ScalarType.Byte).");
        }

        // A batch may be empty, an image not.
        if (input.sizes.AsSpan(input.Rank - dimensions - 1).Contains(0))
        {
            throw new ArgumentException($"pad: the input {Shapes.Text(input.sizes)} has no edge, because it has no elements.");
        }

        var columns = Places(input, input.Rank - 1, pad[0], pad[1], mode);
        int[]? rows = dimensions == 2 ? Places(input, input.Rank - 2, pad[2], pad[3], mode) : null;
        if (columns.Length == 0 && rows is not { Length: > 0 })
        {
            throw new ArgumentException($"pad: {Shapes.Text(pad)} cut the whole input {Shapes.Text(input.sizes)} off.");
        }

        if (input.Type != ScalarType.Float32)
        {
            return Selected(rows is null ? input : Selected(input, input.Rank - 2, rows), input.Rank - 1, columns);
        }

        return rows is null
            ? GatheredPlanes.Sequences("pad", input, columns)
            : GatheredPlanes.Images("pad", input, rows, columns);
    }

    private static Tensor Selected(Tensor input, int dimension, int[] places) =>
        input.index_select(dimension, tensor(Array.ConvertAll(places, place => (long)place)));

    /// <summary>The input element of each padded element along a dimension.</summary>
    private static int[] Places(Tensor input, int dimension, long before, long after, PaddingModes mode)
    {
        var size = input.sizes[dimension];
        if (size + before + after < 0 || (mode == PaddingModes.Reflect && (before >= size || after >= size)))
        {
            throw new ArgumentException(
                $"pad: {before} and {after} do not fit the {size} elements of dimension {dimension} of the input "
                    + $"{Shapes.Text(input.sizes)}: no more can be cut off, and a reflection must be shorter than the dimension."
            );
        }

        var places = new int[size + before + after];
        for (var i = 0; i < places.Length; i++)
        {
            var place = i - before;
            places[i] = (int)(
                mode == PaddingModes.Replicate ? Math.Clamp(place, 0, size - 1)
                : place < 0 ? -place
                : place < size ? place
                : (2 * (size - 1)) - place
            );
        }

        return places;
    }
}
