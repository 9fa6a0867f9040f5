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
    /// <param name="targetRow">Floats from a row of the target to the next: at least as many as there are rows.</param>
    internal static void Run(float* source, int rows, int columns, float* target, int targetRow)
    {
        int row = 0;
        for (; row <= rows - 4; row += 4)
        {
            float* from = source + ((long)row * columns);
            float* to = target + row;
            int column = 0;
            for (; column <= columns - 4; column += 4, from += 4, to += 4L * targetRow)
            {
                Four(from, columns, to, targetRow);
            }

            for (; column < columns; column++, from++, to += targetRow)
            {
                Vector128.Create(from[0], from[columns], from[2L * columns], from[3L * columns]).Store(to);
            }
        }

        for (; row < rows; row++)
        {
            float* from = source + ((long)row * columns);
            for (int column = 0; column < columns; column++)
            {
                target[((long)column * targetRow) + row] = from[column];
            }
        }

        for (int column = 0; row < targetRow && column < columns; column++)
        {
            new Span<float>(target + ((long)column * targetRow) + row, targetRow - row).Clear();
        }
    }

    private static void Four(float* source, nint sourceRow, float* target, nint targetRow)
    {
        var a = Vector128.Load(source);
        var b = Vector128.Load(source + sourceRow);
        var c = Vector128.Load(source + (2 * sourceRow));
        var d = Vector128.Load(source + (3 * sourceRow));
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
