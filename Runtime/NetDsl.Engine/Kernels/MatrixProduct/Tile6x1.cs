using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The tile of 6 rows by 1 vector.</summary>
internal readonly unsafe struct Tile6x1<TLanes, TVector> : ITile
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static int Rows => 6;

    public static int Columns => 1 * TLanes.Count;

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
        TVector c00 = TLanes.Zero;
        TVector c10 = TLanes.Zero;
        TVector c20 = TLanes.Zero;
        TVector c30 = TLanes.Zero;
        TVector c40 = TLanes.Zero;
        TVector c50 = TLanes.Zero;
        for (nint p = 0; p < steps; p++)
        {
            TVector b0 = TLanes.Load(b);
            b += rightStep;
            TVector x0 = TLanes.Broadcast(TAccess.ByRows ? a0[p] : a[0]);
            c00 = TLanes.MultiplyAdd(x0, b0, c00);
            TVector x1 = TLanes.Broadcast(TAccess.ByRows ? a1[p] : a[1]);
            c10 = TLanes.MultiplyAdd(x1, b0, c10);
            TVector x2 = TLanes.Broadcast(TAccess.ByRows ? a2[p] : a[2]);
            c20 = TLanes.MultiplyAdd(x2, b0, c20);
            TVector x3 = TLanes.Broadcast(TAccess.ByRows ? a3[p] : a[3]);
            c30 = TLanes.MultiplyAdd(x3, b0, c30);
            TVector x4 = TLanes.Broadcast(TAccess.ByRows ? a4[p] : a[4]);
            c40 = TLanes.MultiplyAdd(x4, b0, c40);
            TVector x5 = TLanes.Broadcast(TAccess.ByRows ? a5[p] : a[5]);
            c50 = TLanes.MultiplyAdd(x5, b0, c50);
            if (!TAccess.ByRows)
            {
                a += leftStep;
            }
        }
        if (t.AddToResult)
        {
            float* row = c;
            c00 = TLanes.Add(c00, TLanes.Load(row));
            row += ldc;
            c10 = TLanes.Add(c10, TLanes.Load(row));
            row += ldc;
            c20 = TLanes.Add(c20, TLanes.Load(row));
            row += ldc;
            c30 = TLanes.Add(c30, TLanes.Load(row));
            row += ldc;
            c40 = TLanes.Add(c40, TLanes.Load(row));
            row += ldc;
            c50 = TLanes.Add(c50, TLanes.Load(row));
        }
        if (bias != null)
        {
            TVector d0 = TLanes.Load(bias);
            c00 = TLanes.Add(c00, d0);
            c10 = TLanes.Add(c10, d0);
            c20 = TLanes.Add(c20, d0);
            c30 = TLanes.Add(c30, d0);
            c40 = TLanes.Add(c40, d0);
            c50 = TLanes.Add(c50, d0);
        }
        TLanes.Store(c00, c);
        c += ldc;
        TLanes.Store(c10, c);
        c += ldc;
        TLanes.Store(c20, c);
        c += ldc;
        TLanes.Store(c30, c);
        c += ldc;
        TLanes.Store(c40, c);
        c += ldc;
        TLanes.Store(c50, c);
    }
}
