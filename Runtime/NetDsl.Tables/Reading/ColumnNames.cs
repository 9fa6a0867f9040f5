namespace NetDsl.Tables;

/// <summary>Lists of names: of columns, classes and categories.</summary>
internal static class ColumnNames
{
    private const int LongestList = 20;

    /// <summary>A copy of names that must differ.</summary>
    /// <param name="names">The names.</param>
    /// <param name="what">What they are, for messages: "classes".</param>
    /// <exception cref="ArgumentException">There is none, or two are the same.</exception>
    public static string[] Distinct(IReadOnlyList<string> names, string what)
    {
        if (names.Count == 0)
        {
            throw new ArgumentException($"The list of {what} is empty: name at least one.");
        }

        var twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? [.. names]
            : throw new ArgumentException($"The list of {what} has {Quoted(twice.Key)} twice: name each once.");
    }

    /// <summary>Names in a message; a long list ends with how many more there are.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        var more = names.Count - LongestList;
        return string.Join(", ", names.Take(LongestList)) + (more > 0 ? FormattableString.Invariant($" and {more} more") : "");
    }

    /// <summary>A name in a message; quotes show where it begins and ends.</summary>
    public static string Quoted(ReadOnlySpan<char> name)
    {
        const int longest = 40;
        var text = name.Length > longest ? $"{name[..longest]}…" : name.ToString();
        return $"\"{text.ReplaceLineEndings(" ")}\"";
    }
}
