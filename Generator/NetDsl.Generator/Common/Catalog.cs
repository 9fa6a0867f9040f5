using System.Collections.Immutable;

namespace NetDsl.Generator;

/// <summary>A kind of layer, loss, …: found by its name, listed nowhere.</summary>
internal interface IKind
{
    /// <summary>The name by which declarations mean this kind: an attribute's type name or an enum member's.</summary>
    string Name { get; }
}

/// <summary>
/// All kinds of one sort: every class of this assembly that derives from <typeparamref name="T"/>, so that a new kind is one file.
/// </summary>
internal static class Catalog<T>
    where T : class, IKind
{
    private static readonly ImmutableDictionary<string, T> ByName = typeof(T).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type))
        .ToImmutableDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The kind of that name; null when there is none.</summary>
    public static T? Find(string? name) => name is not null && ByName.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>All kinds, in no order.</summary>
    public static IEnumerable<T> All => ByName.Values;

    /// <summary>The names of all kinds, in ordinal order.</summary>
    public static IEnumerable<string> Names => ByName.Keys.OrderBy(name => name, StringComparer.Ordinal);
}
