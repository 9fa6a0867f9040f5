namespace NativeSample;

/// <summary>Lines of text with figures, the same in every culture.</summary>
internal static class Lines
{
    /// <summary>Writes a line.</summary>
    public static void Line(this TextWriter output, FormattableString text) =>
        output.WriteLine(FormattableString.Invariant(text));
}
