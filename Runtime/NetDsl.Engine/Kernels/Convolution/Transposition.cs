using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Convolution;

/// <summary>The transposition of a matrix.</summary>
internal static unsafe class Transposition
{
    /// <summary>target[column, row] = source[row, column]; the rest of a target row is 0.</summary>
    /// <param name="source">[rows, columns] without gaps.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="target">[columns, <paramref name="targetRow"/>].</param>
    /// <param name="targetRow">Floats from a row of the target to the next: a multiple of 4, at
    /// least as many as there are rows.</param>
    internal static void Run(float* source, int rows, int columns, float* target, int targetRow)
    {
        float* zeros = stackalloc float[4];
        Vector128<float>.Zero.Store(zeros);
        for (int row = 0; row < targetRow; row += 4)
        {
            // Rows that do not exist read zeros, in place.
            int step0 = row < rows ? 1 : 0,
                step1 = row + 1 < rows ? 1 : 0,
                step2 = row + 2 < rows ? 1 : 0,
                step3 = row + 3 < rows ? 1 : 0;
            float* from = source + ((long)row * columns);
            float* from0 = step0 > 0 ? from : zeros;
            float* from1 = step1 > 0 ? from + columns : zeros;
            float* from2 = step2 > 0 ? from + (2L * columns) : zeros;
            float* from3 = step3 > 0 ? from + (3L * columns) : zeros;
            float* to = target + row;
            int column = 0;
            for (; column <= columns - 4; column += 4, to += 4L * targetRow)
            {
                Four(
                    Vector128.Load(from0 + (column * step0)),
                    Vector128.Load(from1 + (column * step1)),
                    Vector128.Load(from2 + (column * step2)),
                    Vector128.Load(from3 + (column * step3)),
                    to,
                    targetRow
                );
            }

            for (; column < columns; column++, to += targetRow)
            {
                to[0] = from0[column * step0];
                to[1] = from1[column * step1];
                to[2] = from2[column * step2];
                to[3] = from3[column * step3];
            }
        }
    }

    private static void Four(
        Vector128<float> a,
        Vector128<float> b,
        Vector128<float> c,
        Vector128<float> d,
        float* target,
        nint targetRow
    )
    {
        var (ac0, ac1) = (Zip(a, c, false), Zip(a, c, true));
        var (bd0, bd1) = (Zip(b, d, false), Zip(b, d, true));
        Zip(ac0, bd0, false).Store(target);
        Zip(ac0, bd0, true).Store(target + targetRow);
        Zip(ac1, bd1, false).Store(target + (2 * targetRow));
        Zip(ac1, bd1, true).Store(target + (3 * targetRow));
    }

    // The lower or upper halves of both, element by element.
    private static Vector128<float> Zip(Vector128<float> left, Vector128<float> right, bool upper) =>
        System.Runtime.Intrinsics.X86.Sse.IsSupported
            ? upper
                ? System.Runtime.Intrinsics.X86.Sse.UnpackHigh(left, right)
                : System.Runtime.Intrinsics.X86.Sse.UnpackLow(left, right)
            : upper
                ? Vector128.Create(left[2], right[2], left[3], right[3])
                : Vector128.Create(left[0], right[0], left[1], right[1]);
}
