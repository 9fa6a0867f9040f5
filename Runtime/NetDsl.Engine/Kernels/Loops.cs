namespace NetDsl.Engine.Kernels;

/// <summary>
/// The loops over the indices of two strided operands: sizes of 1 are dropped and dimensions that run through both operands
/// without a gap are joined, so that the innermost loop is as long as can be. The caller runs the innermost loop.
/// </summary>
internal ref struct Loops
{
    // Innermost first: sizes, strides of A, strides of B, counters.
    private readonly Span<long> sizes;
    private readonly Span<long> stridesA;
    private readonly Span<long> stridesB;
    private readonly Span<long> counters;
    private readonly int rank;

    /// <param name="space">Memory for the loops, <see cref="Space"/> elements.</param>
    /// <param name="shape">The sizes, all positive.</param>
    /// <param name="a">Strides of the first operand.</param>
    /// <param name="b">Strides of the second operand.</param>
    internal Loops(Span<long> space, ReadOnlySpan<long> shape, ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        var capacity = Math.Max(shape.Length, 1);
        sizes = space[..capacity];
        stridesA = space.Slice(capacity, capacity);
        stridesB = space.Slice(2 * capacity, capacity);
        counters = space.Slice(3 * capacity, capacity);
        rank = 0;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            if (shape[i] == 1)
            {
                continue;
            }

            if (rank > 0 && a[i] == stridesA[rank - 1] * sizes[rank - 1] && b[i] == stridesB[rank - 1] * sizes[rank - 1])
            {
                sizes[rank - 1] *= shape[i];
                continue;
            }
            (sizes[rank], stridesA[rank], stridesB[rank]) = (shape[i], a[i], b[i]);
            rank++;
        }
        if (rank == 0)
        {
            (sizes[0], stridesA[0], stridesB[0]) = (1, 1, 1);
            rank = 1;
        }
        counters.Clear();
    }

    /// <summary>Where the innermost loop starts in the first operand.</summary>
    internal long A { get; private set; }

    /// <summary>Where the innermost loop starts in the second operand.</summary>
    internal long B { get; private set; }

    internal readonly long InnerSize => sizes[0];

    internal readonly long InnerA => stridesA[0];

    internal readonly long InnerB => stridesB[0];

    internal static int Space(int rank) => 4 * Math.Max(rank, 1);

    /// <summary>Steps to the next innermost loop; false at the end.</summary>
    internal bool Next()
    {
        for (var i = 1; i < rank; i++)
        {
            A += stridesA[i];
            B += stridesB[i];
            if (++counters[i] < sizes[i])
            {
                return true;
            }

            A -= stridesA[i] * sizes[i];
            B -= stridesB[i] * sizes[i];
            counters[i] = 0;
        }
        return false;
    }
}
