using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>
/// RMSProp's step, states v, m if centered, b with momentum: g = ±gradient + weightDecay·p; v = α·v + (1 − α)·g²; m = α·m + (1 −
/// α)·g; d = √v + ε or √(v − m²) + ε; p ← p + step·g/d, or b = momentum·b + g/d and p ← p + step·b.
/// </summary>
internal readonly unsafe struct RmsPropRule : IUpdateRule
{
    /// <summary>The factor of the gradient: −1 to maximise.</summary>
    internal required float Sign { get; init; }

    /// <summary>The L2 factor.</summary>
    internal required float WeightDecay { get; init; }

    internal required float Alpha { get; init; }

    /// <summary>1 − α, subtracted in double.</summary>
    internal required float Take { get; init; }

    /// <summary>Whether there is an m.</summary>
    internal required bool Centered { get; init; }

    internal required float Epsilon { get; init; }

    /// <summary>The factor of b; 0 for a rule without b.</summary>
    internal required float Momentum { get; init; }

    /// <summary>−lr.</summary>
    internal required float Step { get; init; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(float* parameter, float* gradient, float* first, float* second, float* third)
    {
        var p = Vector256.Load(parameter);
        var g = UpdateRule.Direction(p, Vector256.Load(gradient), Sign, WeightDecay);
        var v = UpdateRule.MeanOfSquares(Vector256.Load(first), Alpha, Take, g);
        v.Store(first);
        if (Centered)
        {
            var m = UpdateRule.Mean(Vector256.Load(second), Alpha, Take, g);
            m.Store(second);
            v = Vector256.MultiplyAddEstimate(-m, m, v);
        }
        var denominator = Vector256.Sqrt(v) + Vector256.Create(Epsilon);
        if (Momentum == 0)
        {
            UpdateRule.AddQuotient(p, Step, g, denominator).Store(parameter);
            return;
        }
        var b = (Vector256.Load(third) * Vector256.Create(Momentum)) + (g / denominator);
        b.Store(third);
        Vector256.MultiplyAddEstimate(b, Vector256.Create(Step), p).Store(parameter);
    }
}
