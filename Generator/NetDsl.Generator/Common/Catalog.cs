using System.Collections.Immutable;

namespace NetDsl.Generator;

/// <summary>A kind of layer, loss, …, identified by its name.</summary>
internal interface IKind
{
    /// <summary>The name of this kind in declarations: an attribute's type name or an enum member's.</summary>
    string Name { get; }
}

/// <summary>All kinds of one sort.</summary>
internal sealed class Catalog<T>(params T[] kinds)
    where T : class, IKind
{
    private readonly ImmutableDictionary<string, T> byName = kinds.ToImmutableDictionary(
        kind => kind.Name,
        StringComparer.Ordinal
    );

    /// <summary>All kinds, in the order of the list.</summary>
    public IReadOnlyList<T> All => kinds;

    /// <summary>The names of all kinds, in ordinal order.</summary>
    public IEnumerable<string> Names => kinds.Select(kind => kind.Name).OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The kind of that name; null if there is none.</summary>
    public T? Find(string? name) => name is not null && byName.TryGetValue(name, out var kind) ? kind : null;
}
