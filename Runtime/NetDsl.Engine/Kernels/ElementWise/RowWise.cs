using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>A function that works on whole rows of two operands.</summary>
internal unsafe interface IRowFunction
{
    /// <summary>Computes <paramref name="rows"/> contiguous rows of <paramref name="size"/> elements.</summary>
    void Apply(float* a, float* b, float* y, nint rows, nint size);
}

/// <summary>Brings the dimension that a row function works along to the end of the layout, and shares the rows among
/// threads.</summary>
internal static unsafe class RowWise
{
    /// <summary>How many elements row functions process at once: as many as stay in the first-level cache.</summary>
    internal const int BlockLength = 1024;

    // Elements of an exponential that make it worth waking a second thread.
    private const int ParallelLength = 16384;

    /// <summary>y = f(a, b) for [outer, size, inner] along the middle dimension; y may be an operand.</summary>
    /// <exception cref="ArgumentException">A span is shorter than the sizes say.</exception>
    internal static void Run<TFunction>(
        TFunction function,
        ReadOnlySpan<float> a,
        ReadOnlySpan<float> b,
        Span<float> y,
        long outer,
        long size,
        long inner
    )
        where TFunction : struct, IRowFunction
    {
        long length = outer * size * inner;
        if (a.Length < length || b.Length < length || y.Length < length)
        {
            throw new ArgumentException(
                $"A row-wise kernel over [{outer}, {size}, {inner}] got {a.Length} and {b.Length} elements "
                    + $"and room for {y.Length}."
            );
        }

        if (length == 0)
        {
            return;
        }

        fixed (
            float* pa = a,
                pb = b,
                py = y
        )
        {
            if (inner > 1)
            {
                RunStrided(function, pa, pb, py, outer, size, inner);
            }
            else if (length >= ParallelLength && Workers.Available)
            {
                Share(function, pa, pb, py, outer, size);
            }
            else
            {
                function.Apply(pa, pb, py, (nint)outer, (nint)size);
            }
        }
    }

    private static void Share<TFunction>(TFunction function, float* a, float* b, float* y, long rows, long size)
        where TFunction : struct, IRowFunction =>
        Workers.For(
            rows,
            Math.Max(1, ParallelLength / 4 / size),
            (from, to) => function.Apply(a + (from * size), b + (from * size), y + (from * size), (nint)(to - from), (nint)size)
        );

    // Rows are gathered, computed and scattered back.
    private static void RunStrided<TFunction>(TFunction function, float* a, float* b, float* y, long outer, long size, long inner)
        where TFunction : struct, IRowFunction
    {
        float[] copies = BufferPool.Rent<float>(2 * size);
        fixed (float* first = copies)
        {
            float* second = first + size;
            for (long o = 0; o < outer; o++)
            {
                for (long i = 0; i < inner; i++)
                {
                    long start = (o * size * inner) + i;
                    for (long s = 0; s < size; s++)
                    {
                        first[s] = a[start + (s * inner)];
                        second[s] = b[start + (s * inner)];
                    }
                    function.Apply(first, second, first, 1, (nint)size);
                    for (long s = 0; s < size; s++)
                    {
                        y[start + (s * inner)] = first[s];
                    }
                }
            }
        }
        BufferPool.Return(copies);
    }
}
