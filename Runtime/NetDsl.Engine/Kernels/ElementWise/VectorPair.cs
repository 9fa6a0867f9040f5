using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>
/// Eight numbers as unevaluated sums of two floats, which hold twice the digits. They are rounded as in SLEEF's double-float
/// functions (Shibata and Petrogalli, SLEEF, arXiv 2001.09258; the exact sum is Knuth's, the exact product needs the fused one).
/// </summary>
/// <param name="High">The number rounded to float, or nearly so.</param>
/// <param name="Low">The remainder.</param>
internal readonly record struct VectorPair(Vector256<float> High, Vector256<float> Low)
{
    /// <summary>a + b for any a and b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair Sum(VectorPair a, Vector256<float> b)
    {
        Vector256<float> sum = a.High + b,
            added = sum - a.High;
        return new(sum, a.High - (sum - added) + (b - added) + a.Low);
    }

    /// <summary>a + b for any a and b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair Sum(VectorPair a, VectorPair b)
    {
        Vector256<float> sum = a.High + b.High,
            added = sum - a.High;
        return new(sum, a.High - (sum - added) + (b.High - added) + (a.Low + b.Low));
    }

    /// <summary>a + b for |a| ≥ |b|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair OrderedSum(Vector256<float> a, VectorPair b)
    {
        Vector256<float> sum = a + b.High;
        return new(sum, a - sum + b.High + b.Low);
    }

    /// <summary>a + b for |a| ≥ |b|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair OrderedSum(VectorPair a, VectorPair b)
    {
        Vector256<float> sum = a.High + b.High;
        return new(sum, a.High - sum + b.High + a.Low + b.Low);
    }

    /// <summary>a − b for |a| ≥ |b|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair OrderedDifference(VectorPair a, VectorPair b)
    {
        Vector256<float> difference = a.High - b.High;
        return new(difference, a.High - difference - b.High + a.Low - b.Low);
    }

    /// <summary>a·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair Product(VectorPair a, Vector256<float> b)
    {
        Vector256<float> product = a.High * b,
            lost = Vector256.FusedMultiplyAdd(a.High, b, -product);
        return new(product, Vector256.FusedMultiplyAdd(a.Low, b, lost));
    }

    /// <summary>a·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair Product(VectorPair a, VectorPair b)
    {
        Vector256<float> product = a.High * b.High,
            lost = Vector256.FusedMultiplyAdd(a.High, b.High, -product);
        return new(product, Vector256.FusedMultiplyAdd(a.High, b.Low, Vector256.FusedMultiplyAdd(a.Low, b.High, lost)));
    }

    /// <summary>a².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair Square(VectorPair a)
    {
        Vector256<float> square = a.High * a.High,
            lost = Vector256.FusedMultiplyAdd(a.High, a.High, -square);
        return new(square, Vector256.FusedMultiplyAdd(a.High + a.High, a.Low, lost));
    }

    /// <summary>1/a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair Inverse(VectorPair a)
    {
        Vector256<float> inverse = Vector256<float>.One / a.High;
        return new(inverse, inverse * InverseError(a, inverse));
    }

    /// <summary>a/b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorPair Quotient(VectorPair a, VectorPair b)
    {
        Vector256<float> inverse = Vector256<float>.One / b.High,
            quotient = a.High * inverse;
        Vector256<float> lost = Vector256.FusedMultiplyAdd(inverse, a.High, -quotient);
        return new(
            quotient,
            Vector256.FusedMultiplyAdd(quotient, InverseError(b, inverse), Vector256.FusedMultiplyAdd(a.Low, inverse, lost))
        );
    }

    // 1 − a·inverse.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> InverseError(VectorPair a, Vector256<float> inverse) =>
        Vector256.FusedMultiplyAdd(-a.Low, inverse, Vector256.FusedMultiplyAdd(-a.High, inverse, Vector256<float>.One));
}
