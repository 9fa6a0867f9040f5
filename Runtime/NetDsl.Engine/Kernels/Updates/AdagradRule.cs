using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>Adagrad's step, state s: g = gradient + weightDecay·p; s = s + g²; p ← p + step·g/(√s + ε).</summary>
internal readonly unsafe struct AdagradRule : IUpdateRule
{
    /// <summary>The L2 factor.</summary>
    internal required float WeightDecay { get; init; }

    internal required float Epsilon { get; init; }

    /// <summary>−lr/(1 + (t − 1)·decay).</summary>
    internal required float Step { get; init; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(float* parameter, float* gradient, float* first, float* second, float* third)
    {
        var p = Vector256.Load(parameter);
        var g = UpdateRule.Direction(p, Vector256.Load(gradient), 1, WeightDecay);
        var s = Vector256.MultiplyAddEstimate(g, g, Vector256.Load(first));
        s.Store(first);
        UpdateRule.AddQuotient(p, Step, g, Vector256.Sqrt(s) + Vector256.Create(Epsilon)).Store(parameter);
    }
}
