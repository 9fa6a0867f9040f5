using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Updates;

/// <summary>The arithmetic that rules share.</summary>
internal static class UpdateRule
{
    /// <summary>±gradient + decay·parameter: L2 as torch.optim adds it to the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Direction(Vector256<float> parameter, Vector256<float> gradient, float sign, float decay)
    {
        var direction = gradient * Vector256.Create(sign);
        return decay == 0 ? direction : Vector256.MultiplyAddEstimate(parameter, Vector256.Create(decay), direction);
    }

    /// <summary>The running mean keep·mean + take·x, as mul_ and add_ round it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Mean(Vector256<float> mean, float keep, float take, Vector256<float> x) =>
        Vector256.MultiplyAddEstimate(x, Vector256.Create(take), mean * Vector256.Create(keep));

    /// <summary>The running mean of squares keep·mean + take·x², as mul_ and addcmul_ round it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> MeanOfSquares(Vector256<float> mean, float keep, float take, Vector256<float> x) =>
        Vector256.MultiplyAddEstimate(Vector256.Create(take) * x, x, mean * Vector256.Create(keep));

    /// <summary>parameter + value·numerator/denominator, as addcdiv_ rounds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> AddQuotient(
        Vector256<float> parameter,
        float value,
        Vector256<float> numerator,
        Vector256<float> denominator
    ) => parameter + (Vector256.Create(value) * numerator / denominator);
}
