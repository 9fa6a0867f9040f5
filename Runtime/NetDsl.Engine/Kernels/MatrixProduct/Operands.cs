namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>One product C = op(A)·op(B) (+ bias) (+ C), as <see cref="Gemm"/> describes it, over pinned memory.</summary>
internal unsafe struct Operands
{
    internal bool TransposeA,
        TransposeB,
        Accumulate;
    internal nint M,
        N,
        K,
        Lda,
        Ldb,
        Ldc;
    internal float* A,
        B,
        C,
        Bias;

    /// <summary>Whether all steps of k make one chain of multiply-adds instead of one for each block; decided for the whole
    /// product.</summary>
    internal bool OneChain;

    /// <summary>Where the last rows and columns begin that do not fill a group of four, see <see cref="RowProducts"/>. A part of
    /// a product keeps their place in the whole.</summary>
    internal nint CornerRow,
        CornerColumn;

    /// <summary>The product restricted to rows [from, to) of C.</summary>
    internal readonly Operands Rows(nint from, nint to)
    {
        Operands part = this;
        part.M = to - from;
        part.CornerRow -= from;
        part.A += TransposeA ? from : from * Lda;
        part.C += from * Ldc;
        return part;
    }

    /// <summary>The product restricted to columns [from, to) of C.</summary>
    internal readonly Operands Columns(nint from, nint to)
    {
        Operands part = this;
        part.N = to - from;
        part.CornerColumn -= from;
        part.B += TransposeB ? from * Ldb : from;
        part.C += from;
        if (Bias != null)
        {
            part.Bias += from;
        }

        return part;
    }

    /// <summary>The contribution of the steps [from, to) of k to the product.</summary>
    internal readonly Operands Steps(nint from, nint to)
    {
        Operands part = this;
        part.K = to - from;
        part.A += TransposeA ? from * Lda : from;
        part.B += TransposeB ? from : from * Ldb;
        return part;
    }
}
