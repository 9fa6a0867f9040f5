namespace NetDsl.Engine.Kernels;

/// <summary>Copies between layouts.</summary>
internal static class StridedCopy
{
    /// <summary>target[i·t] = source[i·s] for every index i below the sizes.</summary>
    /// <param name="source">From the first element on.</param>
    /// <param name="sourceStrides">A stride for each dimension; 0 repeats.</param>
    /// <param name="target">From the first element on.</param>
    /// <param name="targetStrides">A stride for each dimension.</param>
    /// <param name="sizes">The sizes, all positive.</param>
    internal static void Copy<T>(
        ReadOnlySpan<T> source,
        ReadOnlySpan<long> sourceStrides,
        Span<T> target,
        ReadOnlySpan<long> targetStrides,
        ReadOnlySpan<long> sizes
    )
    {
        Span<long> space = stackalloc long[Loops.Space(sizes.Length)];
        var loops = new Loops(space, sizes, sourceStrides, targetStrides);
        var (size, from, to) = ((int)loops.InnerSize, (int)loops.InnerA, (int)loops.InnerB);
        do
        {
            var read = source[(int)loops.A..];
            var write = target[(int)loops.B..];
            if (from == 1 && to == 1)
            {
                read[..size].CopyTo(write);
            }
            else if (from == 0 && to == 1)
            {
                write[..size].Fill(read[0]);
            }
            else
            {
                for (var i = 0; i < size; i++)
                {
                    write[i * to] = read[i * from];
                }
            }
        } while (loops.Next());
    }
}
