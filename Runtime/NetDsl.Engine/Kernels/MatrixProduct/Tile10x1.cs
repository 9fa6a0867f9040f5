using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The tile of 10 rows by 1 vector.</summary>
internal readonly unsafe struct Tile10x1<TLanes, TVector> : ITile
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static int Rows => 10;

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
        float* a6 = a5 + t.LeftRow,
            a7 = a6 + t.LeftRow,
            a8 = a7 + t.LeftRow,
            a9 = a8 + t.LeftRow;
        TVector c00 = TLanes.Zero;
        TVector c10 = TLanes.Zero;
        TVector c20 = TLanes.Zero;
        TVector c30 = TLanes.Zero;
        TVector c40 = TLanes.Zero;
        TVector c50 = TLanes.Zero;
        TVector c60 = TLanes.Zero;
        TVector c70 = TLanes.Zero;
        TVector c80 = TLanes.Zero;
        TVector c90 = TLanes.Zero;
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
            TVector x6 = TLanes.Broadcast(TAccess.ByRows ? a6[p] : a[6]);
            c60 = TLanes.MultiplyAdd(x6, b0, c60);
            TVector x7 = TLanes.Broadcast(TAccess.ByRows ? a7[p] : a[7]);
            c70 = TLanes.MultiplyAdd(x7, b0, c70);
            TVector x8 = TLanes.Broadcast(TAccess.ByRows ? a8[p] : a[8]);
            c80 = TLanes.MultiplyAdd(x8, b0, c80);
            TVector x9 = TLanes.Broadcast(TAccess.ByRows ? a9[p] : a[9]);
            c90 = TLanes.MultiplyAdd(x9, b0, c90);
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
            row += ldc;
            c60 = TLanes.Add(c60, TLanes.Load(row));
            row += ldc;
            c70 = TLanes.Add(c70, TLanes.Load(row));
            row += ldc;
            c80 = TLanes.Add(c80, TLanes.Load(row));
            row += ldc;
            c90 = TLanes.Add(c90, TLanes.Load(row));
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
            c60 = TLanes.Add(c60, d0);
            c70 = TLanes.Add(c70, d0);
            c80 = TLanes.Add(c80, d0);
            c90 = TLanes.Add(c90, d0);
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
        c += ldc;
        TLanes.Store(c60, c);
        c += ldc;
        TLanes.Store(c70, c);
        c += ldc;
        TLanes.Store(c80, c);
        c += ldc;
        TLanes.Store(c90, c);
    }
}
