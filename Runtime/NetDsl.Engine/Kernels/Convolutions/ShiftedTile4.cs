using System.Runtime.CompilerServices;
using NetDsl.Engine.Kernels.MatrixProduct;

namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>Blocks of 4 rows of a <see cref="ShiftedProduct"/>. Each element is one chain of multiply-adds in
/// the order of the steps.</summary>
internal static unsafe class ShiftedTile4<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    /// <summary>4 rows by 3 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run3(in ShiftedArguments t, int* rows, float* b, float* c)
    {
        float* a0 = t.A + rows[0],
            a1 = t.A + rows[1],
            a2 = t.A + rows[2],
            a3 = t.A + rows[3];
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
    }

    /// <summary>4 rows by 2 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run2(in ShiftedArguments t, int* rows, float* b, float* c)
    {
        float* a0 = t.A + rows[0],
            a1 = t.A + rows[1],
            a2 = t.A + rows[2],
            a3 = t.A + rows[3];
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
    }

    /// <summary>4 rows by 1 vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run1(in ShiftedArguments t, int* rows, float* b, float* c)
    {
        float* a0 = t.A + rows[0],
            a1 = t.A + rows[1],
            a2 = t.A + rows[2],
            a3 = t.A + rows[3];
        int* leftSteps = t.LeftSteps,
            rightSteps = t.RightSteps;
        nint steps = t.Steps;
        TVector c00 = TLanes.Zero;
        TVector c10 = TLanes.Zero;
        TVector c20 = TLanes.Zero;
        TVector c30 = TLanes.Zero;
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
        }
        TLanes.Store(c00, c);
        c += t.ResultRow;
        TLanes.Store(c10, c);
        c += t.ResultRow;
        TLanes.Store(c20, c);
        c += t.ResultRow;
        TLanes.Store(c30, c);
    }
}
