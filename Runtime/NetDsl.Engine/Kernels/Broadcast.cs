namespace NetDsl.Engine.Kernels;

/// <summary>Elementwise operations on operands of different layouts.</summary>
internal static class Broadcast
{
    /// <summary>
    /// y = a ∘ b over all indices below the sizes; y is row-major, a and b have a stride for each dimension (0 repeats).
    /// </summary>
    /// <param name="a">From the first element on.</param>
    /// <param name="stridesA">Strides of a, as many as sizes.</param>
    /// <param name="b">From the first element on.</param>
    /// <param name="stridesB">Strides of b, as many as sizes.</param>
    /// <param name="y">The result.</param>
    /// <param name="sizes">The sizes of the result, all positive.</param>
    internal static void Apply<TOperation, TIn, TOut>(
        ReadOnlySpan<TIn> a,
        ReadOnlySpan<long> stridesA,
        ReadOnlySpan<TIn> b,
        ReadOnlySpan<long> stridesB,
        Span<TOut> y,
        ReadOnlySpan<long> sizes
    )
        where TOperation : IBinaryOperation<TOperation, TIn, TOut>
    {
        Span<long> space = stackalloc long[Loops.Space(sizes.Length)];
        var loops = new Loops(space, sizes, stridesA, stridesB);
        var (size, stepA, stepB) = ((int)loops.InnerSize, (int)loops.InnerA, (int)loops.InnerB);
        var start = 0;
        do
        {
            var rowA = a[(int)loops.A..];
            var rowB = b[(int)loops.B..];
            var row = y.Slice(start, size);
            if (stepA == 1 && stepB == 1)
            {
                TOperation.Rows(rowA[..size], rowB[..size], row);
            }
            else if (stepA == 1 && stepB == 0)
            {
                TOperation.RowScalar(rowA[..size], rowB[0], row);
            }
            else if (stepA == 0 && stepB == 1)
            {
                TOperation.ScalarRow(rowA[0], rowB[..size], row);
            }
            else
            {
                for (var i = 0; i < size; i++)
                {
                    row[i] = TOperation.One(rowA[i * stepA], rowB[i * stepB]);
                }
            }
            start += size;
        } while (loops.Next());
    }
}
