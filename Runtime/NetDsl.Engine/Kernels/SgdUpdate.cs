using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels;

/// <summary>The update of stochastic gradient descent as torch.optim.SGD does it, in one pass over the parameter.</summary>
internal static unsafe class SgdUpdate
{
    /// <summary>
    /// One step in place: g = ±gradient + weightDecay·p; v = g on the first step, momentum·v + (1 − dampening)·g later;
    /// p −= lr·(nesterov ? g + momentum·v : v), or p −= lr·g without momentum.
    /// </summary>
    /// <param name="parameter">p, updated.</param>
    /// <param name="gradient">The gradient of the loss, as long as p.</param>
    /// <param name="momentumBuffer">v, updated; empty without momentum.</param>
    /// <param name="firstStep">Whether v is yet unset.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="momentum">The factor of v.</param>
    /// <param name="dampening">How much of g the momentum leaves out.</param>
    /// <param name="weightDecay">The L2 factor.</param>
    /// <param name="nesterov">Whether the step looks ahead.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    internal static void Step(
        Span<float> parameter, ReadOnlySpan<float> gradient, Span<float> momentumBuffer, bool firstStep, float lr, float momentum,
        float dampening, float weightDecay, bool nesterov, bool maximize)
    {
        if (gradient.Length != parameter.Length || (!momentumBuffer.IsEmpty && momentumBuffer.Length != parameter.Length))
            throw new ArgumentException(
                $"SGD: a parameter of {parameter.Length} elements has a gradient of {gradient.Length} and a momentum of "
                + $"{momentumBuffer.Length}.");
        var rule = new Rule(firstStep, -lr, momentum, 1 - dampening, weightDecay, nesterov, maximize ? -1f : 1f);
        fixed (float* p = parameter, g = gradient, v = momentumBuffer)
        {
            if (parameter.Length >= ElementLoop.ParallelLength && Workers.Available)
                Share(rule, p, g, v, parameter.Length);
            else
                rule.Run(p, g, v, parameter.Length);
        }
    }

    private static void Share(Rule rule, float* p, float* g, float* v, long length) => Workers.For(
        length,
        ElementLoop.ParallelLength / 4,
        (from, to) => rule.Run(p + from, g + from, v == null ? null : v + from, (nint)(to - from)));

    private readonly struct Rule(
        bool firstStep, float step, float momentum, float take, float weightDecay, bool nesterov, float sign)
    {
        private const int Width = 8; // floats in a vector

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void Run(float* p, float* g, float* v, nint length)
        {
            nint i = 0;
            if (v != null)
                for (; i <= length - Width; i += Width)
                    WithMomentum(p + i, g + i, v + i);
            else if (weightDecay != 0)
                for (; i <= length - Width; i += Width)
                    WithDecay(p + i, g + i);
            else
                i = RunPlain(p, g, length);
            if (i < length)
                RunRest(p + i, g + i, v == null ? null : v + i, length - i);
        }

        private void RunRest(float* p, float* g, float* v, nint length)
        {
            float* copy = stackalloc float[3 * Width];
            new Span<float>(copy, 3 * Width).Clear();
            uint bytes = (uint)length * sizeof(float);
            Unsafe.CopyBlockUnaligned(copy, p, bytes);
            Unsafe.CopyBlockUnaligned(copy + Width, g, bytes);
            if (v != null)
                Unsafe.CopyBlockUnaligned(copy + (2 * Width), v, bytes);
            Run(copy, copy + Width, v == null ? null : copy + (2 * Width), Width);
            Unsafe.CopyBlockUnaligned(p, copy, bytes);
            if (v != null)
                Unsafe.CopyBlockUnaligned(v, copy + (2 * Width), bytes);
        }

        // p += step·sign·g, four vectors at a time: nothing but memory traffic, and every branch shows. Returns where it stopped.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private nint RunPlain(float* p, float* g, nint length)
        {
            nint i = 0;
            Vector256<float> factor = Vector256.Create(step * sign);
            for (; i <= length - (4 * Width); i += 4 * Width)
            {
                float* to = p + i, from = g + i;
                Vector256<float> p0 = Vector256.MultiplyAddEstimate(Vector256.Load(from), factor, Vector256.Load(to));
                Vector256<float> p1 = Vector256.MultiplyAddEstimate(Vector256.Load(from + 8), factor, Vector256.Load(to + 8));
                Vector256<float> p2 = Vector256.MultiplyAddEstimate(Vector256.Load(from + 16), factor, Vector256.Load(to + 16));
                Vector256<float> p3 = Vector256.MultiplyAddEstimate(Vector256.Load(from + 24), factor, Vector256.Load(to + 24));
                p0.Store(to);
                p1.Store(to + 8);
                p2.Store(to + 16);
                p3.Store(to + 24);
            }
            for (; i <= length - Width; i += Width)
                Vector256.MultiplyAddEstimate(Vector256.Load(g + i), factor, Vector256.Load(p + i)).Store(p + i);
            return i;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void WithDecay(float* parameter, float* gradient)
        {
            Vector256<float> p = Vector256.Load(parameter), g = Direction(p, Vector256.Load(gradient));
            Vector256.MultiplyAddEstimate(g, Vector256.Create(step), p).Store(parameter);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void WithMomentum(float* parameter, float* gradient, float* buffer)
        {
            Vector256<float> p = Vector256.Load(parameter), g = Direction(p, Vector256.Load(gradient)), v = g;
            if (!firstStep)
                v = Vector256.MultiplyAddEstimate(g, Vector256.Create(take), Vector256.Load(buffer) * Vector256.Create(momentum));
            v.Store(buffer);
            if (nesterov)
                v = Vector256.MultiplyAddEstimate(v, Vector256.Create(momentum), g);
            Vector256.MultiplyAddEstimate(v, Vector256.Create(step), p).Store(parameter);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector256<float> Direction(Vector256<float> p, Vector256<float> g)
        {
            g *= Vector256.Create(sign);
            return weightDecay == 0 ? g : Vector256.MultiplyAddEstimate(p, Vector256.Create(weightDecay), g);
        }
    }
}
