namespace NetDsl.Tables;

/// <summary>
/// The column, or columns, that a network is to predict: a class, or values. The name of a column alone is enough if its cells
/// are all numbers, which are values then, or all texts, which are classes; numbers that are classes need
/// <see cref="Classes"/>.
/// </summary>
public sealed class Target
{
    private Target(IReadOnlyList<string> columns, TargetKind kind, IReadOnlyList<string>? names = null) =>
        (Columns, Kind, Names) = (columns, kind, names);

    /// <summary>The columns; one, unless they are values.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>What their cells are.</summary>
    internal TargetKind Kind { get; }

    /// <summary>The names of the classes in the order of their numbers; null for those of the file.</summary>
    internal IReadOnlyList<string>? Names { get; }

    /// <summary>A column of classes: texts, or whole numbers.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="names">
    /// The names of all classes in the order of their numbers; null for those of the file, whole numbers in ascending order,
    /// texts in ordinal order.
    /// </param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">There are no names, or two are the same.</exception>
    public static Target Classes(string column, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new Target([column], TargetKind.Classes, names is null ? null : ColumnNames.Distinct(names, "classes"));
    }

    /// <summary>One column of values, or several: numbers.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <returns>The target; its numbers are in the order of the names.</returns>
    /// <exception cref="ArgumentException">There are no names, or two are the same.</exception>
    public static Target Values(params ReadOnlySpan<string> columns) =>
        new(ColumnNames.Distinct(columns.ToArray(), "target columns"), TargetKind.Values);

    /// <summary>A column of texts, which are classes, or of numbers, which are values.</summary>
    /// <param name="column">The name of the column.</param>
    public static implicit operator Target(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new Target([column], TargetKind.ByContent);
    }
}
