using System.Globalization;

namespace NetDsl.Engine.Tensors;

/// <summary>Arithmetic on sizes and strides. Size arrays are shared between tensors and never changed once made.</summary>
internal static class Shapes
{
    public static readonly long[] Scalar = [];

    public static long Count(ReadOnlySpan<long> sizes)
    {
        long count = 1;
        foreach (var size in sizes)
        {
            count *= size;
        }

        return count;
    }

    public static bool Same(long[] a, long[] b) => ReferenceEquals(a, b) || a.AsSpan().SequenceEqual(b);

    /// <summary>Row-major strides.</summary>
    public static long[] ContiguousStrides(ReadOnlySpan<long> sizes)
    {
        var strides = new long[sizes.Length];
        long stride = 1;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= Math.Max(sizes[i], 1);
        }
        return strides;
    }

    /// <summary>True when the elements lie one after the other in row-major order.</summary>
    public static bool IsContiguous(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
    {
        long expected = 1;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            if (sizes[i] == 0)
            {
                return true;
            }

            if (sizes[i] == 1)
            {
                continue;
            }

            if (strides[i] != expected)
            {
                return false;
            }

            expected *= sizes[i];
        }
        return true;
    }

    /// <summary>A dimension counted from the front; negative ones count from the back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such dimension.</exception>
    public static int Dimension(long dim, int rank, string operation)
    {
        // A scalar accepts the dimensions 0 and -1, as in PyTorch.
        var range = Math.Max(rank, 1);
        if (dim < -range || dim >= range)
        {
            throw new ArgumentOutOfRangeException(
                nameof(dim),
                dim,
                $"{operation}: dimension {dim} is out of range, a tensor of {rank} dimensions has {-range} to " + $"{range - 1}."
            );
        }
        return (int)(dim < 0 ? dim + range : dim);
    }

    /// <summary>The common shape of two operands by PyTorch's broadcasting rule: sizes aligned at the end, 1 fits any.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static long[] Broadcast(long[] a, long[] b, string operation)
    {
        if (Same(a, b))
        {
            return a;
        }

        var rank = Math.Max(a.Length, b.Length);
        var result = new long[rank];
        for (var i = 1; i <= rank; i++)
        {
            var sizeA = i <= a.Length ? a[^i] : 1;
            var sizeB = i <= b.Length ? b[^i] : 1;
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
            {
                throw new ArgumentException(
                    $"{operation}: shapes {Text(a)} and {Text(b)} do not broadcast: sizes {sizeA} and {sizeB} differ in "
                        + $"dimension {rank - i}."
                );
            }
            result[rank - i] = sizeA == 1 ? sizeB : sizeA;
        }
        return Same(result, a) ? a
            : Same(result, b) ? b
            : result;
    }

    /// <summary>Sizes as PyTorch prints them: [2, 3].</summary>
    public static string Text(ReadOnlySpan<long> sizes)
    {
        var text = new System.Text.StringBuilder("[");
        for (var i = 0; i < sizes.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(sizes[i].ToString(CultureInfo.InvariantCulture));
        }

        return text.Append(']').ToString();
    }
}
