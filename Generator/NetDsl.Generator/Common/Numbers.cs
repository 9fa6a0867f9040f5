using System.Globalization;

namespace NetDsl.Generator;

/// <summary>Numbers as text, the same on every machine and under every culture.</summary>
internal static class Numbers
{
    /// <summary>
    /// A product of sizes, saturated at <see cref="long.MaxValue"/>, so that it cannot wrap around to a plausible value.
    /// </summary>
    public static long Times(long left, long right) => left > 0 && right > long.MaxValue / left ? long.MaxValue : left * right;

    /// <summary>A sum of sizes, saturated as <see cref="Times"/>.</summary>
    public static long Total(IEnumerable<long> sizes) =>
        sizes.Aggregate(0L, (sum, size) => size > long.MaxValue - sum ? long.MaxValue : sum + size);

    /// <summary>Whether a number is finite, also as float32, the type of networks.</summary>
    public static bool IsFloat(double value) => !double.IsNaN(value) && !float.IsInfinity((float)value);

    /// <summary>12345 → <c>12345</c>.</summary>
    public static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>12345 → <c>12,345</c>.</summary>
    public static string Grouped(long value) => CardLayout.Grouped(value);

    /// <summary>For people: 0.1, 1, 1e-05.</summary>
    public static string Text(double value)
    {
        var digits = Shortest(value);
        return digits.EndsWith(".0", StringComparison.Ordinal) ? digits.Substring(0, digits.Length - 2) : digits;
    }

    /// <summary>As a C# expression of type double: 0.1, 1.0, 1e-05.</summary>
    public static string Literal(double value) =>
        double.IsNaN(value) ? "double.NaN"
        : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : Shortest(value);

    /// <summary>As Python writes a float: 0.1, 1.0, 1e-05. The fewest digits that give the same number.</summary>
    public static string Shortest(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "nan"
                : value > 0 ? "inf"
                : "-inf";
        }

        // "R" differs between runtimes; the first precision that survives the round trip does not.
        var exponential = Enumerable
            .Range(0, 17)
            .Select(precision => value.ToString("e" + Plain(precision), CultureInfo.InvariantCulture))
            .First(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value));
        var e = exponential.IndexOf('e');
        var exponent = int.Parse(exponential.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -4 or >= 16)
        {
            return exponential.Substring(0, e) + (exponent < 0 ? "e-" : "e+") + Plain(Math.Abs(exponent)).PadLeft(2, '0');
        }

        var sign = exponential[0] == '-' ? "-" : "";
        var digits = exponential.Substring(sign.Length, e - sign.Length).Replace(".", "");
        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }

        digits = digits.PadRight(exponent + 2, '0');
        return sign + digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
    }
}
