using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>Additions of rows.</summary>
internal static unsafe class RowAddition
{
    /// <summary>target = source + offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WithOffset(float* source, float offset, float* target, nint count)
    {
        var wide = Vector256.Create(offset);
        nint i = 0;
        for (; i <= count - 8; i += 8)
        {
            (Vector256.Load(source + i) + wide).Store(target + i);
        }

        var narrow = Vector128.Create(offset);
        if (i <= count - 4)
        {
            (Vector128.Load(source + i) + narrow).Store(target + i);
            i += 4;
        }

        if (i < count && count >= 4)
        {
            // The last vector repeats a part of the one before.
            (Vector128.Load(source + count - 4) + narrow).Store(target + count - 4);
            return;
        }

        for (; i < count; i++)
        {
            target[i] = source[i] + offset;
        }
    }

    /// <summary>target += source.</summary>
    internal static void To(float* source, float* target, nint count)
    {
        nint i = 0;
        for (; i <= count - 16; i += 16)
        {
            (Vector512.Load(target + i) + Vector512.Load(source + i)).Store(target + i);
        }

        for (; i <= count - 4; i += 4)
        {
            (Vector128.Load(target + i) + Vector128.Load(source + i)).Store(target + i);
        }

        for (; i < count; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>Σ source, in the same order for every vector width.</summary>
    internal static float Sum(float* source, nint count)
    {
        Vector256<float> first = Vector256<float>.Zero,
            second = first,
            third = first,
            fourth = first;
        nint i = 0;
        for (; i <= count - 32; i += 32)
        {
            first += Vector256.Load(source + i);
            second += Vector256.Load(source + i + 8);
            third += Vector256.Load(source + i + 16);
            fourth += Vector256.Load(source + i + 24);
        }

        for (; i <= count - 8; i += 8)
        {
            first += Vector256.Load(source + i);
        }

        float sum = Vector256.Sum((first + second) + (third + fourth));
        for (; i < count; i++)
        {
            sum += source[i];
        }

        return sum;
    }
}
