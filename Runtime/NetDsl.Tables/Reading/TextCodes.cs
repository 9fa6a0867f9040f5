namespace NetDsl.Tables;

/// <summary>Numbers for the names in a column: classes or categories.</summary>
internal sealed class TextCodes
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> names = [];

    /// <param name="known">All names, in the order of their numbers; null if they are yet to be found.</param>
    public TextCodes(IReadOnlyList<string>? known)
    {
        lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        IsOpen = known is null;
        foreach (var name in known ?? [])
        {
            Add(name);
        }
    }

    /// <summary>Whether names that are not known get numbers.</summary>
    public bool IsOpen { get; }

    /// <summary>The names, in the order of their numbers so far.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The number of a name; -1 if it is not known.</summary>
    public int Of(ReadOnlySpan<char> name) =>
        lookup.TryGetValue(name, out var code) ? code
        : IsOpen ? Add(name.ToString())
        : -1;

    /// <summary>The final order of the names, and the final number for each number so far.</summary>
    public (string[] Names, int[] Final) Order()
    {
        var ordered = IsOpen ? Numbers.Ordered(names) : [.. names];
        var final = new int[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            final[codes[ordered[i]]] = i;
        }

        return (ordered, final);
    }

    private int Add(string name)
    {
        codes.Add(name, names.Count);
        names.Add(name);
        return names.Count - 1;
    }
}
