using System.Globalization;

namespace NetDsl.Tables;

/// <summary>Numbers as CSV files have them: digits, a decimal point, an exponent; the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>Reads a number; it may be NaN or infinite.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out float number) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>Whether a text would be a number with a point in place of its comma.</summary>
    public static bool HasDecimalComma(ReadOnlySpan<char> text) =>
        text.Count(',') == 1 && TryRead(text.ToString().Replace(',', '.'), out _);

    /// <summary>
    /// Names in their order: whole numbers ascending, everything else ordinal, so that it is the same on every machine.
    /// </summary>
    public static string[] Ordered(IReadOnlyCollection<string> names) =>
        names.All(IsWhole)
            ? [.. names.OrderBy(Value).ThenBy(name => name, StringComparer.Ordinal)]
            : [.. names.Order(StringComparer.Ordinal)];

    /// <summary>Whether a name is a whole number.</summary>
    public static bool IsWhole(string name) => IsNumber(name) && double.IsInteger(Value(name));

    /// <summary>Whether a name is a finite number.</summary>
    public static bool IsNumber(string name) => double.IsFinite(Value(name));

    /// <summary>The number that a name is; NaN if it is none.</summary>
    public static double Value(string name) =>
        double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
