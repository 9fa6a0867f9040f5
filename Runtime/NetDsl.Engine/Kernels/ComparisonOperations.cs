using System.Numerics;

namespace NetDsl.Engine.Kernels;

/// <summary>a = b; false where either is NaN.</summary>
internal readonly struct Equal<T> : IBinaryOperation<Equal<T>, T, bool>
    where T : struct, IEqualityOperators<T, T, bool>
{
    public static bool One(T a, T b) => a == b;
}

/// <summary>a ≠ b; true where either is NaN.</summary>
internal readonly struct NotEqual<T> : IBinaryOperation<NotEqual<T>, T, bool>
    where T : struct, IEqualityOperators<T, T, bool>
{
    public static bool One(T a, T b) => a != b;
}

/// <summary>a &lt; b.</summary>
internal readonly struct Less<T> : IBinaryOperation<Less<T>, T, bool>
    where T : struct, IComparisonOperators<T, T, bool>
{
    public static bool One(T a, T b) => a < b;
}

/// <summary>a ≤ b.</summary>
internal readonly struct LessOrEqual<T> : IBinaryOperation<LessOrEqual<T>, T, bool>
    where T : struct, IComparisonOperators<T, T, bool>
{
    public static bool One(T a, T b) => a <= b;
}

/// <summary>a &gt; b.</summary>
internal readonly struct Greater<T> : IBinaryOperation<Greater<T>, T, bool>
    where T : struct, IComparisonOperators<T, T, bool>
{
    public static bool One(T a, T b) => a > b;
}

/// <summary>a ≥ b.</summary>
internal readonly struct GreaterOrEqual<T> : IBinaryOperation<GreaterOrEqual<T>, T, bool>
    where T : struct, IComparisonOperators<T, T, bool>
{
    public static bool One(T a, T b) => a >= b;
}

/// <summary>a and b.</summary>
internal readonly struct Conjunction : IBinaryOperation<Conjunction, bool, bool>
{
    public static bool One(bool a, bool b) => a & b;
}

/// <summary>a or b.</summary>
internal readonly struct Disjunction : IBinaryOperation<Disjunction, bool, bool>
{
    public static bool One(bool a, bool b) => a | b;
}

/// <summary>Either a or b.</summary>
internal readonly struct Exclusion : IBinaryOperation<Exclusion, bool, bool>
{
    public static bool One(bool a, bool b) => a ^ b;
}
