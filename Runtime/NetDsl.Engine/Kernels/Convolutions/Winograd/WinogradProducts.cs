namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>Where the steps of both operands of a product begin; pinned for as long as it is used.</summary>
internal readonly unsafe struct StepTables(int* left, int* right)
{
    internal int* Left { get; } = left;

    internal int* Right { get; } = right;
}

/// <summary>The matrix products of a frequency. Each element is one chain of multiply-adds.</summary>
internal static unsafe class WinogradProducts
{
    /// <summary>C = A·B.</summary>
    /// <param name="a">[rows, steps].</param>
    /// <param name="aRow">Floats from a row of A to the next.</param>
    /// <param name="rows">The rows; C has memory for them rounded up to whole blocks.</param>
    /// <param name="steps">The columns of A and rows of B.</param>
    /// <param name="b">[steps, <paramref name="columns"/>] without gaps.</param>
    /// <param name="columns">The columns: a multiple of 16.</param>
    /// <param name="c">[rows, columns] without gaps.</param>
    /// <param name="tables">Where the steps of A and B begin.</param>
    internal static void Rows(float* a, int aRow, int rows, int steps, float* b, int columns, float* c, StepTables tables)
    {
        var product = new ShiftedArguments
        {
            LeftSteps = tables.Left,
            RightSteps = tables.Right,
            Steps = steps,
            ResultRow = columns,
        };
        int block = ShiftedProduct.BlockRows;
        int* places = stackalloc int[block];
        for (int row = 0; row < rows; row += block)
        {
            int count = Math.Min(block, rows - row);
            for (int r = 0; r < block; r++)
            {
                places[r] = Math.Min(r, count - 1) * aRow;
            }

            product.A = a + ((long)row * aRow);
            ShiftedProduct.Block(product, places, count, b, c + ((long)row * columns), columns);
        }
    }

    /// <summary>C += Aᵀ·B.</summary>
    /// <param name="a">[steps, rows].</param>
    /// <param name="rows">The rows of C; A and C have memory for them rounded up to whole blocks.</param>
    /// <param name="steps">The rows of A and B.</param>
    /// <param name="b">[steps, <paramref name="columns"/>] without gaps.</param>
    /// <param name="columns">The columns: a multiple of 16.</param>
    /// <param name="c">[rows, columns] without gaps.</param>
    /// <param name="tables">Where the steps of A and B begin.</param>
    internal static void AddColumns(float* a, int rows, int steps, float* b, int columns, float* c, StepTables tables)
    {
        var product = new ShiftedArguments
        {
            LeftSteps = tables.Left,
            RightSteps = tables.Right,
            Steps = steps,
            ResultRow = columns,
            AddToResult = true,
        };
        int block = ShiftedProduct.BlockRows;
        int* places = stackalloc int[block];
        for (int r = 0; r < block; r++)
        {
            places[r] = r;
        }

        for (int row = 0; row < rows; row += block)
        {
            product.A = a + row;
            ShiftedProduct.Block(product, places, block, b, c + ((long)row * columns), columns);
        }
    }
}
