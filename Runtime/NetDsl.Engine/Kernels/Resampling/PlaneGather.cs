using NetDsl.Engine.Kernels.Convolutions;

namespace NetDsl.Engine.Kernels.Resampling;

/// <summary>
/// Planes whose elements are elements of other planes, by row and column: y[i, j] = x[rows[i], columns[j]]. Padding at the edge
/// and enlarging by repetition are such. Planes share no sum, so the results do not depend on the number of threads.
/// </summary>
internal sealed unsafe class PlaneGather
{
    private readonly int planes;
    private readonly int height;
    private readonly int width;
    private readonly int[] rows;
    private readonly int[] columns;

    // The longest run of neighbours among the columns: these are copied and added at once.
    private readonly int runBegin;
    private readonly int runEnd;

    /// <param name="planes">Channels of all images.</param>
    /// <param name="height">Rows of an input plane.</param>
    /// <param name="width">Columns of an input plane.</param>
    /// <param name="rows">The input row of each output row.</param>
    /// <param name="columns">The input column of each output column.</param>
    internal PlaneGather(int planes, int height, int width, int[] rows, int[] columns)
    {
        this.planes = planes;
        this.height = height;
        this.width = width;
        this.rows = rows;
        this.columns = columns;
        for (int begin = 0, end; begin < columns.Length; begin = end)
        {
            for (end = begin + 1; end < columns.Length && columns[end] == columns[end - 1] + 1; end++) { }

            if (end - begin > runEnd - runBegin)
            {
                (runBegin, runEnd) = (begin, end);
            }
        }
    }

    private int OutputSize => rows.Length * columns.Length;

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
                OutputSize,
                plane =>
                {
                    float* source = (float*)from + (plane * height * width);
                    float* target = (float*)to + (plane * OutputSize);
                    for (int i = 0; i < rows.Length; i++, target += columns.Length)
                    {
                        if (i > 0 && rows[i] == rows[i - 1])
                        {
                            Copy(target - columns.Length, target, columns.Length);
                        }
                        else
                        {
                            Row(source + ((long)rows[i] * width), target);
                        }
                    }
                }
            );
        }
    }

    /// <summary>Adds the gradient of each output to that of its input.</summary>
    internal void Backward(ReadOnlySpan<float> gradient, Span<float> gradX)
    {
        gradX.Clear();
        if (gradient.IsEmpty)
        {
            return;
        }

        fixed (
            float* pg = gradient,
                px = gradX
        )
        {
            var (from, to) = ((nint)pg, (nint)px);
            PlaneLoop.Share(
                planes,
                OutputSize,
                plane =>
                {
                    float* source = (float*)from + (plane * OutputSize);
                    float* target = (float*)to + (plane * height * width);
                    foreach (int row in rows)
                    {
                        RowBack(source, target + ((long)row * width));
                        source += columns.Length;
                    }
                }
            );
        }
    }

    private static void Copy(float* source, float* target, int count) =>
        new ReadOnlySpan<float>(source, count).CopyTo(new Span<float>(target, count));

    private void Row(float* x, float* y)
    {
        for (int j = 0; j < runBegin; j++)
        {
            y[j] = x[columns[j]];
        }

        Copy(x + columns[runBegin], y + runBegin, runEnd - runBegin);
        for (int j = runEnd; j < columns.Length; j++)
        {
            y[j] = x[columns[j]];
        }
    }

    private void RowBack(float* gradY, float* gradX)
    {
        for (int j = 0; j < runBegin; j++)
        {
            gradX[columns[j]] += gradY[j];
        }

        RowAddition.To(gradY + runBegin, gradX + columns[runBegin], runEnd - runBegin);
        for (int j = runEnd; j < columns.Length; j++)
        {
            gradX[columns[j]] += gradY[j];
        }
    }
}
