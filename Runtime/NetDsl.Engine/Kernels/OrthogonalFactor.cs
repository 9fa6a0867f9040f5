using System.Numerics.Tensors;

namespace NetDsl.Engine.Kernels;

/// <summary>
/// The factor Q of A = QR with a positive diagonal of R, by Householder's reflections (Golub and Van Loan, Matrix Computations,
/// 5.2). In double: the factor is unique, so it agrees with LAPACK's in float to rounding.
/// </summary>
internal static class OrthogonalFactor
{
    /// <summary>Replaces the columns of A by those of Q.</summary>
    /// <param name="a">A by columns: [columns, rows] row-major; becomes Q by columns.</param>
    /// <param name="rows">At least as many as columns.</param>
    /// <param name="columns">Columns.</param>
    internal static void Run(Span<double> a, int rows, int columns)
    {
        // Column j keeps the vector of reflection j below the diagonal; the factors and the signs of R's diagonal lie beside it.
        var factors = new double[columns];
        var signs = new double[columns];
        for (var j = 0; j < columns; j++)
        {
            var vector = a.Slice((j * rows) + j, rows - j);
            var norm = TensorPrimitives.Norm<double>(vector);
            // Away from zero, so that nothing cancels: R's diagonal element becomes −sign·norm.
            var sign = vector[0] < 0 ? -1 : 1;
            vector[0] += sign * norm;
            var square = TensorPrimitives.SumOfSquares<double>(vector);
            (factors[j], signs[j]) = (square == 0 ? 0 : 2 / square, -sign);
            for (var k = j + 1; k < columns; k++)
            {
                Reflect(vector, factors[j], a.Slice((k * rows) + j, rows - j));
            }
        }

        // Q's columns are the reflections, last to first, of the unit vectors.
        var unit = new double[rows];
        var q = new double[columns * rows];
        for (var k = 0; k < columns; k++)
        {
            unit.AsSpan().Clear();
            unit[k] = signs[k];
            for (var j = k; j >= 0; j--)
            {
                Reflect(a.Slice((j * rows) + j, rows - j), factors[j], unit.AsSpan(j));
            }

            unit.CopyTo(q, k * rows);
        }
        q.CopyTo(a);
    }

    // x −= factor·(v·x)·v.
    private static void Reflect(ReadOnlySpan<double> v, double factor, Span<double> x) =>
        TensorPrimitives.MultiplyAdd(v, -factor * TensorPrimitives.Dot(v, x), x, x);
}
