using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>
/// RAdam's step, states m and v: g = gradient + weightDecay·p; m = β₁·m + (1 − β₁)·g; v = β₂·v + (1 − β₂)·g²;
/// p ← p − m/correction₁·lr, rectified: p ← p − m/correction₁·lr·(1/(√v + ε)·correction₂)·rectification.
/// </summary>
internal readonly unsafe struct RAdamRule : IUpdateRule
{
    /// <summary>The L2 factor.</summary>
    internal required float WeightDecay { get; init; }

    internal required float Beta1 { get; init; }

    internal required float Beta2 { get; init; }

    /// <summary>1 − β₁, subtracted in double.</summary>
    internal required float Take1 { get; init; }

    /// <summary>1 − β₂, subtracted in double.</summary>
    internal required float Take2 { get; init; }

    /// <summary>1 − β₁ᵗ.</summary>
    internal required float Correction1 { get; init; }

    /// <summary>The learning rate.</summary>
    internal required float Rate { get; init; }

    /// <summary>Whether the estimate v is reliable enough to divide by.</summary>
    internal required bool Rectified { get; init; }

    /// <summary>√(1 − β₂ᵗ).</summary>
    internal required float Correction2 { get; init; }

    internal required float Epsilon { get; init; }

    /// <summary>The factor of a rectified step.</summary>
    internal required float Rectification { get; init; }

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
        var step = m / Vector256.Create(Correction1) * Vector256.Create(Rate);
        if (Rectified)
        {
            // PyTorch divides a number by a tensor as reciprocal, then product.
            var adaptive = Vector256<float>.One / (Vector256.Sqrt(v) + Vector256.Create(Epsilon)) * Vector256.Create(Correction2);
            step = step * adaptive * Vector256.Create(Rectification);
        }
        (p - step).Store(parameter);
    }
}
