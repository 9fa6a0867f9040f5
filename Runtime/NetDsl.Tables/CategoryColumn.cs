namespace NetDsl.Tables;

/// <summary>
/// A column whose cells are names, such as colours. It becomes one feature for each name, <c>colour=red</c> and
/// <c>colour=white</c>: 1 for the cell's own and 0 for the others (one-hot). The name of the column alone takes the categories of
/// the file.
/// </summary>
public sealed class CategoryColumn
{
    /// <summary>A column with known categories.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="categories">
    /// All categories in the order of their features; null for those of the file, whole numbers in ascending order, texts in
    /// ordinal order.
    /// </param>
    /// <exception cref="ArgumentException">There are no categories, or two are the same.</exception>
    public CategoryColumn(string column, IReadOnlyList<string>? categories = null)
    {
        ArgumentNullException.ThrowIfNull(column);
        Column = column;
        Categories = categories is null ? null : ColumnNames.Distinct(categories, "categories");
    }

    /// <summary>The name of the column.</summary>
    public string Column { get; }

    /// <summary>All categories in the order of their features; null for those of the file.</summary>
    public IReadOnlyList<string>? Categories { get; }

    /// <summary>A column with the categories of the file.</summary>
    /// <param name="column">The name of the column.</param>
    public static implicit operator CategoryColumn(string column) => new(column);
}
