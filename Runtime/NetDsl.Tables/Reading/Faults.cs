using System.Globalization;

namespace NetDsl.Tables;

/// <summary>
/// The faults of a table's cells. Of faults of one kind in one column the first is described, and the others are counted: a
/// column of texts that is not declared as categories is one fault, not a million.
/// </summary>
/// <param name="name">What is read, for messages: the file.</param>
internal sealed class Faults(string name)
{
    private const int LongestList = 10;

    private readonly Dictionary<(string Column, FaultKind Kind), (int Line, string Fault, string Repair, int Count)> found = [];

    /// <summary>Notes a fault.</summary>
    /// <param name="line">The line in which its row begins, from 1.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="kind">Which kind it is.</param>
    /// <param name="describe">Says what was found and what was expected, and what to do; called once for each kind and
    /// column.</param>
    public void Add(int line, string column, FaultKind kind, Func<(string Fault, string Repair)> describe)
    {
        if (found.TryGetValue((column, kind), out var first))
        {
            found[(column, kind)] = first with { Count = first.Count + 1 };
            return;
        }

        var (fault, repair) = describe();
        found[(column, kind)] = (line, $"{Place(line, column)}: {fault}", repair, 1);
    }

    /// <summary>The exception for a fault that ends reading; it also tells those that were noted before.</summary>
    /// <param name="line">The line, from 1; null for the file as a whole.</param>
    /// <param name="fault">What was found and what was expected, and what to do.</param>
    public InvalidDataException End(int? line, string fault) =>
        new(string.Join('\n', Texts().Append($"{(line is { } known ? Place(known) : name)}: {fault}")));

    /// <summary>Ends reading if a fault was noted.</summary>
    /// <exception cref="InvalidDataException">One was.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new InvalidDataException(string.Join('\n', Texts()));
        }
    }

    private string Place(int line, string? column = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}")
        + (column is null ? "" : $", column {column.ReplaceLineEndings(" ")}");

    private IEnumerable<string> Texts()
    {
        var more = found.Count - LongestList;
        return found
            .Values.OrderBy(fault => fault.Line)
            .Take(LongestList)
            .Select(each =>
                each.Fault
                + (each.Count > 1 ? FormattableString.Invariant($" (the first of {each.Count} such cells)") : "")
                + $". {each.Repair}"
            )
            .Concat(more > 0 ? [FormattableString.Invariant($"and {more} more columns with faults.")] : []);
    }
}

/// <summary>Kinds of faults in cells.</summary>
internal enum FaultKind
{
    /// <summary>There is no value.</summary>
    Missing,

    /// <summary>A text is where a number is expected, or a number where a text is.</summary>
    OtherType,

    /// <summary>A number is NaN, infinite or too large.</summary>
    NotFinite,

    /// <summary>A name is not one of the known ones.</summary>
    Unknown,
}
