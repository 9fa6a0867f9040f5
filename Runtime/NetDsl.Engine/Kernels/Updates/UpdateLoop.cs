using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>
/// Runs an optimizer's rule over a parameter in one pass. The last elements, fewer than eight, go through the same rule on a
/// copy, so that an element's value does not depend on its place.
/// </summary>
internal static unsafe class UpdateLoop
{
    /// <summary>One step in place.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameter">The parameter, updated.</param>
    /// <param name="gradient">The gradient of the loss, as long.</param>
    /// <param name="first">The rule's first state, as long; empty for a rule without it.</param>
    /// <param name="second">The rule's second state, likewise.</param>
    /// <param name="third">The rule's third state, likewise.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    internal static void Run<TRule>(
        TRule rule,
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        Span<float> first = default,
        Span<float> second = default,
        Span<float> third = default
    )
        where TRule : struct, IUpdateRule
    {
        int length = parameter.Length;
        if (gradient.Length != length || Differs(first) || Differs(second) || Differs(third))
        {
            throw new ArgumentException(
                $"{typeof(TRule).Name}: a parameter of {length} elements has a gradient of {gradient.Length} and states of "
                    + $"{first.Length}, {second.Length} and {third.Length}."
            );
        }

        fixed (
            float* p = parameter,
                g = gradient,
                a = first,
                b = second,
                c = third
        )
        {
            if (length >= ElementLoop.ParallelLength && Workers.Available)
            {
                Share(rule, p, g, a, b, c, length);
            }
            else
            {
                RunRange(rule, p, g, a, b, c, length);
            }
        }

        bool Differs(Span<float> state) => !state.IsEmpty && state.Length != length;
    }

    private static void Share<TRule>(TRule rule, float* p, float* g, float* a, float* b, float* c, long length)
        where TRule : struct, IUpdateRule =>
        Workers.For(
            length,
            ElementLoop.ParallelLength / 4,
            (from, to) => RunRange(rule, p + from, g + from, At(a, from), At(b, from), At(c, from), (nint)(to - from))
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunRange<TRule>(TRule rule, float* p, float* g, float* a, float* b, float* c, nint length)
        where TRule : struct, IUpdateRule
    {
        nint i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            rule.Apply(p + i, g + i, a + i, b + i, c + i);
        }

        if (i < length)
        {
            RunRest(rule, p + i, g + i, At(a, i), At(b, i), At(c, i), (int)(length - i));
        }
    }

    private static void RunRest<TRule>(TRule rule, float* p, float* g, float* a, float* b, float* c, int count)
        where TRule : struct, IUpdateRule
    {
        const int Width = 8;
        float* copy = stackalloc float[5 * Width];
        new Span<float>(copy, 5 * Width).Clear();
        Copy(p, copy, count);
        Copy(g, copy + Width, count);
        Copy(a, copy + (2 * Width), count);
        Copy(b, copy + (3 * Width), count);
        Copy(c, copy + (4 * Width), count);
        rule.Apply(copy, copy + Width, copy + (2 * Width), copy + (3 * Width), copy + (4 * Width));
        Copy(copy, p, count);
        Copy(copy + (2 * Width), a, count);
        Copy(copy + (3 * Width), b, count);
        Copy(copy + (4 * Width), c, count);
    }

    private static void Copy(float* source, float* target, int count)
    {
        if (source == null || target == null)
        {
            return;
        }

        for (int i = 0; i < count; i++)
        {
            target[i] = source[i];
        }
    }

    private static float* At(float* start, long index) => start == null ? null : start + index;
}
