using System.Numerics;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels;

/// <summary>
/// The sums of a matrix's columns, added in the order in which PyTorch adds them: in each of four streams, rows in runs whose
/// sums are added in runs again (a cascade), so that the error grows with the logarithm of the rows. Bias gradients are such
/// sums.
/// </summary>
internal static unsafe class ColumnSums
{
    private const int Width = 8; // floats in a vector
    private const int Streams = 4;
    private const int Levels = 4;

    /// <summary>Room for the sums of all streams.</summary>
    internal const int Group = Streams * Width;

    /// <summary>y[column] = Σ over the rows of x[row, column].</summary>
    /// <param name="x">[rows, columns], contiguous.</param>
    /// <param name="y">[columns], overwritten.</param>
    /// <param name="rows">The rows; without any the sums are 0.</param>
    /// <param name="columns">The columns.</param>
    internal static void Run(ReadOnlySpan<float> x, Span<float> y, int rows, int columns)
    {
        float* sums = stackalloc float[Group];
        fixed (
            float* from = x,
                to = y
        )
        {
            nint column = 0;
            for (; column <= columns - Group; column += Group)
            {
                // The streams are four vectors side by side.
                Cascade(new(from + column, columns, Width, Width), rows, sums);
                new ReadOnlySpan<float>(sums, Group).CopyTo(new Span<float>(to + column, Group));
            }

            // Too few columns for a vector: four of them side by side.
            for (; columns < Width && column <= columns - Streams; column += Streams)
            {
                Cascade(new(from + column, columns, 0, Streams), rows, sums);
                new ReadOnlySpan<float>(sums, Streams).CopyTo(new Span<float>(to + column, Streams));
            }

            for (; column < columns; column += Width)
            {
                int width = (int)Math.Min(Width, columns - column);
                Interleaved(from + column, columns, width, rows, sums);
                new ReadOnlySpan<float>(sums, width).CopyTo(new Span<float>(to + column, width));
            }
        }
    }

    /// <summary>The sums of up to eight columns, which go to the first places of <paramref name="sums"/>: the streams are every
    /// fourth row.</summary>
    internal static void Interleaved(float* x, nint stride, int width, nint rows, float* sums)
    {
        nint quarter = rows / Streams;
        Cascade(new(x, Streams * stride, stride, width), quarter, sums);
        Vector256<float> total = Vector256.Load(sums);
        for (nint row = quarter * Streams; row < rows; row++)
        {
            total += Load(x + (row * stride), width);
        }

        for (int stream = 1; stream < Streams; stream++)
        {
            total += Vector256.Load(sums + (stream * Width));
        }

        total.Store(sums);
    }

    private static void Cascade(in Source source, nint steps, float* sums)
    {
        float* levels = stackalloc float[Levels * Group];
        new Span<float>(levels, Levels * Group).Clear();
        int power = Math.Max(4, BitLength(steps) / Levels);
        nint run = (nint)1 << power,
            step = 0;
        while (step + run <= steps)
        {
            for (nint end = step + run; step < end; step++)
            {
                AddStep(source, step, levels);
            }

            for (int level = 1; level < Levels; level++)
            {
                MoveUp(levels + ((level - 1) * Group), levels + (level * Group));
                if ((step & ((run - 1) << (level * power))) != 0)
                {
                    break;
                }
            }
        }

        for (; step < steps; step++)
        {
            AddStep(source, step, levels);
        }

        for (int level = 1; level < Levels; level++)
        {
            MoveUp(levels + (level * Group), levels);
        }

        new ReadOnlySpan<float>(levels, Group).CopyTo(new Span<float>(sums, Group));
    }

    // ⌈log₂ steps⌉.
    private static int BitLength(nint steps) => steps <= 1 ? 0 : BitOperations.Log2((uint)steps - 1) + 1;

    private static void AddStep(in Source source, nint step, float* sums)
    {
        float* x = source.X + (step * source.Step);
        for (int stream = 0; stream < Streams; stream++, x += source.Stream, sums += Width)
        {
            (Vector256.Load(sums) + Load(x, source.Width)).Store(sums);
        }
    }

    // target += source, source = 0.
    private static void MoveUp(float* source, float* target)
    {
        for (int i = 0; i < Group; i += Width)
        {
            (Vector256.Load(target + i) + Vector256.Load(source + i)).Store(target + i);
            Vector256<float>.Zero.Store(source + i);
        }
    }

    private static Vector256<float> Load(float* x, int width)
    {
        if (width == Width)
        {
            return Vector256.Load(x);
        }

        float* copy = stackalloc float[Width];
        Vector256<float>.Zero.Store(copy);
        for (int i = 0; i < width; i++)
        {
            copy[i] = x[i];
        }

        return Vector256.Load(copy);
    }

    /// <param name="Address">The first element.</param>
    /// <param name="Step">Floats from a step to the next.</param>
    /// <param name="Stream">Floats from a stream to the next.</param>
    /// <param name="Width">Columns of a stream, at most a vector.</param>
    private readonly record struct Source(nint Address, nint Step, nint Stream, int Width)
    {
        internal Source(float* x, nint step, nint stream, int width)
            : this((nint)x, step, stream, width) { }

        internal float* X => (float*)Address;
    }
}
