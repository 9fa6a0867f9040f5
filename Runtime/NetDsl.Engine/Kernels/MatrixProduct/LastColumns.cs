namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>
/// The last columns of a small product A·B that do not fill half a vector: as scalar products of A's rows and B's columns, which
/// makes each of their steps a whole vector. OpenBLAS does so too, and it shows in the rounding.
/// </summary>
internal static unsafe class LastColumns
{
    private const int VectorLength = 16;
    private const int MostColumns = 8;

    /// <summary>How many columns are computed this way; 0 for none. The sizes of the whole product decide.</summary>
    internal static nint Count(in Operands t)
    {
        // A single column lies in memory like a row: PyTorch takes B for a transposed matrix, and other code answers (but for a
        // single element, whose factors it swaps).
        nint rest = t.N % VectorLength;
        return !t.TransposeA && !t.TransposeB && (t.N > 1 || t.M == 1) && rest <= MostColumns && RowProducts.Pay(t) ? rest : 0;
    }

    /// <summary>C = A·B (+ bias) (+ C) for these columns.</summary>
    internal static void Run(in Operands columns)
    {
        float* rows = Scratch.Columns((long)columns.N * columns.K);
        for (nint k = 0; k < columns.K; k++)
        {
            for (nint n = 0; n < columns.N; n++)
            {
                rows[(n * columns.K) + k] = columns.B[(k * columns.Ldb) + n];
            }
        }

        Operands product = columns;
        product.TransposeB = true;
        product.B = rows;
        product.Ldb = columns.K;
        RowProducts.Run(product);
    }
}
