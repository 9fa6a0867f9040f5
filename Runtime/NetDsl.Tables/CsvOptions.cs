using System.Text;

namespace NetDsl.Tables;

/// <summary>
/// How a CSV file is read, if the defaults do not fit: all columns but the target are numbers, and no value is missing.
/// </summary>
public sealed class CsvOptions
{
    /// <summary>
    /// The columns that become features, in this order; null, the default, for all but the target and the
    /// <see cref="Ignore"/>d ones, in the order of the file.
    /// </summary>
    public IReadOnlyList<string>? Features { get; init; }

    /// <summary>Columns that are left out, such as numbers of rows.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>
    /// Columns of names: <c>["colour", new("size", ["S", "M", "L"])]</c>. They become one feature for each
    /// name.
    /// </summary>
    public IReadOnlyList<CategoryColumn> Categories { get; init; } = [];

    /// <summary>What becomes of missing values; by default they are errors.</summary>
    public MissingValues Missing { get; init; } = MissingValues.Refuse;

    /// <summary>
    /// What stands for a missing value beside the empty cell, such as <c>["NA", "?"]</c>: the whole cell, exactly.
    /// </summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];

    /// <summary>
    /// The character between cells; null, the default, for a comma, semicolon, tab or vertical bar, whichever the header has
    /// most of.
    /// </summary>
    /// <exception cref="ArgumentException">The character occurs in numbers or names, or is not in ASCII.</exception>
    public char? Separator
    {
        get;
        init =>
            field =
                value is null or '\t' || (char.IsAscii(value.Value) && !char.IsControl(value.Value) && !IsUsed(value.Value))
                    ? value
                    : throw new ArgumentException(
                        $"'{value}' cannot be the separator: give a character that is not part of numbers and names, such as "
                            + "',', ';', '|' or '\\t'."
                    );
    }

    /// <summary>
    /// The encoding of files; null, the default, for UTF-8. A byte order mark at the beginning of the file has precedence.
    /// </summary>
    public Encoding? Encoding { get; init; }

    private static bool IsUsed(char character) => char.IsLetterOrDigit(character) || character is '"' or '.' or '+' or '-';
}
