using System.Numerics;

namespace NetDsl.Engine.Kernels.Pooling;

/// <summary>The largest element of each window, and which it is. A NaN counts as the largest.</summary>
/// <typeparam name="TIndex">The number of an element within its window.</typeparam>
internal static unsafe class MaxPool<TIndex>
    where TIndex : unmanaged, INumber<TIndex>
{
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
            bool halves = typeof(TIndex) == typeof(byte) && shape.IsHalving;
            PlaneLoop.Share(
                shape.Planes,
                shape.InputSize,
                plane =>
                {
                    float* source = (float*)from + (plane * shape.InputSize);
                    float* target = (float*)to + (plane * shape.OutputSize);
                    var choice = (TIndex*)chosen + (plane * shape.OutputSize);
                    if (halves)
                    {
                        HalvingPool.Forward(source, shape, target, (byte*)choice);
                        return;
                    }

                    for (int row = 0; row < shape.Rows.Outputs; row++)
                    {
                        Row(source, shape, row, target, choice);
                        target += shape.Columns.Outputs;
                        choice += shape.Columns.Outputs;
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
            bool halves = typeof(TIndex) == typeof(byte) && shape.IsHalving;
            PlaneLoop.Share(
                shape.Planes,
                shape.InputSize,
                plane =>
                {
                    float* source = (float*)from + (plane * shape.OutputSize);
                    float* target = (float*)to + (plane * shape.InputSize);
                    var choice = (TIndex*)chosen + (plane * shape.OutputSize);
                    if (halves)
                    {
                        HalvingPool.Backward(source, shape, target, (byte*)choice);
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
                float sent = *gradient++;
                int choice = int.CreateTruncating(*choices++);
                if ((uint)choice >= (uint)(rows.Kernel * columns.Kernel))
                {
                    continue; // All elements of the window lie in the padding.
                }

                int y = rows.Begin(row) + (choice / columns.Kernel * rows.Dilation),
                    x = columns.Begin(column) + (choice % columns.Kernel * columns.Dilation);
                gradX[((long)y * columns.Size) + x] += sent;
            }
        }
    }
}
