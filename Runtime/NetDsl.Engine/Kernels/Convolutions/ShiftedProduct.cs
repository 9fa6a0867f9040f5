using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.MatrixProduct;

namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>What all tiles of a product have in common.</summary>
internal unsafe struct ShiftedArguments
{
    /// <summary>The left operand: row r has its step k at A[rows[r] + LeftSteps[k]].</summary>
    internal float* A;

    /// <summary>Where the steps begin, relative to a row of the left operand.</summary>
    internal int* LeftSteps;

    /// <summary>Where the steps begin in the right operand.</summary>
    internal int* RightSteps;

    /// <summary>How many products an element of the result sums.</summary>
    internal nint Steps;

    /// <summary>Floats from a row of the result to the next.</summary>
    internal nint ResultRow;

    /// <summary>Whether the sums are added to the result, as the continuation of its chains.</summary>
    internal bool AddToResult;
}

/// <summary>
/// The product behind convolutions: C[r, p] = Σₖ A[row r, step k] · B[step k + p]. Rows and steps lie anywhere, as tables say. A
/// convolution of stride 1 reads the same image once for each element of the kernel, shifted, so no columns are copied out.
/// </summary>
internal static unsafe class ShiftedProduct
{
    /// <summary>The rows of a block: the result needs memory for so many, whether or not the operand has them.</summary>
    internal static int BlockRows => Processor.HasManyRegisters ? 8 : 4;

    /// <summary>The columns that a call may compute beyond those asked for: they must exist in B and C.</summary>
    internal const int Slack = 16;

    /// <summary>Computes up to <see cref="BlockRows"/> rows.</summary>
    /// <param name="t">The operands.</param>
    /// <param name="rows">Where the rows begin in A, <see cref="BlockRows"/> of them; those of no interest repeat
    /// another.</param>
    /// <param name="count">The rows of interest.</param>
    /// <param name="b">The right operand.</param>
    /// <param name="c">The result.</param>
    /// <param name="columns">The columns, rounded up to whole vectors.</param>
    internal static void Block(in ShiftedArguments t, int* rows, int count, float* b, float* c, nint columns)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            // Half a vector at the end takes half the time.
            nint half = columns % Lanes512.Count is > 0 and <= 8 ? columns % Lanes512.Count : 0,
                whole = columns - half;
            Run<Lanes512, Vector512<float>>(t, rows, count, b, c, whole);
            if (half > 0)
            {
                Run<Lanes256, Vector256<float>>(t, rows, count, b + whole, c + whole, half);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Run<Lanes256, Vector256<float>>(t, rows, count, b, c, columns);
        }
        else
        {
            Run<Lanes128, Vector128<float>>(t, rows, count, b, c, columns);
        }
    }

    private static void Run<TLanes, TVector>(in ShiftedArguments t, int* rows, int count, float* b, float* c, nint columns)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        nint width = TLanes.Count,
            vectors = (columns + width - 1) / width;
        bool tall = Processor.HasManyRegisters && count > 4;
        while (vectors > 0)
        {
            // Four vectors are better two and two than three and one.
            nint taken = vectors is 3 or > 4 ? 3 : Math.Min(vectors, 2);
            switch (taken)
            {
                case 3 when tall:
                    ShiftedTile8<TLanes, TVector>.Run3(t, rows, b, c);
                    break;
                case 2 when tall:
                    ShiftedTile8<TLanes, TVector>.Run2(t, rows, b, c);
                    break;
                case 1 when tall:
                    ShiftedTile8<TLanes, TVector>.Run1(t, rows, b, c);
                    break;
                case 3:
                    ShiftedTile4<TLanes, TVector>.Run3(t, rows, b, c);
                    break;
                case 2:
                    ShiftedTile4<TLanes, TVector>.Run2(t, rows, b, c);
                    break;
                default:
                    ShiftedTile4<TLanes, TVector>.Run1(t, rows, b, c);
                    break;
            }

            vectors -= taken;
            b += taken * width;
            c += taken * width;
        }
    }
}
