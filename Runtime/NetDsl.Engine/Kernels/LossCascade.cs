using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Kernels;

/// <summary>
/// A sum over the rows of a batch in the order of PyTorch's nll_loss: runs of rows, runs of runs, in eight levels, so that the
/// loss of a seeded run agrees to the last digit and the error grows with the logarithm of the rows.
/// </summary>
internal struct LossCascade(int rows)
{
    private const int Levels = 8;

    private readonly int power = Math.Max(4, (rows <= 2 ? 1 : BitOperations.Log2((uint)rows - 1) + 1) / Levels);
    private Sums sums;

    /// <summary>Adds the value of a row; rows come in order, some may be missing.</summary>
    internal void Add(int row, float value)
    {
        sums[0] += value;
        long mask = (1L << power) - 1;
        for (int level = 0; level + 1 < Levels && (row & mask) == 0; level++, mask <<= power)
        {
            sums[level + 1] += sums[level];
            sums[level] = 0;
        }
    }

    /// <summary>The sum of what was added.</summary>
    internal readonly float Total()
    {
        float total = 0;
        for (int level = 0; level < Levels; level++)
        {
            total += sums[level];
        }

        return total;
    }

    [InlineArray(Levels)]
    private struct Sums
    {
        private float first;
    }
}
