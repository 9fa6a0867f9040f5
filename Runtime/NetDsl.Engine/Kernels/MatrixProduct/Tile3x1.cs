using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The tile of 3 rows by 1 vector.</summary>
internal readonly unsafe struct Tile3x1<TLanes, TVector> : ITile
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static int Rows => 3;

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
            a2 = a1 + t.LeftRow;
        TVector c00 = TLanes.Zero;
        TVector c10 = TLanes.Zero;
        TVector c20 = TLanes.Zero;
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
        }
        if (bias != null)
        {
            TVector d0 = TLanes.Load(bias);
            c00 = TLanes.Add(c00, d0);
            c10 = TLanes.Add(c10, d0);
            c20 = TLanes.Add(c20, d0);
        }
        TLanes.Store(c00, c);
        c += ldc;
        TLanes.Store(c10, c);
        c += ldc;
        TLanes.Store(c20, c);
    }
}
