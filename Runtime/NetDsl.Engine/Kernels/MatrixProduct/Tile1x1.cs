using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The tile of 1 row by 1 vector.</summary>
internal readonly unsafe struct Tile1x1<TLanes, TVector> : ITile
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static int Rows => 1;

    public static int Columns => 1 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TAccess>(in TileArguments t, float* a, float* b, float* c, nint ldc, float* bias)
        where TAccess : struct, ILeftAccess
    {
        nint steps = t.Steps,
            leftStep = t.LeftStep,
            rightStep = t.RightStep;
        float* a0 = a;
        TVector c00 = TLanes.Zero;
        for (nint p = 0; p < steps; p++)
        {
            TVector b0 = TLanes.Load(b);
            b += rightStep;
            TVector x0 = TLanes.Broadcast(TAccess.ByRows ? a0[p] : a[0]);
            c00 = TLanes.MultiplyAdd(x0, b0, c00);
            if (!TAccess.ByRows)
            {
                a += leftStep;
            }
        }
        if (t.AddToResult)
        {
            float* row = c;
            c00 = TLanes.Add(c00, TLanes.Load(row));
        }
        if (bias != null)
        {
            TVector d0 = TLanes.Load(bias);
            c00 = TLanes.Add(c00, d0);
        }
        TLanes.Store(c00, c);
    }
}
