using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Convolutions;

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
        // Columns outside: whole cache lines of the target are written one after the other.
        int whole = rows & ~3,
            column = 0;
        for (; column <= columns - 4; column += 4)
        {
            float* from = source + column;
            float* to = target + ((long)column * targetRow);
            int row = 0;
            for (; row < whole; row += 4, from += 4L * columns)
            {
                Four(
                    Vector128.Load(from),
                    Vector128.Load(from + columns),
                    Vector128.Load(from + (2L * columns)),
                    Vector128.Load(from + (3L * columns)),
                    to + row,
                    targetRow
                );
            }

            for (; row < targetRow; row += 4, from += 4L * columns)
            {
                // Rows that do not exist are zeros.
                Four(
                    row < rows ? Vector128.Load(from) : default,
                    row + 1 < rows ? Vector128.Load(from + columns) : default,
                    row + 2 < rows ? Vector128.Load(from + (2L * columns)) : default,
                    default,
                    to + row,
                    targetRow
                );
            }
        }

        for (; column < columns; column++)
        {
            float* to = target + ((long)column * targetRow);
            for (int row = 0; row < targetRow; row++)
            {
                to[row] = row < rows ? source[((long)row * columns) + column] : 0;
            }
        }
    }

    /// <summary>target[column, row] = source[row, column]; both may have gaps after each row, which are left as they
    /// are.</summary>
    /// <param name="source">The matrix.</param>
    /// <param name="sourceRow">Floats from a row of the source to the next.</param>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="columns">The columns of the source.</param>
    /// <param name="target">The transposed matrix.</param>
    /// <param name="targetRow">Floats from a row of the target to the next.</param>
    internal static void Strided(float* source, nint sourceRow, int rows, int columns, float* target, nint targetRow)
    {
        if (rows < 4 || columns < 4)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    target[(column * targetRow) + row] = source[(row * sourceRow) + column];
                }
            }

            return;
        }

        // The last block of a row or column repeats a part of the one before.
        for (int column = 0; column < columns; column += 4)
        {
            int left = Math.Min(column, columns - 4);
            for (int row = 0; row < rows; row += 4)
            {
                int top = Math.Min(row, rows - 4);
                float* from = source + (top * sourceRow) + left;
                Four(
                    Vector128.Load(from),
                    Vector128.Load(from + sourceRow),
                    Vector128.Load(from + (2 * sourceRow)),
                    Vector128.Load(from + (3 * sourceRow)),
                    target + (left * targetRow) + top,
                    targetRow
                );
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
