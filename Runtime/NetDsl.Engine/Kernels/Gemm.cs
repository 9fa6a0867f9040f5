using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.MatrixProduct;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels;

/// <summary>
/// The general matrix product of float32 matrices. Each element of C is a chain of multiply-adds in ascending k for each block of
/// k (sixteen chains in <see cref="RowProducts"/> and <see cref="LastColumns"/>); the sizes alone say which, so a result is the
/// same to the last bit for every number of threads and every vector width. Blocks and choices are those of OpenBLAS on
/// processors with AVX-512: there PyTorch's products, and so whole training runs, have the same bits.
/// </summary>
internal static unsafe class Gemm
{
    // Below this many multiply-adds a second thread costs more than it saves.
    private const long ParallelWork = 900_000;

    // Each thread gets multiples of these, so that it has whole tiles.
    private const int RowGrain = 10;
    private const int ColumnGrain = 16;

    // The length of packed panels of B, which then take 2 MiB at most.
    private const int LongestChain = 16384;

    /// <summary>C = op(A)·op(B) (+ bias on each row) (+ C when <paramref name="accumulate"/>), row-major.</summary>
    /// <param name="transposeA">Whether <paramref name="a"/> holds [k, m] instead of [m, k].</param>
    /// <param name="transposeB">Whether <paramref name="b"/> holds [n, k] instead of [k, n].</param>
    /// <param name="m">Rows of C.</param>
    /// <param name="n">Columns of C.</param>
    /// <param name="k">The summed dimension; 0 gives the bias (or C, or zeros).</param>
    /// <param name="a">A, rows <paramref name="lda"/> floats apart.</param>
    /// <param name="lda">At least the row length of A as stored.</param>
    /// <param name="b">B, rows <paramref name="ldb"/> floats apart.</param>
    /// <param name="ldb">At least the row length of B as stored.</param>
    /// <param name="c">C, rows <paramref name="ldc"/> floats apart; the gaps between the rows are left alone.</param>
    /// <param name="ldc">At least <paramref name="n"/>.</param>
    /// <param name="bias">[n], or empty.</param>
    /// <param name="accumulate">Whether the product is added to C.</param>
    /// <exception cref="ArgumentException">A matrix is smaller than its sizes say.</exception>
    internal static void Multiply(
        bool transposeA,
        bool transposeB,
        int m,
        int n,
        int k,
        ReadOnlySpan<float> a,
        int lda,
        ReadOnlySpan<float> b,
        int ldb,
        Span<float> c,
        int ldc,
        ReadOnlySpan<float> bias = default,
        bool accumulate = false
    ) => Multiply(Processor.Widest, transposeA, transposeB, m, n, k, a, lda, b, ldb, c, ldc, bias, accumulate);

    /// <summary>The same with a vector width of the caller's choice.</summary>
    internal static void Multiply(
        VectorWidth width,
        bool transposeA,
        bool transposeB,
        int m,
        int n,
        int k,
        ReadOnlySpan<float> a,
        int lda,
        ReadOnlySpan<float> b,
        int ldb,
        Span<float> c,
        int ldc,
        ReadOnlySpan<float> bias,
        bool accumulate
    )
    {
        CheckSize("A", a.Length, transposeA ? k : m, transposeA ? m : k, lda);
        CheckSize("B", b.Length, transposeB ? n : k, transposeB ? k : n, ldb);
        CheckSize("C", c.Length, m, n, ldc);
        if (!bias.IsEmpty && bias.Length < n)
        {
            throw new ArgumentException($"Gemm: a bias for {n} columns has {bias.Length} elements.");
        }

        if (m == 0 || n == 0)
        {
            return;
        }

        fixed (
            float* pa = a,
                pb = b,
                pc = c,
                pbias = bias
        )
        {
            var product = new Operands
            {
                TransposeA = transposeA,
                TransposeB = transposeB,
                Accumulate = accumulate,
                M = m,
                N = n,
                K = k,
                CornerRow = m & ~3,
                CornerColumn = n & ~3,
                Lda = lda,
                Ldb = ldb,
                Ldc = ldc,
                A = pa,
                B = pb,
                C = pc,
                Bias = pbias,
            };
            // Decided before the work is shared: each part must take the same path.
            product.OneChain = IsOneChain(product);
            bool byRows = RowProducts.Fit(product);
            nint last = byRows ? 0 : LastColumns.Count(product);
            if (last > 0)
            {
                LastColumns.Run(product.Columns(n - last, n));
                product = product.Columns(0, n - last);
            }

            if ((long)m * n * k >= ParallelWork && Workers.Available)
            {
                Share(width, byRows, product);
            }
            else
            {
                Run(width, byRows, product);
            }
        }
    }

    // OpenBLAS does not split k in small products, except where A·Bᵀ is too large for scalar products of rows.
    private static bool IsOneChain(in Operands product) =>
        RowProducts.IsSmall(product) && (product.TransposeA || !product.TransposeB) && product.K <= LongestChain;

    private static void Share(VectorWidth width, bool byRows, Operands product)
    {
        // Each thread packs its own columns of B, so it is better to split by columns if there are enough of them.
        if (product.N >= ColumnGrain * 2 * Workers.Count || product.N >= product.M)
        {
            Workers.For(product.N, ColumnGrain, (from, to) => Run(width, byRows, product.Columns((nint)from, (nint)to)));
        }
        else
        {
            Workers.For(product.M, RowGrain, (from, to) => Run(width, byRows, product.Rows((nint)from, (nint)to)));
        }
    }

    private static void Run(VectorWidth width, bool byRows, in Operands product)
    {
        if (byRows)
        {
            RowProducts.Run(product);
        }
        else if (width == VectorWidth.Wide)
        {
            Blocking<Lanes512, Vector512<float>, Lanes256, Vector256<float>>.Run(product);
        }
        else if (width == VectorWidth.Medium)
        {
            Blocking<Lanes256, Vector256<float>, Lanes128, Vector128<float>>.Run(product);
        }
        else
        {
            Blocking<Lanes128, Vector128<float>, Lanes128, Vector128<float>>.Run(product);
        }
    }

    private static void CheckSize(string name, int length, int rows, int columns, int stride)
    {
        if (rows < 0 || columns < 0 || stride < columns)
        {
            throw new ArgumentException($"Gemm: {name} cannot be [{rows}, {columns}] with rows {stride} floats apart.");
        }

        if (rows > 0 && columns > 0 && (((long)rows - 1) * stride) + columns > length)
        {
            throw new ArgumentException(
                $"Gemm: {name} is [{rows}, {columns}] with rows {stride} apart, but has only {length} elements."
            );
        }
    }
}
