namespace NetDsl.Engine.Kernels.Pooling;

/// <summary>A window along a dimension.</summary>
/// <param name="Begin">Its first element.</param>
/// <param name="End">Behind its last element.</param>
/// <param name="Counted">The elements that an average counts, with those in the padding where these count.</param>
internal readonly record struct PoolWindow(int Begin, int End, int Counted);

/// <summary>The averages of windows, which need not have one size.</summary>
/// <param name="planes">Channels of all images.</param>
/// <param name="height">Rows of a plane.</param>
/// <param name="width">Columns of a plane.</param>
/// <param name="rows">The windows along the rows.</param>
/// <param name="columns">The windows along the columns.</param>
/// <param name="divisor">What the sums are divided by, in the place of the elements counted; or null.</param>
internal sealed unsafe class AveragePool(
    int planes,
    int height,
    int width,
    PoolWindow[] rows,
    PoolWindow[] columns,
    long? divisor
)
{
    /// <summary>Computes all planes.</summary>
    internal void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        fixed (
            float* px = x,
                py = y
        )
        {
            var (from, to) = ((nint)px, (nint)py);
            PlaneLoop.Share(
                planes,
                height * width,
                plane =>
                {
                    float* source = (float*)from + (plane * height * width);
                    float* target = (float*)to + (plane * rows.Length * columns.Length);
                    foreach (ref readonly var row in rows.AsSpan())
                    {
                        foreach (ref readonly var column in columns.AsSpan())
                        {
                            float sum = 0;
                            for (int i = row.Begin; i < row.End; i++)
                            {
                                for (int j = column.Begin; j < column.End; j++)
                                {
                                    sum += source[((long)i * width) + j];
                                }
                            }

                            *target++ = sum / Divisor(row, column);
                        }
                    }
                }
            );
        }
    }

    /// <summary>Shares the gradient of each average among the elements of its window.</summary>
    internal void Backward(ReadOnlySpan<float> gradient, Span<float> gradX)
    {
        gradX.Clear();
        fixed (
            float* pg = gradient,
                px = gradX
        )
        {
            var (from, to) = ((nint)pg, (nint)px);
            PlaneLoop.Share(
                planes,
                height * width,
                plane =>
                {
                    float* source = (float*)from + (plane * rows.Length * columns.Length);
                    float* target = (float*)to + (plane * height * width);
                    foreach (ref readonly var row in rows.AsSpan())
                    {
                        foreach (ref readonly var column in columns.AsSpan())
                        {
                            float share = *source++ / Divisor(row, column);
                            for (int i = row.Begin; i < row.End; i++)
                            {
                                for (int j = column.Begin; j < column.End; j++)
                                {
                                    target[((long)i * width) + j] += share;
                                }
                            }
                        }
                    }
                }
            );
        }
    }

    private float Divisor(in PoolWindow row, in PoolWindow column) => divisor ?? (long)row.Counted * column.Counted;
}
