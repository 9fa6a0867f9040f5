using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary>What normalisations add to the variance.</summary>
internal static class NormEpsilon
{
    public const double Default = 1e-5;

    /// <summary>Reports a value by which a constant input would be divided by 0, or everything lost.</summary>
    public static void Check(double value, Place place, Findings findings)
    {
        // Networks calculate in float32.
        if (!((float)value > 0) || float.IsInfinity((float)value))
        {
            findings.Add(Rules.EpsilonNotPositive, place.At("Epsilon"), Numbers.Text(value));
        }
    }
}
