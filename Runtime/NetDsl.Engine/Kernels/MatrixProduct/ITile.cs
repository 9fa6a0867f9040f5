namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>A block of C small enough to stay in registers while all steps of k are added to it.</summary>
internal unsafe interface ITile
{
    static abstract int Rows { get; }

    static abstract int Columns { get; }

    /// <summary>
    /// C[Rows, Columns] (+)= A·B (+ bias), each element as one chain of multiply-adds in ascending k, begun at zero: whatever
    /// tile an element falls into, its value is the same to the last bit.
    /// </summary>
    static abstract void Run<TAccess>(in TileArguments t, float* a, float* b, float* c, nint ldc, float* bias)
        where TAccess : struct, ILeftAccess;
}

/// <summary>The parameters that all tiles of one block share.</summary>
/// <param name="Steps">The length of k in this block.</param>
/// <param name="LeftRow">Floats from a row of A to the next.</param>
/// <param name="LeftStep">Floats from a step of A to the next.</param>
/// <param name="RightStep">Floats from a step of B to the next.</param>
/// <param name="AddToResult">Whether the product is added to C instead of overwriting it.</param>
internal readonly record struct TileArguments(nint Steps, nint LeftRow, nint LeftStep, nint RightStep, bool AddToResult);
