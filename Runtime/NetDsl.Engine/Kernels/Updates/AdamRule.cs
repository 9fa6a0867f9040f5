using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>
/// Adam's step, states m, v and, with amsgrad, the largest v: g = ±gradient + weightDecay·p; p ← keep·p; m = β₁·m + (1 − β₁)·g;
/// v = β₂·v + (1 − β₂)·g²; p ← p − stepSize·m / (√v/correction + ε).
/// </summary>
/// <remarks>Adam has keep = 1; AdamW has no weightDecay in the gradient and keep = 1 − lr·decay.</remarks>
internal readonly unsafe struct AdamRule : IUpdateRule
{
    /// <summary>The factor of the gradient: −1 to maximise.</summary>
    private float Sign { get; init; }

    /// <summary>The L2 factor.</summary>
    internal float WeightDecay { get; init; }

    /// <summary>What the parameter is multiplied by first.</summary>
    internal float Keep { get; init; }

    private float Beta1 { get; init; }

    private float Beta2 { get; init; }

    /// <summary>1 − β₁, subtracted in double.</summary>
    private float Take1 { get; init; }

    /// <summary>1 − β₂, subtracted in double.</summary>
    private float Take2 { get; init; }

    /// <summary>√(1 − β₂ᵗ).</summary>
    private float Correction { get; init; }

    private float Epsilon { get; init; }

    /// <summary>−lr/(1 − β₁ᵗ).</summary>
    private float Step { get; init; }

    /// <summary>Whether to divide by the largest v so far.</summary>
    private bool AmsGrad { get; init; }

    /// <summary>The rule of one step without any decay.</summary>
    internal static AdamRule Of(long step, double lr, double beta1, double beta2, double epsilon, bool amsgrad, bool maximize) =>
        new()
        {
            Sign = maximize ? -1 : 1,
            Keep = 1,
            Beta1 = (float)beta1,
            Beta2 = (float)beta2,
            Take1 = (float)(1 - beta1),
            Take2 = (float)(1 - beta2),
            Correction = (float)Math.Sqrt(1 - Math.Pow(beta2, step)),
            Epsilon = (float)epsilon,
            Step = (float)-(lr / (1 - Math.Pow(beta1, step))),
            AmsGrad = amsgrad,
        };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(float* parameter, float* gradient, float* first, float* second, float* third)
    {
        var p = Vector256.Load(parameter);
        var g = UpdateRule.Direction(p, Vector256.Load(gradient), Sign, WeightDecay);
        var m = UpdateRule.Mean(Vector256.Load(first), Beta1, Take1, g);
        var v = UpdateRule.MeanOfSquares(Vector256.Load(second), Beta2, Take2, g);
        m.Store(first);
        v.Store(second);
        if (AmsGrad)
        {
            v = Vector256.Max(Vector256.Load(third), v);
            v.Store(third);
        }
        var denominator = (Vector256.Sqrt(v) / Vector256.Create(Correction)) + Vector256.Create(Epsilon);
        UpdateRule.AddQuotient(p * Vector256.Create(Keep), Step, m, denominator).Store(parameter);
    }
}
