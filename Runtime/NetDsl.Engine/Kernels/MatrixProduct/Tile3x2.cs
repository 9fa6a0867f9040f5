using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The tile of 3 rows by 2 vectors.</summary>
internal readonly unsafe struct Tile3x2<TLanes, TVector> : ITile
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static int Rows => 3;

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
            a2 = a1 + t.LeftRow;
        TVector c00 = TLanes.Zero,
            c01 = TLanes.Zero;
        TVector c10 = TLanes.Zero,
            c11 = TLanes.Zero;
        TVector c20 = TLanes.Zero,
            c21 = TLanes.Zero;
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
        }
        TLanes.Store(c00, c);
        TLanes.Store(c01, c + TLanes.Count);
        c += ldc;
        TLanes.Store(c10, c);
        TLanes.Store(c11, c + TLanes.Count);
        c += ldc;
        TLanes.Store(c20, c);
        TLanes.Store(c21, c + TLanes.Count);
    }
}
