using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The tile of 1 row by 2 vectors.</summary>
internal readonly unsafe struct Tile1x2<TLanes, TVector> : ITile
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static int Rows => 1;

    public static int Columns => 2 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TAccess>(in TileArguments t, float* a, float* b, float* c, nint ldc, float* bias)
        where TAccess : struct, ILeftAccess
    {
        nint steps = t.Steps,
            leftStep = t.LeftStep,
            rightStep = t.RightStep;
        float* a0 = a;
        TVector c00 = TLanes.Zero,
            c01 = TLanes.Zero;
        for (nint p = 0; p < steps; p++)
        {
            TVector b0 = TLanes.Load(b),
                b1 = TLanes.Load(b + TLanes.Count);
            b += rightStep;
            TVector x0 = TLanes.Broadcast(TAccess.ByRows ? a0[p] : a[0]);
            c00 = TLanes.MultiplyAdd(x0, b0, c00);
            c01 = TLanes.MultiplyAdd(x0, b1, c01);
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
        }
        if (bias != null)
        {
            TVector d0 = TLanes.Load(bias),
                d1 = TLanes.Load(bias + TLanes.Count);
            c00 = TLanes.Add(c00, d0);
            c01 = TLanes.Add(c01, d1);
        }
        TLanes.Store(c00, c);
        TLanes.Store(c01, c + TLanes.Count);
    }
}
