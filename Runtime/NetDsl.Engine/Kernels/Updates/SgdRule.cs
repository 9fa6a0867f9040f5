using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>Plain descent: p ← p + step·gradient, step being −lr.</summary>
internal readonly unsafe struct DescentRule(float step) : IUpdateRule
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(float* parameter, float* gradient, float* first, float* second, float* third) =>
        Vector256
            .MultiplyAddEstimate(Vector256.Load(gradient), Vector256.Create(step), Vector256.Load(parameter))
            .Store(parameter);
}

/// <summary>
/// Descent with momentum or decay, state v: g = ±gradient + weightDecay·p; v = g on the first step, momentum·v + take·g later;
/// p ← p + step·(nesterov ? g + momentum·v : v), or p + step·g without momentum.
/// </summary>
internal readonly unsafe struct SgdRule : IUpdateRule
{
    /// <summary>The factor of the gradient: −1 to maximise.</summary>
    internal required float Sign { get; init; }

    /// <summary>The L2 factor.</summary>
    internal required float WeightDecay { get; init; }

    /// <summary>The factor of v; 0 for a rule without v.</summary>
    internal required float Momentum { get; init; }

    /// <summary>1 − dampening, subtracted in double.</summary>
    internal required float Take { get; init; }

    /// <summary>Whether v has not been set yet.</summary>
    internal required bool FirstStep { get; init; }

    /// <summary>Whether to use Nesterov's momentum.</summary>
    internal required bool Nesterov { get; init; }

    /// <summary>−lr.</summary>
    internal required float Step { get; init; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(float* parameter, float* gradient, float* first, float* second, float* third)
    {
        var p = Vector256.Load(parameter);
        var g = UpdateRule.Direction(p, Vector256.Load(gradient), Sign, WeightDecay);
        var direction = g;
        if (Momentum != 0)
        {
            if (!FirstStep)
            {
                direction = UpdateRule.Mean(Vector256.Load(first), Momentum, Take, g);
            }

            direction.Store(first);
            if (Nesterov)
            {
                direction = Vector256.MultiplyAddEstimate(direction, Vector256.Create(Momentum), g);
            }
        }
        Vector256.MultiplyAddEstimate(direction, Vector256.Create(Step), p).Store(parameter);
    }
}
