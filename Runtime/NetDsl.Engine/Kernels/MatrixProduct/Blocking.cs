using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>
/// The loops around the tiles (after Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008): k in
/// blocks, a packed panel of B for all rows of A. A is read in place: packing it would cost a tenth of the time at the sizes of
/// small networks.
/// </summary>
/// <typeparam name="TWide">The widest lanes of this processor.</typeparam>
/// <typeparam name="TWideVector">Their vector.</typeparam>
/// <typeparam name="THalf">Lanes of half that width, for the last columns.</typeparam>
/// <typeparam name="THalfVector">Their vector.</typeparam>
internal static unsafe class Blocking<TWide, TWideVector, THalf, THalfVector>
    where TWide : struct, ILanes<TWideVector>
    where TWideVector : struct
    where THalf : struct, ILanes<THalfVector>
    where THalfVector : struct
{
    // k is split where OpenBLAS splits it on processors with AVX-512 (its SGEMM_Q and SGEMM_UNROLL_M). The products then equal
    // PyTorch's to the last bit, and seeded runs stay together.
    private const int StepsPerBlock = 320;
    private const int StepGrain = 16;
    private const int RowsPerBlock = 320;

    internal static void Run(in Operands product)
    {
        // One even for k = 0: C becomes the bias or zero.
        nint step = 0;
        do
        {
            nint steps = product.OneChain ? product.K : BlockLength(product.K - step);
            Operands block = product.Steps(step, step + steps);
            if (step > 0)
            {
                block.Accumulate = true;
                block.Bias = null;
            }

            for (nint m = 0; m < product.M; m += RowsPerBlock)
            {
                RunBlock(block.Rows(m, Math.Min(m + RowsPerBlock, product.M)));
            }

            step += steps;
        } while (step < product.K);
    }

    // A remainder of more than one block is halved, so that no block is much shorter than the others.
    private static nint BlockLength(nint left) =>
        left switch
        {
            >= 2 * StepsPerBlock => StepsPerBlock,
            > StepsPerBlock => ((left / 2) + StepGrain - 1) / StepGrain * StepGrain,
            _ => left,
        };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunBlock(in Operands block)
    {
        nint two = 2 * TWide.Count,
            one = TWide.Count,
            half = THalf.Count;
        float* packed = Scratch.Right(block.K * two);
        nint columns;
        for (nint j = 0; j < block.N; j += columns)
        {
            nint left = block.N - j,
                width = left > two - half ? two
                : left > half ? one
                : half;
            columns = Math.Min(left, width);
            Operands panel = block.Columns(j, j + columns);
            if (columns < width || !ReadsRightInPlace(block))
            {
                if (block.TransposeB)
                {
                    RightPacking.PackTransposed(panel.B, panel.Ldb, panel.K, columns, width, packed);
                }
                else
                {
                    RightPacking.PackRows(panel.B, panel.Ldb, panel.K, columns, width, packed);
                }

                panel.B = packed;
                panel.Ldb = width;
            }
            if (width == two)
            {
                RunPanel<
                    Tile10x2<TWide, TWideVector>,
                    Tile6x2<TWide, TWideVector>,
                    Tile3x2<TWide, TWideVector>,
                    Tile1x2<TWide, TWideVector>
                >(panel);
            }
            else if (width == one)
            {
                RunPanel<
                    Tile10x1<TWide, TWideVector>,
                    Tile6x1<TWide, TWideVector>,
                    Tile3x1<TWide, TWideVector>,
                    Tile1x1<TWide, TWideVector>
                >(panel);
            }
            else
            {
                RunPanel<
                    Tile10x1<THalf, THalfVector>,
                    Tile6x1<THalf, THalfVector>,
                    Tile3x1<THalf, THalfVector>,
                    Tile1x1<THalf, THalfVector>
                >(panel);
            }
        }
    }

    // A short panel stays in the cache and its pages in the translation buffer, unless its lines map to the same cache sets.
    private static bool ReadsRightInPlace(in Operands block)
    {
        const int FewRows = 20,
            FewSteps = 256,
            CollidingStride = 512;
        return !block.TransposeB && (block.M <= FewRows || (block.K <= FewSteps && block.Ldb % CollidingStride != 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPanel<T10, T6, T3, T1>(in Operands panel)
        where T10 : struct, ITile
        where T6 : struct, ITile
        where T3 : struct, ITile
        where T1 : struct, ITile
    {
        nint i = 0;
        if (Processor.HasManyRegisters)
        {
            for (; i <= panel.M - T10.Rows; i += T10.Rows)
            {
                RunTile<T10>(panel, i);
            }
        }

        for (; i <= panel.M - T6.Rows; i += T6.Rows)
        {
            RunTile<T6>(panel, i);
        }

        for (; i <= panel.M - T3.Rows; i += T3.Rows)
        {
            RunTile<T3>(panel, i);
        }

        for (; i < panel.M; i++)
        {
            RunTile<T1>(panel, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunTile<T>(in Operands panel, nint row)
        where T : struct, ITile
    {
        float* c = panel.C + (row * panel.Ldc);
        if (panel.N < T.Columns)
        {
            RunNarrow<T>(panel, row, c);
        }
        else
        {
            RunTile<T>(panel, row, c, panel.Ldc, panel.Bias);
        }
    }

    // The tile is wider than the rest of C: it works on a copy.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunNarrow<T>(in Operands panel, nint row, float* c)
        where T : struct, ITile
    {
        float* copy = stackalloc float[T.Rows * T.Columns];
        float* bias = stackalloc float[T.Columns];
        if (panel.Bias != null)
        {
            Copy(panel.Bias, bias, panel.N);
        }

        if (panel.Accumulate)
        {
            for (int i = 0; i < T.Rows; i++)
            {
                Copy(c + (i * panel.Ldc), copy + (i * T.Columns), panel.N);
            }
        }

        RunTile<T>(panel, row, copy, T.Columns, panel.Bias == null ? null : bias);
        for (int i = 0; i < T.Rows; i++)
        {
            Copy(copy + (i * T.Columns), c + (i * panel.Ldc), panel.N);
        }
    }

    // For a handful of floats, calling the runtime's copy would take longer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(float* source, float* target, nint count)
    {
        nint i = 0;
        for (; i <= count - Vector128<float>.Count; i += Vector128<float>.Count)
        {
            Vector128.Load(source + i).Store(target + i);
        }

        for (; i < count; i++)
        {
            target[i] = source[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunTile<T>(in Operands panel, nint row, float* c, nint ldc, float* bias)
        where T : struct, ITile
    {
        if (panel.TransposeA)
        {
            T.Run<LeftBySteps>(new(panel.K, 1, panel.Lda, panel.Ldb, panel.Accumulate), panel.A + row, panel.B, c, ldc, bias);
        }
        else
        {
            T.Run<LeftByRows>(
                new(panel.K, panel.Lda, 1, panel.Ldb, panel.Accumulate),
                panel.A + (row * panel.Lda),
                panel.B,
                c,
                ldc,
                bias
            );
        }
    }
}
