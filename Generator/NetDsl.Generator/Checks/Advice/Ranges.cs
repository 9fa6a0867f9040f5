using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Ranges of numbers, as text for messages.</summary>
internal static class Ranges
{
    /// <summary>What a layer with bounded outputs gives: <c>numbers from 0 to 1 only</c>, <c>nothing below 0</c>.</summary>
    public static string Text(LayerTraits traits) =>
        double.IsPositiveInfinity(traits.Highest) ? $"nothing below {End(traits.Lowest)}"
        : double.IsNegativeInfinity(traits.Lowest) ? $"nothing above {End(traits.Highest)}"
        : $"nothing but numbers from {End(traits.Lowest)} to {End(traits.Highest)}";

    private static string End(double value) => Numbers.Text(Math.Round(value, 2));
}
