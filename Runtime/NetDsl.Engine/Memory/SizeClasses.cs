using System.Numerics;

namespace NetDsl.Engine.Memory;

/// <summary>The array lengths that the pool hands out: 16, then four per power of two (20, 24, 28, 32, 40, …).</summary>
internal static class SizeClasses
{
    private const int SmallestLog2 = 4;

    /// <summary>The number of classes that array lengths up to <see cref="Array.MaxLength"/> need.</summary>
    internal const int Count = ((31 - SmallestLog2) * 4) + 1;

    /// <summary>The index of the smallest class that holds <paramref name="length"/> elements, and its size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or more than an array can hold.</exception>
    internal static int IndexFor(long length, out int size)
    {
        if ((ulong)length > (ulong)Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length),
                length,
                $"A buffer holds 0 to {Array.MaxLength} elements. Split the tensor into smaller ones."
            );
        }

        if (length <= 1 << SmallestLog2)
        {
            size = 1 << SmallestLog2;
            return 0;
        }
        int log2 = BitOperations.Log2((ulong)(length - 1)); // 2^log2 < length <= 2^(log2+1)
        long step = 1L << (log2 - 2);
        long quarter = (length - (1L << log2) + step - 1) / step; // 1..4
        size = (int)Math.Min((1L << log2) + (quarter * step), Array.MaxLength);
        return ((log2 - SmallestLog2) * 4) + (int)quarter;
    }
}
