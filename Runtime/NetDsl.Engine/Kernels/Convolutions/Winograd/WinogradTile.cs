using System.Runtime.CompilerServices;
using NetDsl.Engine.Kernels.MatrixProduct;

namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>
/// The transformations of tiles, by the Toom-Cook algorithm for the points 0, 1, −1, ½, −2 and ∞. ½ and −2 round less than a
/// point and its opposite (Barabasz et al., Error analysis and improving the accuracy of Winograd convolution for deep neural
/// networks, 2020). Each works on all channels of a tile.
/// </summary>
internal static unsafe class WinogradTile<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private const int Size = WinogradShape.Tile;

    /// <summary>BᵀdB of an input tile d.</summary>
    /// <param name="tile">The tile's first pixel.</param>
    /// <param name="row">Floats from a row of pixels to the next.</param>
    /// <param name="channels">Floats of a pixel: a multiple of 16.</param>
    /// <param name="to">The first of the 36 results.</param>
    /// <param name="step">Floats from a result to the next.</param>
    /// <param name="work">Memory for 36 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Input(float* tile, nint row, nint channels, float* to, nint step, float* work)
    {
        for (nint c = 0; c < channels; c += TLanes.Count)
        {
            for (int x = 0; x < Size; x++)
            {
                Forth(tile + (x * channels) + c, row, work + (x * TLanes.Count), Size * TLanes.Count);
            }

            for (int y = 0; y < Size; y++)
            {
                Forth(work + (y * Size * TLanes.Count), TLanes.Count, to + (y * Size * step) + c, step);
            }
        }
    }

    /// <summary>Adds BvBᵀ, the gradient of an input tile, where v are 36 gradients of transformed inputs.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="step">Floats from one to the next.</param>
    /// <param name="channels">Floats of a pixel: a multiple of 16.</param>
    /// <param name="tile">The first pixel of the tile.</param>
    /// <param name="row">Floats from a row of pixels to the next.</param>
    /// <param name="work">Memory for 36 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddInputGradient(float* from, nint step, nint channels, float* tile, nint row, float* work)
    {
        for (nint c = 0; c < channels; c += TLanes.Count)
        {
            for (int x = 0; x < Size; x++)
            {
                Back(from + (x * step) + c, Size * step, work + (x * TLanes.Count), Size * TLanes.Count, false);
            }

            for (int y = 0; y < Size; y++)
            {
                Back(work + (y * Size * TLanes.Count), TLanes.Count, tile + (y * row) + c, channels, true);
            }
        }
    }

    /// <summary>AᵀmA + bias: the 2×2 outputs of a tile, where m are its 36 sums of products.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="step">Floats from one to the next.</param>
    /// <param name="channels">Floats of a pixel: a multiple of 16.</param>
    /// <param name="bias">A number for each channel.</param>
    /// <param name="tile">The first pixel of the outputs.</param>
    /// <param name="row">Floats from a row of outputs to the next.</param>
    /// <param name="work">Memory for 36 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Output(float* from, nint step, nint channels, float* bias, float* tile, nint row, float* work)
    {
        for (nint c = 0; c < channels; c += TLanes.Count)
        {
            for (int x = 0; x < Size; x++)
            {
                Narrow(from + (x * step) + c, Size * step, TLanes.Zero, work + (x * TLanes.Count), Size * TLanes.Count);
            }

            var offset = TLanes.Load(bias + c);
            for (int y = 0; y < 2; y++)
            {
                Narrow(work + (y * Size * TLanes.Count), TLanes.Count, offset, tile + (y * row) + c, channels);
            }
        }
    }

    /// <summary>AgAᵀ: the 36 gradients of the sums of products of a tile, where g are the gradients of its outputs.</summary>
    /// <param name="tile">The first pixel of the outputs.</param>
    /// <param name="row">Floats from a row of outputs to the next.</param>
    /// <param name="channels">Floats of a pixel: a multiple of 16.</param>
    /// <param name="outputs">Rows and columns of the tile: 2 or 4.</param>
    /// <param name="to">The first of the 36 results.</param>
    /// <param name="step">Floats from a result to the next.</param>
    /// <param name="work">Memory for 36 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void OutputGradient(float* tile, nint row, nint channels, int outputs, float* to, nint step, float* work)
    {
        for (nint c = 0; c < channels; c += TLanes.Count)
        {
            for (int x = 0; x < outputs; x++)
            {
                Widen(tile + (x * channels) + c, row, outputs, work + (x * TLanes.Count), Size * TLanes.Count);
            }

            for (int y = 0; y < Size; y++)
            {
                Widen(work + (y * Size * TLanes.Count), TLanes.Count, outputs, to + (y * Size * step) + c, step);
            }
        }
    }

    // Bᵀ: its rows are the coefficients of the products of (x − point) over all other points, the last of those over all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Forth(float* from, nint step, float* to, nint toStep)
    {
        TVector d0 = TLanes.Load(from),
            d1 = TLanes.Load(from + step),
            d2 = TLanes.Load(from + (2 * step)),
            d3 = TLanes.Load(from + (3 * step)),
            d4 = TLanes.Load(from + (4 * step)),
            d5 = TLanes.Load(from + (5 * step));
        TVector odd = TLanes.Subtract(d3, d1),
            even = TLanes.Subtract(d4, d2);
        TLanes.Store(Fused(1.5f, odd, TLanes.Add(TLanes.Subtract(d0, d2), even)), to);
        TLanes.Store(Fused(2.5f, d3, Fused(0.5f, d2, TLanes.Subtract(d4, d1))), to + toStep);
        TLanes.Store(Fused(0.5f, d3, Fused(-2.5f, d2, TLanes.Add(d4, d1))), to + (2 * toStep));
        TLanes.Store(Fused(2, odd, even), to + (3 * toStep));
        TLanes.Store(Fused(-0.5f, odd, even), to + (4 * toStep));
        TLanes.Store(Fused(1.5f, even, TLanes.Subtract(TLanes.Subtract(d5, d3), odd)), to + (5 * toStep));
    }

    // B
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Back(float* from, nint step, float* to, nint toStep, bool add)
    {
        TVector v0 = TLanes.Load(from),
            v1 = TLanes.Load(from + step),
            v2 = TLanes.Load(from + (2 * step)),
            v3 = TLanes.Load(from + (3 * step)),
            v4 = TLanes.Load(from + (4 * step)),
            v5 = TLanes.Load(from + (5 * step));
        TVector last = TLanes.Add(v3, v4),
            odd = Fused(-0.5f, v4, TLanes.Add(v3, v3));
        Put(v0, to, add);
        Put(Fused(-1.5f, v0, TLanes.Subtract(TLanes.Add(TLanes.Subtract(v2, v1), v5), odd)), to + toStep, add);
        Put(
            TLanes.Subtract(Fused(-1.5f, v5, Fused(-2.5f, v2, Fused(0.5f, v1, Fused(-2, v0, TLanes.Zero)))), last),
            to + (2 * toStep),
            add
        );
        Put(Fused(-2, v5, Fused(0.5f, v2, Fused(2.5f, v1, Fused(1.5f, v0, odd)))), to + (3 * toStep), add);
        Put(Fused(1.5f, v5, TLanes.Add(TLanes.Add(TLanes.Add(v0, v1), v2), last)), to + (4 * toStep), add);
        Put(v5, to + (5 * toStep), add);
    }

    // Aᵀ for two outputs: its columns are powers of the points.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow(float* from, nint step, TVector offset, float* to, nint toStep)
    {
        TVector v1 = TLanes.Load(from + step),
            v2 = TLanes.Load(from + (2 * step)),
            v3 = TLanes.Load(from + (3 * step)),
            v4 = TLanes.Load(from + (4 * step)),
            v5 = TLanes.Load(from + (5 * step));
        var first = TLanes.Add(TLanes.Add(TLanes.Load(from), TLanes.Add(v1, v2)), TLanes.Add(v3, v4));
        var second = TLanes.Add(Fused(-2, v4, Fused(0.5f, v3, TLanes.Subtract(v1, v2))), v5);
        TLanes.Store(TLanes.Add(first, offset), to);
        TLanes.Store(TLanes.Add(second, offset), to + toStep);
    }

    // A
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(float* from, nint step, int outputs, float* to, nint toStep)
    {
        TVector z0 = TLanes.Load(from),
            z1 = TLanes.Load(from + step);
        TLanes.Store(z0, to);
        if (outputs == 2)
        {
            TLanes.Store(TLanes.Add(z0, z1), to + toStep);
            TLanes.Store(TLanes.Subtract(z0, z1), to + (2 * toStep));
            TLanes.Store(Fused(0.5f, z1, z0), to + (3 * toStep));
            TLanes.Store(Fused(-2, z1, z0), to + (4 * toStep));
            TLanes.Store(z1, to + (5 * toStep));
            return;
        }

        TVector z2 = TLanes.Load(from + (2 * step)),
            z3 = TLanes.Load(from + (3 * step));
        TVector even = TLanes.Add(z0, z2),
            odd = TLanes.Add(z1, z3);
        TLanes.Store(TLanes.Add(even, odd), to + toStep);
        TLanes.Store(TLanes.Subtract(even, odd), to + (2 * toStep));
        TLanes.Store(Fused(0.5f, Fused(0.25f, z3, z1), Fused(0.25f, z2, z0)), to + (3 * toStep));
        TLanes.Store(Fused(-2, Fused(4, z3, z1), Fused(4, z2, z0)), to + (4 * toStep));
        TLanes.Store(z3, to + (5 * toStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Fused(float factor, TVector value, TVector sum) =>
        TLanes.MultiplyAdd(TLanes.Broadcast(factor), value, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(TVector value, float* to, bool add) =>
        TLanes.Store(add ? TLanes.Add(TLanes.Load(to), value) : value, to);
}
