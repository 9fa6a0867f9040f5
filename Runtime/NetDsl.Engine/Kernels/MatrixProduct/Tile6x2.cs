using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The tile of 6 rows by 2 vectors.</summary>
internal readonly unsafe struct Tile6x2<TLanes, TVector> : ITile
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static int Rows => 6;

    public static int Columns => 2 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TAccess>(in TileArguments t, float* a, float* b, float* c, nint ldc, float* bias)
        where TAccess : struct, ILeftAccess
    {
        nint steps = t.Steps,
            leftStep = t.LeftStep,
            rightStep = t.RightStep;
        float* a0 = a,
            a1 = a0 + t.LeftRow,
            a2 = a1 + t.LeftRow,
            a3 = a2 + t.LeftRow,
            a4 = a3 + t.LeftRow,
            a5 = a4 + t.LeftRow;
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
        for (nint p = 0; p < steps; p++)
        {
            TVector b0 = TLanes.Load(b),
                b1 = TLanes.Load(b + TLanes.Count);
            b += rightStep;
            TVector x0 = TLanes.Broadcast(TAccess.ByRows ? a0[p] : a[0]);
            c00 = TLanes.MultiplyAdd(x0, b0, c00);
            c01 = TLanes.MultiplyAdd(x0, b1, c01);
            TVector x1 = TLanes.Broadcast(TAccess.ByRows ? a1[p] : a[1]);
            c10 = TLanes.MultiplyAdd(x1, b0, c10);
            c11 = TLanes.MultiplyAdd(x1, b1, c11);
            TVector x2 = TLanes.Broadcast(TAccess.ByRows ? a2[p] : a[2]);
            c20 = TLanes.MultiplyAdd(x2, b0, c20);
            c21 = TLanes.MultiplyAdd(x2, b1, c21);
            TVector x3 = TLanes.Broadcast(TAccess.ByRows ? a3[p] : a[3]);
            c30 = TLanes.MultiplyAdd(x3, b0, c30);
            c31 = TLanes.MultiplyAdd(x3, b1, c31);
            TVector x4 = TLanes.Broadcast(TAccess.ByRows ? a4[p] : a[4]);
            c40 = TLanes.MultiplyAdd(x4, b0, c40);
            c41 = TLanes.MultiplyAdd(x4, b1, c41);
            TVector x5 = TLanes.Broadcast(TAccess.ByRows ? a5[p] : a[5]);
            c50 = TLanes.MultiplyAdd(x5, b0, c50);
            c51 = TLanes.MultiplyAdd(x5, b1, c51);
            if (!TAccess.ByRows)
            {
                a += leftStep;
            }
        }
        if (t.AddToResult)
        {
            float* row = c;
            c00 = TLanes.Add(c00, TLanes.Load(row));
            c01 = TLanes.Add(c01, TLanes.Load(row + TLanes.Count));
            row += ldc;
            c10 = TLanes.Add(c10, TLanes.Load(row));
            c11 = TLanes.Add(c11, TLanes.Load(row + TLanes.Count));
            row += ldc;
            c20 = TLanes.Add(c20, TLanes.Load(row));
            c21 = TLanes.Add(c21, TLanes.Load(row + TLanes.Count));
            row += ldc;
            c30 = TLanes.Add(c30, TLanes.Load(row));
            c31 = TLanes.Add(c31, TLanes.Load(row + TLanes.Count));
            row += ldc;
            c40 = TLanes.Add(c40, TLanes.Load(row));
            c41 = TLanes.Add(c41, TLanes.Load(row + TLanes.Count));
            row += ldc;
            c50 = TLanes.Add(c50, TLanes.Load(row));
            c51 = TLanes.Add(c51, TLanes.Load(row + TLanes.Count));
        }
        if (bias != null)
        {
            TVector d0 = TLanes.Load(bias),
                d1 = TLanes.Load(bias + TLanes.Count);
            c00 = TLanes.Add(c00, d0);
            c01 = TLanes.Add(c01, d1);
            c10 = TLanes.Add(c10, d0);
            c11 = TLanes.Add(c11, d1);
            c20 = TLanes.Add(c20, d0);
            c21 = TLanes.Add(c21, d1);
            c30 = TLanes.Add(c30, d0);
            c31 = TLanes.Add(c31, d1);
            c40 = TLanes.Add(c40, d0);
            c41 = TLanes.Add(c41, d1);
            c50 = TLanes.Add(c50, d0);
            c51 = TLanes.Add(c51, d1);
        }
        TLanes.Store(c00, c);
        TLanes.Store(c01, c + TLanes.Count);
        c += ldc;
        TLanes.Store(c10, c);
        TLanes.Store(c11, c + TLanes.Count);
        c += ldc;
        TLanes.Store(c20, c);
        TLanes.Store(c21, c + TLanes.Count);
        c += ldc;
        TLanes.Store(c30, c);
        TLanes.Store(c31, c + TLanes.Count);
        c += ldc;
        TLanes.Store(c40, c);
        TLanes.Store(c41, c + TLanes.Count);
        c += ldc;
        TLanes.Store(c50, c);
        TLanes.Store(c51, c + TLanes.Count);
    }
}
