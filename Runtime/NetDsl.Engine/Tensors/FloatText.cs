using System.Globalization;

namespace NetDsl.Engine.Tensors;

/// <summary>Floats as text by PyTorch's rules: one form for all elements of a tensor.</summary>
internal static class FloatText
{
    private const string Scientific = "0.0000e+00";

    /// <summary>The text of each element, all of one width.</summary>
    public static Func<long, string> Formatter(float[] values)
    {
        var finite = Array.FindAll(values, value => float.IsFinite(value) && value != 0);
        var form = "0.0000";
        if (finite.Length > 0)
        {
            double largest = finite.Max(MathF.Abs),
                smallest = finite.Min(MathF.Abs);
            var whole = Array.TrueForAll(finite, value => value == MathF.Ceiling(value));
            var wide = largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4;
            // Whole numbers show a bare point; a wide range is written with exponents.
            if (whole)
            {
                form = largest / smallest > 1000 || largest > 1e8 ? Scientific : "0.";
            }
            else if (wide)
            {
                form = Scientific;
            }
        }
        else if (Array.TrueForAll(values, value => value == 0))
        {
            form = "0.";
        }
        // Zeros and non-finite values do not count for the width.
        var width = finite.Length == 0 ? 0 : finite.Max(value => Text(value, form).Length);
        return i => Text(values[i], form).PadLeft(width);
    }

    private static string Text(float value, string form)
    {
        if (float.IsNaN(value))
        {
            return "nan";
        }

        if (float.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        if (form == "0.")
        {
            return value.ToString("0", CultureInfo.InvariantCulture) + ".";
        }

        return value.ToString(form, CultureInfo.InvariantCulture);
    }
}
