using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>A function of one operand, eight floats at once.</summary>
internal interface IUnaryFunction
{
    Vector256<float> Apply(Vector256<float> x);
}

/// <summary>A function of two operands, eight floats at once.</summary>
internal interface IBinaryFunction
{
    Vector256<float> Apply(Vector256<float> a, Vector256<float> b);
}

/// <summary>
/// The loops over spans that element-wise kernels share. The last few elements go through the same vector function on a copy, so
/// an element's value does not depend on its place. The result may be one of the operands.
/// </summary>
internal static unsafe class ElementLoop
{
    /// <summary>Elements of a cheap function that make it worth waking a second thread.</summary>
    internal const int ParallelLength = 65536;

    /// <summary>y[i] = f(x[i]).</summary>
    internal static void Run<TFunction>(TFunction function, ReadOnlySpan<float> x, Span<float> y)
        where TFunction : struct, IUnaryFunction
    {
        CheckLength(x.Length, y.Length);
        fixed (
            float* px = x,
                py = y
        )
        {
            if (x.Length >= ParallelLength && Workers.Available)
            {
                Share(function, px, py, x.Length);
            }
            else
            {
                RunRange(function, px, py, x.Length);
            }
        }
    }

    /// <summary>y[i] = f(a[i], b[i]).</summary>
    internal static void Run<TFunction>(TFunction function, ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y)
        where TFunction : struct, IBinaryFunction
    {
        CheckLength(a.Length, y.Length);
        CheckLength(b.Length, a.Length);
        fixed (
            float* pa = a,
                pb = b,
                py = y
        )
        {
            if (a.Length >= ParallelLength && Workers.Available)
            {
                Share(function, pa, pb, py, a.Length);
            }
            else
            {
                RunRange(function, pa, pb, py, a.Length);
            }
        }
    }

    private static void Share<TFunction>(TFunction function, float* x, float* y, long length)
        where TFunction : struct, IUnaryFunction =>
        Workers.For(length, ParallelLength / 4, (from, to) => RunRange(function, x + from, y + from, (nint)(to - from)));

    private static void Share<TFunction>(TFunction function, float* a, float* b, float* y, long length)
        where TFunction : struct, IBinaryFunction =>
        Workers.For(
            length,
            ParallelLength / 4,
            (from, to) => RunRange(function, a + from, b + from, y + from, (nint)(to - from))
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunRange<TFunction>(TFunction function, float* x, float* y, nint length)
        where TFunction : struct, IUnaryFunction
    {
        nint i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            function.Apply(Vector256.Load(x + i)).Store(y + i);
        }

        if (i == length)
        {
            return;
        }

        float* rest = stackalloc float[Vector256<float>.Count];
        Vector256<float>.Zero.Store(rest);
        Copy(x + i, rest, length - i);
        function.Apply(Vector256.Load(rest)).Store(rest);
        Copy(rest, y + i, length - i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunRange<TFunction>(TFunction function, float* a, float* b, float* y, nint length)
        where TFunction : struct, IBinaryFunction
    {
        nint i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            function.Apply(Vector256.Load(a + i), Vector256.Load(b + i)).Store(y + i);
        }

        if (i == length)
        {
            return;
        }

        float* rest = stackalloc float[2 * Vector256<float>.Count];
        Vector256<float>.Zero.Store(rest);
        Vector256<float>.Zero.Store(rest + Vector256<float>.Count);
        Copy(a + i, rest, length - i);
        Copy(b + i, rest + Vector256<float>.Count, length - i);
        function.Apply(Vector256.Load(rest), Vector256.Load(rest + Vector256<float>.Count)).Store(rest);
        Copy(rest, y + i, length - i);
    }

    private static void Copy(float* source, float* target, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            target[i] = source[i];
        }
    }

    private static void CheckLength(int operand, int result)
    {
        if (operand > result)
        {
            throw new ArgumentException($"An element-wise kernel got {operand} elements of an operand and room for {result}.");
        }
    }
}
