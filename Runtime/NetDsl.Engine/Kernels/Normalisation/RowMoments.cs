using System.Numerics;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels.Normalisation;

/// <summary>
/// Mean and variance of a row as PyTorch computes them for layer normalisation (moments_utils.h): Welford's recurrence in eight
/// lanes over runs of sixteen vectors, the runs joined in a cascade and the lanes one after the other (Chan, Golub and LeVeque,
/// 1979); every product is rounded.
/// </summary>
internal static unsafe class RowMoments
{
    private const int Width = PartialVector.Width;
    private const int Run = 16;
    private const int Levels = 32;

    /// <summary>The mean and the variance, divided by the number of elements.</summary>
    internal static (float Mean, float Variance) Of(float* x, int length)
    {
        int vectors = length / Width;
        var (wide, squares) = Lanes(x, vectors);
        float* means = stackalloc float[Width],
            spreads = stackalloc float[Width];
        wide.Store(means);
        squares.Store(spreads);

        // The remaining elements first, then the lanes.
        int count = 0;
        float mean = 0,
            spread = 0;
        for (int i = vectors * Width; i < length; i++)
        {
            float distance = x[i] - mean;
            mean += distance / ++count;
            spread += distance * (x[i] - mean);
        }
        for (int lane = 0; lane < Width && vectors > 0; lane++)
        {
            int total = count + vectors;
            float share = vectors / (float)total,
                distance = means[lane] - mean;
            mean += share * distance;
            spread += spreads[lane] + (distance * distance * share * count);
            count = total;
        }
        return (mean, spread / length);
    }

    private static (Vector256<float> Means, Vector256<float> Squares) Lanes(float* x, int vectors)
    {
        int runs = (vectors + Run - 1) / Run,
            depth = runs <= 2 ? 1 : BitOperations.Log2((uint)runs - 1) + 1;
        Partial* levels = stackalloc Partial[Levels];
        new Span<Partial>(levels, Levels).Clear();
        for (int run = 0; run < runs; run++)
        {
            levels[0].Add(OfRun(x + (run * Run * Width), Math.Min(Run, vectors - (run * Run))));
            int mask = run + 1;
            for (int level = 1; level < depth && (mask & 1) == 0; level++, mask >>= 1)
            {
                levels[level].Add(levels[level - 1]);
                levels[level - 1] = default;
            }
        }
        for (int level = 1; level < depth; level++)
        {
            levels[0].Add(levels[level]);
        }

        return (levels[0].Means, levels[0].Squares);
    }

    private static Partial OfRun(float* x, int vectors)
    {
        Vector256<float> means = Vector256<float>.Zero,
            squares = Vector256<float>.Zero;
        for (int i = 0; i < vectors; i++)
        {
            Vector256<float> value = Vector256.Load(x + (i * Width)),
                distance = value - means;
            means += distance * Vector256.Create(1f / (i + 1));
            squares += distance * (value - means);
        }
        return new Partial
        {
            Count = vectors,
            Means = means,
            Squares = squares,
        };
    }

    /// <summary>Moments of eight lanes of <see cref="Count"/> elements each.</summary>
    private struct Partial
    {
        internal int Count;
        internal Vector256<float> Means;
        internal Vector256<float> Squares;

        internal void Add(in Partial other)
        {
            int total = Count + other.Count;
            Vector256<float> share = Vector256.Create(total == 0 ? 0 : other.Count / (float)total),
                distance = other.Means - Means;
            Means += share * distance;
            Squares += other.Squares + (distance * distance * share * Vector256.Create((float)Count));
            Count = total;
        }
    }
}
