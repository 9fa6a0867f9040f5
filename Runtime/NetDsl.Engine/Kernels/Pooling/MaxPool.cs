using System.Numerics;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Pooling;

/// <summary>The largest element of each window, and which it is. A NaN counts as the largest.</summary>
/// <typeparam name="TIndex">The number of an element within its window.</typeparam>
internal static unsafe class MaxPool<TIndex>
    where TIndex : unmanaged, INumber<TIndex>
{
    // Elements of planes below which a second thread costs more than it saves.
    private const int ParallelSize = 30_000;

    /// <summary>Computes all planes.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The planes.</param>
    /// <param name="y">The largest elements, overwritten.</param>
    /// <param name="choices">The number of each within its window, overwritten.</param>
    internal static void Forward(PoolShape shape, ReadOnlySpan<float> x, Span<float> y, Span<TIndex> choices)
    {
        fixed (
            float* px = x,
                py = y
        )
        fixed (TIndex* pc = choices)
        {
            var (from, to, chosen) = ((nint)px, (nint)py, (nint)pc);
            Share(
                shape,
                plane =>
                {
                    float* source = (float*)from + (plane * shape.InputSize);
                    float* target = (float*)to + (plane * shape.OutputSize);
                    var choice = (TIndex*)chosen + (plane * shape.OutputSize);
                    for (
                        int row = 0;
                        row < shape.Rows.Outputs;
                        row++, target += shape.Columns.Outputs, choice += shape.Columns.Outputs
                    )
                    {
                        if (typeof(TIndex) == typeof(byte) && shape.IsHalving && shape.Columns.Outputs >= Halving.Width)
                        {
                            Halving.Row(source + (2L * row * shape.Columns.Size), shape.Columns, target, (byte*)choice);
                        }
                        else
                        {
                            Row(source, shape, row, target, choice);
                        }
                    }
                }
            );
        }
    }

    /// <summary>Sends the gradient of each window to its largest element.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="gradient">The gradient of the result.</param>
    /// <param name="choices">Which element of each window was the largest.</param>
    /// <param name="gradX">The gradient of the planes, overwritten.</param>
    internal static void Backward(PoolShape shape, ReadOnlySpan<float> gradient, ReadOnlySpan<TIndex> choices, Span<float> gradX)
    {
        fixed (
            float* pg = gradient,
                px = gradX
        )
        fixed (TIndex* pc = choices)
        {
            var (from, to, chosen) = ((nint)pg, (nint)px, (nint)pc);
            Share(
                shape,
                plane =>
                {
                    float* source = (float*)from + (plane * shape.OutputSize);
                    float* target = (float*)to + (plane * shape.InputSize);
                    var choice = (TIndex*)chosen + (plane * shape.OutputSize);
                    if (typeof(TIndex) == typeof(byte) && shape.IsHalving && shape.Columns.Outputs >= Halving.Width)
                    {
                        Halving.PlaneBack(source, shape, target, (byte*)choice);
                    }
                    else
                    {
                        new Span<float>(target, shape.InputSize).Clear();
                        PlaneBack(source, shape, target, choice);
                    }
                }
            );
        }
    }

    private static void Share(PoolShape shape, Action<long> plane)
    {
        long grain = Math.Max(1, ParallelSize / Math.Max(1, shape.InputSize));
        Workers.For(
            shape.Planes,
            grain,
            (from, to) =>
            {
                for (long i = from; i < to; i++)
                {
                    plane(i);
                }
            }
        );
    }

    private static void Row(float* x, PoolShape shape, int row, float* y, TIndex* choices)
    {
        PoolAxis rows = shape.Rows,
            columns = shape.Columns;
        for (int column = 0; column < columns.Outputs; column++)
        {
            float best = float.NegativeInfinity;
            int choice = -1;
            for (int i = 0; i < rows.Kernel; i++)
            {
                int at = rows.Begin(row) + (i * rows.Dilation);
                if ((uint)at >= (uint)rows.Size)
                {
                    continue;
                }

                float* line = x + ((long)at * columns.Size);
                for (int j = 0; j < columns.Kernel; j++)
                {
                    int place = columns.Begin(column) + (j * columns.Dilation);
                    if ((uint)place < (uint)columns.Size && (line[place] > best || float.IsNaN(line[place]) || choice < 0))
                    {
                        (best, choice) = (line[place], (i * columns.Kernel) + j);
                    }
                }
            }

            y[column] = best;
            choices[column] = TIndex.CreateTruncating(choice);
        }
    }

    private static void PlaneBack(float* gradient, PoolShape shape, float* gradX, TIndex* choices)
    {
        PoolAxis rows = shape.Rows,
            columns = shape.Columns;
        for (int row = 0; row < rows.Outputs; row++)
        {
            for (int column = 0; column < columns.Outputs; column++)
            {
                int choice = int.CreateTruncating(*choices++),
                    y = rows.Begin(row) + (choice / columns.Kernel * rows.Dilation),
                    x = columns.Begin(column) + (choice % columns.Kernel * columns.Dilation);
                gradX[((long)y * columns.Size) + x] += *gradient++;
            }
        }
    }

    /// <summary>Windows of two by two, four of them at a time; the last four may overlap those before.</summary>
    private static class Halving
    {
        internal const int Width = 4;

        private static Vector128<byte> FirstBytes => Vector128.Create((byte)0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        internal static void Row(float* x, PoolAxis columns, float* y, byte* choices)
        {
            for (int column = 0; ; column = Math.Min(column + Width, columns.Outputs - Width))
            {
                float* upper = x + (2 * column);
                float* lower = upper + columns.Size;
                var (best, right) = Split(upper);
                var (lowerLeft, lowerRight) = Split(lower);
                var choice = Vector128<int>.Zero;
                Take(right, 1, ref best, ref choice);
                Take(lowerLeft, 2, ref best, ref choice);
                Take(lowerRight, 3, ref best, ref choice);
                best.Store(y + column);
                *(uint*)(choices + column) = Vector128.Shuffle(choice.AsByte(), FirstBytes).AsUInt32().ToScalar();
                if (column == columns.Outputs - Width)
                {
                    return;
                }
            }
        }

        internal static void PlaneBack(float* gradient, PoolShape shape, float* gradX, byte* choices)
        {
            PoolAxis rows = shape.Rows,
                columns = shape.Columns;
            for (int row = 0; row < rows.Outputs; row++, gradient += columns.Outputs, choices += columns.Outputs)
            {
                float* upper = gradX + (2L * row * columns.Size);
                float* lower = upper + columns.Size;
                for (int column = 0; ; column = Math.Min(column + Width, columns.Outputs - Width))
                {
                    var sent = Vector128.Load(gradient + column);
                    var bytes = Vector128.CreateScalar(*(uint*)(choices + column)).AsByte();
                    var choice = Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32();
                    Join(Chosen(sent, choice, 0), Chosen(sent, choice, 1), upper + (2 * column));
                    Join(Chosen(sent, choice, 2), Chosen(sent, choice, 3), lower + (2 * column));
                    if (column == columns.Outputs - Width)
                    {
                        break;
                    }
                }

                if (columns.Size > 2 * columns.Outputs)
                {
                    new Span<float>(upper + (2 * columns.Outputs), columns.Size - (2 * columns.Outputs)).Clear();
                    new Span<float>(lower + (2 * columns.Outputs), columns.Size - (2 * columns.Outputs)).Clear();
                }
            }

            int done = 2 * rows.Outputs * columns.Size;
            new Span<float>(gradX + done, shape.InputSize - done).Clear();
        }

        private static void Take(Vector128<float> x, int number, ref Vector128<float> best, ref Vector128<int> choice)
        {
            var larger = Vector128.GreaterThan(x, best) | ~Vector128.Equals(x, x);
            best = Vector128.ConditionalSelect(larger, x, best);
            choice = Vector128.ConditionalSelect(larger.AsInt32(), Vector128.Create(number), choice);
        }

        private static Vector128<float> Chosen(Vector128<float> gradient, Vector128<int> choice, int number) =>
            gradient & Vector128.Equals(choice, Vector128.Create(number)).AsSingle();

        // The even elements and the odd ones of eight.
        private static (Vector128<float> Even, Vector128<float> Odd) Split(float* x)
        {
            var first = Vector128.Shuffle(Vector128.Load(x), Vector128.Create(0, 2, 1, 3));
            var second = Vector128.Shuffle(Vector128.Load(x + 4), Vector128.Create(0, 2, 1, 3));
            return (Vector128.Create(first.GetLower(), second.GetLower()), Vector128.Create(first.GetUpper(), second.GetUpper()));
        }

        private static void Join(Vector128<float> even, Vector128<float> odd, float* x)
        {
            Vector128.Shuffle(Vector128.Create(even.GetLower(), odd.GetLower()), Vector128.Create(0, 2, 1, 3)).Store(x);
            Vector128.Shuffle(Vector128.Create(even.GetUpper(), odd.GetUpper()), Vector128.Create(0, 2, 1, 3)).Store(x + 4);
        }
    }
}
