namespace NetDsl.Samples.Images;

/// <summary>Makes the exceptions for faults of one file: its name, what was found, what was expected.</summary>
/// <param name="name">The file.</param>
internal sealed class PngFault(string name)
{
    /// <summary>The exception for one fault.</summary>
    public InvalidDataException Of(FormattableString found, FormattableString expected, Exception? inner = null) =>
        new($"{name}: found {FormattableString.Invariant(found)}, expected {FormattableString.Invariant(expected)}.", inner);
}
