namespace NetDsl.CodeFixes;

/// <summary>The rules that have a fix, for documentation and tests.</summary>
public static class FixableRules
{
    /// <summary>Their ids, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [.. All.SelectMany(fix => fix.Ids).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>All fixes: every class of this assembly that derives from NetworkFix.</summary>
    public static IEnumerable<NetworkFix> All =>
        typeof(NetworkFix)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(NetworkFix).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (NetworkFix)Activator.CreateInstance(type));
}
