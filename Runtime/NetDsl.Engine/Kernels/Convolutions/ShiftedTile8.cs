using System.Runtime.CompilerServices;
using NetDsl.Engine.Kernels.MatrixProduct;

namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>Blocks of 8 rows of a <see cref="ShiftedProduct"/>, for processors with 32 vector registers. Each element is one
/// chain of multiply-adds in the order of the steps.</summary>
internal static unsafe class ShiftedTile8<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    /// <summary>8 rows by 3 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run3(in ShiftedArguments t, int* rows, float* b, float* c)
    {
        float* a0 = t.A + rows[0],
            a1 = t.A + rows[1],
            a2 = t.A + rows[2],
            a3 = t.A + rows[3],
            a4 = t.A + rows[4],
            a5 = t.A + rows[5],
            a6 = t.A + rows[6],
            a7 = t.A + rows[7];
        int* leftSteps = t.LeftSteps,
            rightSteps = t.RightSteps;
        nint steps = t.Steps;
        TVector c00 = TLanes.Zero,
            c01 = TLanes.Zero,
            c02 = TLanes.Zero;
        TVector c10 = TLanes.Zero,
            c11 = TLanes.Zero,
            c12 = TLanes.Zero;
        TVector c20 = TLanes.Zero,
            c21 = TLanes.Zero,
            c22 = TLanes.Zero;
        TVector c30 = TLanes.Zero,
            c31 = TLanes.Zero,
            c32 = TLanes.Zero;
        TVector c40 = TLanes.Zero,
            c41 = TLanes.Zero,
            c42 = TLanes.Zero;
        TVector c50 = TLanes.Zero,
            c51 = TLanes.Zero,
            c52 = TLanes.Zero;
        TVector c60 = TLanes.Zero,
            c61 = TLanes.Zero,
            c62 = TLanes.Zero;
        TVector c70 = TLanes.Zero,
            c71 = TLanes.Zero,
            c72 = TLanes.Zero;
        if (t.AddToResult)
        {
            float* from = c;
            c00 = TLanes.Load(from);
            c01 = TLanes.Load(from + TLanes.Count);
            c02 = TLanes.Load(from + (2 * TLanes.Count));
            from += t.ResultRow;
            c10 = TLanes.Load(from);
            c11 = TLanes.Load(from + TLanes.Count);
            c12 = TLanes.Load(from + (2 * TLanes.Count));
            from += t.ResultRow;
            c20 = TLanes.Load(from);
            c21 = TLanes.Load(from + TLanes.Count);
            c22 = TLanes.Load(from + (2 * TLanes.Count));
            from += t.ResultRow;
            c30 = TLanes.Load(from);
            c31 = TLanes.Load(from + TLanes.Count);
            c32 = TLanes.Load(from + (2 * TLanes.Count));
            from += t.ResultRow;
            c40 = TLanes.Load(from);
            c41 = TLanes.Load(from + TLanes.Count);
            c42 = TLanes.Load(from + (2 * TLanes.Count));
            from += t.ResultRow;
            c50 = TLanes.Load(from);
            c51 = TLanes.Load(from + TLanes.Count);
            c52 = TLanes.Load(from + (2 * TLanes.Count));
            from += t.ResultRow;
            c60 = TLanes.Load(from);
            c61 = TLanes.Load(from + TLanes.Count);
            c62 = TLanes.Load(from + (2 * TLanes.Count));
            from += t.ResultRow;
            c70 = TLanes.Load(from);
            c71 = TLanes.Load(from + TLanes.Count);
            c72 = TLanes.Load(from + (2 * TLanes.Count));
        }
        for (nint k = 0; k < steps; k++)
        {
            float* right = b + rightSteps[k];
            nint left = leftSteps[k];
            TVector b0 = TLanes.Load(right),
                b1 = TLanes.Load(right + TLanes.Count),
                b2 = TLanes.Load(right + (2 * TLanes.Count));
            TVector x0 = TLanes.Broadcast(a0[left]);
            c00 = TLanes.MultiplyAdd(x0, b0, c00);
            c01 = TLanes.MultiplyAdd(x0, b1, c01);
            c02 = TLanes.MultiplyAdd(x0, b2, c02);
            TVector x1 = TLanes.Broadcast(a1[left]);
            c10 = TLanes.MultiplyAdd(x1, b0, c10);
            c11 = TLanes.MultiplyAdd(x1, b1, c11);
            c12 = TLanes.MultiplyAdd(x1, b2, c12);
            TVector x2 = TLanes.Broadcast(a2[left]);
            c20 = TLanes.MultiplyAdd(x2, b0, c20);
            c21 = TLanes.MultiplyAdd(x2, b1, c21);
            c22 = TLanes.MultiplyAdd(x2, b2, c22);
            TVector x3 = TLanes.Broadcast(a3[left]);
            c30 = TLanes.MultiplyAdd(x3, b0, c30);
            c31 = TLanes.MultiplyAdd(x3, b1, c31);
            c32 = TLanes.MultiplyAdd(x3, b2, c32);
            TVector x4 = TLanes.Broadcast(a4[left]);
            c40 = TLanes.MultiplyAdd(x4, b0, c40);
            c41 = TLanes.MultiplyAdd(x4, b1, c41);
            c42 = TLanes.MultiplyAdd(x4, b2, c42);
            TVector x5 = TLanes.Broadcast(a5[left]);
            c50 = TLanes.MultiplyAdd(x5, b0, c50);
            c51 = TLanes.MultiplyAdd(x5, b1, c51);
            c52 = TLanes.MultiplyAdd(x5, b2, c52);
            TVector x6 = TLanes.Broadcast(a6[left]);
            c60 = TLanes.MultiplyAdd(x6, b0, c60);
            c61 = TLanes.MultiplyAdd(x6, b1, c61);
            c62 = TLanes.MultiplyAdd(x6, b2, c62);
            TVector x7 = TLanes.Broadcast(a7[left]);
            c70 = TLanes.MultiplyAdd(x7, b0, c70);
            c71 = TLanes.MultiplyAdd(x7, b1, c71);
            c72 = TLanes.MultiplyAdd(x7, b2, c72);
        }
        TLanes.Store(c00, c);
        TLanes.Store(c01, c + TLanes.Count);
        TLanes.Store(c02, c + (2 * TLanes.Count));
        c += t.ResultRow;
        TLanes.Store(c10, c);
        TLanes.Store(c11, c + TLanes.Count);
        TLanes.Store(c12, c + (2 * TLanes.Count));
        c += t.ResultRow;
        TLanes.Store(c20, c);
        TLanes.Store(c21, c + TLanes.Count);
        TLanes.Store(c22, c + (2 * TLanes.Count));
        c += t.ResultRow;
        TLanes.Store(c30, c);
        TLanes.Store(c31, c + TLanes.Count);
        TLanes.Store(c32, c + (2 * TLanes.Count));
        c += t.ResultRow;
        TLanes.Store(c40, c);
        TLanes.Store(c41, c + TLanes.Count);
        TLanes.Store(c42, c + (2 * TLanes.Count));
        c += t.ResultRow;
        TLanes.Store(c50, c);
        TLanes.Store(c51, c + TLanes.Count);
        TLanes.Store(c52, c + (2 * TLanes.Count));
        c += t.ResultRow;
        TLanes.Store(c60, c);
        TLanes.Store(c61, c + TLanes.Count);
        TLanes.Store(c62, c + (2 * TLanes.Count));
        c += t.ResultRow;
        TLanes.Store(c70, c);
        TLanes.Store(c71, c + TLanes.Count);
        TLanes.Store(c72, c + (2 * TLanes.Count));
    }

    /// <summary>8 rows by 2 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run2(in ShiftedArguments t, int* rows, float* b, float* c)
    {
        float* a0 = t.A + rows[0],
            a1 = t.A + rows[1],
            a2 = t.A + rows[2],
            a3 = t.A + rows[3],
            a4 = t.A + rows[4],
            a5 = t.A + rows[5],
            a6 = t.A + rows[6],
            a7 = t.A + rows[7];
        int* leftSteps = t.LeftSteps,
            rightSteps = t.RightSteps;
        nint steps = t.Steps;
        TVector c00 = TLanes.Zero,
            c01 = TLanes.Zero;
        TVector c10 = TLanes.Zero,
            c11 = TLanes.Zero;
        TVector c20 = TLanes.Zero,
            c21 = TLanes.Zero;
        TVector c30 = TLanes.Zero,
            c31 = TLanes.Zero;
        TVector c40 = TLanes.Zero,
            c41 = TLanes.Zero;
        TVector c50 = TLanes.Zero,
            c51 = TLanes.Zero;
        TVector c60 = TLanes.Zero,
            c61 = TLanes.Zero;
        TVector c70 = TLanes.Zero,
            c71 = TLanes.Zero;
        if (t.AddToResult)
        {
            float* from = c;
            c00 = TLanes.Load(from);
            c01 = TLanes.Load(from + TLanes.Count);
            from += t.ResultRow;
            c10 = TLanes.Load(from);
            c11 = TLanes.Load(from + TLanes.Count);
            from += t.ResultRow;
            c20 = TLanes.Load(from);
            c21 = TLanes.Load(from + TLanes.Count);
            from += t.ResultRow;
            c30 = TLanes.Load(from);
            c31 = TLanes.Load(from + TLanes.Count);
            from += t.ResultRow;
            c40 = TLanes.Load(from);
            c41 = TLanes.Load(from + TLanes.Count);
            from += t.ResultRow;
            c50 = TLanes.Load(from);
            c51 = TLanes.Load(from + TLanes.Count);
            from += t.ResultRow;
            c60 = TLanes.Load(from);
            c61 = TLanes.Load(from + TLanes.Count);
            from += t.ResultRow;
            c70 = TLanes.Load(from);
            c71 = TLanes.Load(from + TLanes.Count);
        }
        for (nint k = 0; k < steps; k++)
        {
            float* right = b + rightSteps[k];
            nint left = leftSteps[k];
            TVector b0 = TLanes.Load(right),
                b1 = TLanes.Load(right + TLanes.Count);
            TVector x0 = TLanes.Broadcast(a0[left]);
            c00 = TLanes.MultiplyAdd(x0, b0, c00);
            c01 = TLanes.MultiplyAdd(x0, b1, c01);
            TVector x1 = TLanes.Broadcast(a1[left]);
            c10 = TLanes.MultiplyAdd(x1, b0, c10);
            c11 = TLanes.MultiplyAdd(x1, b1, c11);
            TVector x2 = TLanes.Broadcast(a2[left]);
            c20 = TLanes.MultiplyAdd(x2, b0, c20);
            c21 = TLanes.MultiplyAdd(x2, b1, c21);
            TVector x3 = TLanes.Broadcast(a3[left]);
            c30 = TLanes.MultiplyAdd(x3, b0, c30);
            c31 = TLanes.MultiplyAdd(x3, b1, c31);
            TVector x4 = TLanes.Broadcast(a4[left]);
            c40 = TLanes.MultiplyAdd(x4, b0, c40);
            c41 = TLanes.MultiplyAdd(x4, b1, c41);
            TVector x5 = TLanes.Broadcast(a5[left]);
            c50 = TLanes.MultiplyAdd(x5, b0, c50);
            c51 = TLanes.MultiplyAdd(x5, b1, c51);
            TVector x6 = TLanes.Broadcast(a6[left]);
            c60 = TLanes.MultiplyAdd(x6, b0, c60);
            c61 = TLanes.MultiplyAdd(x6, b1, c61);
            TVector x7 = TLanes.Broadcast(a7[left]);
            c70 = TLanes.MultiplyAdd(x7, b0, c70);
            c71 = TLanes.MultiplyAdd(x7, b1, c71);
        }
        TLanes.Store(c00, c);
        TLanes.Store(c01, c + TLanes.Count);
        c += t.ResultRow;
        TLanes.Store(c10, c);
        TLanes.Store(c11, c + TLanes.Count);
        c += t.ResultRow;
        TLanes.Store(c20, c);
        TLanes.Store(c21, c + TLanes.Count);
        c += t.ResultRow;
        TLanes.Store(c30, c);
        TLanes.Store(c31, c + TLanes.Count);
        c += t.ResultRow;
        TLanes.Store(c40, c);
        TLanes.Store(c41, c + TLanes.Count);
        c += t.ResultRow;
        TLanes.Store(c50, c);
        TLanes.Store(c51, c + TLanes.Count);
        c += t.ResultRow;
        TLanes.Store(c60, c);
        TLanes.Store(c61, c + TLanes.Count);
        c += t.ResultRow;
        TLanes.Store(c70, c);
        TLanes.Store(c71, c + TLanes.Count);
    }

    /// <summary>8 rows by 1 vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run1(in ShiftedArguments t, int* rows, float* b, float* c)
    {
        float* a0 = t.A + rows[0],
            a1 = t.A + rows[1],
            a2 = t.A + rows[2],
            a3 = t.A + rows[3],
            a4 = t.A + rows[4],
            a5 = t.A + rows[5],
            a6 = t.A + rows[6],
            a7 = t.A + rows[7];
        int* leftSteps = t.LeftSteps,
            rightSteps = t.RightSteps;
        nint steps = t.Steps;
        TVector c00 = TLanes.Zero;
        TVector c10 = TLanes.Zero;
        TVector c20 = TLanes.Zero;
        TVector c30 = TLanes.Zero;
        TVector c40 = TLanes.Zero;
        TVector c50 = TLanes.Zero;
        TVector c60 = TLanes.Zero;
        TVector c70 = TLanes.Zero;
        if (t.AddToResult)
        {
            float* from = c;
            c00 = TLanes.Load(from);
            from += t.ResultRow;
            c10 = TLanes.Load(from);
            from += t.ResultRow;
            c20 = TLanes.Load(from);
            from += t.ResultRow;
            c30 = TLanes.Load(from);
            from += t.ResultRow;
            c40 = TLanes.Load(from);
            from += t.ResultRow;
            c50 = TLanes.Load(from);
            from += t.ResultRow;
            c60 = TLanes.Load(from);
            from += t.ResultRow;
            c70 = TLanes.Load(from);
        }
        for (nint k = 0; k < steps; k++)
        {
            float* right = b + rightSteps[k];
            nint left = leftSteps[k];
            TVector b0 = TLanes.Load(right);
            TVector x0 = TLanes.Broadcast(a0[left]);
            c00 = TLanes.MultiplyAdd(x0, b0, c00);
            TVector x1 = TLanes.Broadcast(a1[left]);
            c10 = TLanes.MultiplyAdd(x1, b0, c10);
            TVector x2 = TLanes.Broadcast(a2[left]);
            c20 = TLanes.MultiplyAdd(x2, b0, c20);
            TVector x3 = TLanes.Broadcast(a3[left]);
            c30 = TLanes.MultiplyAdd(x3, b0, c30);
            TVector x4 = TLanes.Broadcast(a4[left]);
            c40 = TLanes.MultiplyAdd(x4, b0, c40);
            TVector x5 = TLanes.Broadcast(a5[left]);
            c50 = TLanes.MultiplyAdd(x5, b0, c50);
            TVector x6 = TLanes.Broadcast(a6[left]);
            c60 = TLanes.MultiplyAdd(x6, b0, c60);
            TVector x7 = TLanes.Broadcast(a7[left]);
            c70 = TLanes.MultiplyAdd(x7, b0, c70);
        }
        TLanes.Store(c00, c);
        c += t.ResultRow;
        TLanes.Store(c10, c);
        c += t.ResultRow;
        TLanes.Store(c20, c);
        c += t.ResultRow;
        TLanes.Store(c30, c);
        c += t.ResultRow;
        TLanes.Store(c40, c);
        c += t.ResultRow;
        TLanes.Store(c50, c);
        c += t.ResultRow;
        TLanes.Store(c60, c);
        c += t.ResultRow;
        TLanes.Store(c70, c);
    }
}
