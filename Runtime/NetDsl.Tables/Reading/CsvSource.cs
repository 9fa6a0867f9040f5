using System.Text;

namespace NetDsl.Tables;

/// <summary>Where a table is read from.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Open">Opens it.</param>
internal sealed record CsvSource(string Name, Func<Faults, char?, Encoding?, CsvRows> Open)
{
    /// <summary>How messages call a text that is not a file.</summary>
    public const string NameOfTexts = "The text";

    /// <summary>A file.</summary>
    public static CsvSource Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new CsvSource(path, (faults, separator, encoding) => CsvRows.Open(path, faults, separator, encoding));
    }

    /// <summary>A text.</summary>
    public static CsvSource Of(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CsvSource(NameOfTexts, (faults, separator, _) => CsvRows.Open(text, faults, separator));
    }
}
