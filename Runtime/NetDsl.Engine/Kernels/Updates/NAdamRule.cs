using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>
/// NAdam's step, states m and v: g = gradient + weightDecay·p; m = β₁·m + (1 − β₁)·g; v = β₂·v + (1 − β₂)·g²; d = √(v/correction)
/// + ε; p ← p + gradientStep·g/d; p ← p + meanStep·m/d.
/// </summary>
internal readonly unsafe struct NAdamRule : IUpdateRule
{
    /// <summary>The L2 factor.</summary>
    internal required float WeightDecay { get; init; }

    internal required float Beta1 { get; init; }

    internal required float Beta2 { get; init; }

    /// <summary>1 − β₁, subtracted in double.</summary>
    internal required float Take1 { get; init; }

    /// <summary>1 − β₂, subtracted in double.</summary>
    internal required float Take2 { get; init; }

    /// <summary>1 − β₂ᵗ.</summary>
    internal required float Correction { get; init; }

    internal required float Epsilon { get; init; }

    /// <summary>The factor of the gradient's share of the step.</summary>
    internal required float GradientStep { get; init; }

    /// <summary>The factor of the mean's share of the step.</summary>
    internal required float MeanStep { get; init; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(float* parameter, float* gradient, float* first, float* second, float* third)
    {
        var p = Vector256.Load(parameter);
        var g = UpdateRule.Direction(p, Vector256.Load(gradient), 1, WeightDecay);
        var m = UpdateRule.Mean(Vector256.Load(first), Beta1, Take1, g);
        var v = UpdateRule.MeanOfSquares(Vector256.Load(second), Beta2, Take2, g);
        m.Store(first);
        v.Store(second);
        var denominator = Vector256.Sqrt(v / Vector256.Create(Correction)) + Vector256.Create(Epsilon);
        p = UpdateRule.AddQuotient(p, GradientStep, g, denominator);
        UpdateRule.AddQuotient(p, MeanStep, m, denominator).Store(parameter);
    }
}
