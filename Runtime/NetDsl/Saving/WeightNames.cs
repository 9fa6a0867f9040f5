using System.Collections.Immutable;

namespace NetDsl;

/// <summary>
/// The names of a network's tensors in a file of weights, for <c>LoadWeights</c>, if they differ from the declared ones:
/// <c>WeightNames.Declared.WithPrefix("module.").Map("linear1", "0")</c> reads <c>linear1.weight</c> from <c>module.0.weight</c>.
/// </summary>
/// <remarks>Immutable: each method returns a new object.</remarks>
public sealed class WeightNames
{
    private readonly ImmutableSortedDictionary<string, string> map;

    private WeightNames(string prefix, ImmutableSortedDictionary<string, string> map) => (Prefix, this.map) = (prefix, map);

    /// <summary>The declared names.</summary>
    public static WeightNames Declared { get; } =
        new("", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The prefix of all names in the file; empty for none.</summary>
    public string Prefix { get; }

    /// <summary>These names with a prefix, as PyTorch's DataParallel and Lightning write it: <c>module.</c>.</summary>
    /// <param name="prefix">The prefix of all names in the file, including its dot.</param>
    /// <returns>The names with this prefix, which replaces any other.</returns>
    public WeightNames WithPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new(prefix, map);
    }

    /// <summary>These names with a different one for a stage, or for one tensor.</summary>
    /// <param name="name">The network's name of a stage (<c>linear1</c>) or of a tensor (<c>linear1.weight</c>).</param>
    /// <param name="inFile">
    /// The file's name without the prefix, such as <c>0</c> in the weights of an nn.Sequential. Empty if the file has a stage's
    /// tensors without the stage's name.
    /// </param>
    /// <returns>The names including this one.</returns>
    /// <exception cref="ArgumentException">The name is empty or mapped already.</exception>
    public WeightNames Map(string name, string inFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(inFile);
        return map.TryGetValue(name, out var before)
            ? throw new ArgumentException($"'{name}' is mapped to '{before}' already: map each name once.", nameof(name))
            : new(Prefix, map.Add(name, inFile));
    }

    /// <summary>The file's name of a tensor.</summary>
    internal string InFile(string name) => Prefix + Mapped(name);

    /// <summary>Checks that the map fits a network.</summary>
    /// <param name="network">The network's name.</param>
    /// <param name="tensors">The names of its tensors.</param>
    /// <exception cref="ArgumentException">A name is not one of the network's, or two of its tensors would be read from the same
    /// one.</exception>
    internal void Check(string network, IReadOnlyList<string> tensors)
    {
        var unknown = map.Keys.FirstOrDefault(name =>
            !tensors.Any(tensor => tensor == name || tensor.StartsWith(name + ".", StringComparison.Ordinal))
        );
        if (unknown is not null)
        {
            throw new ArgumentException(
                $"{network} has no stage with weights, and no tensor, of the name {Printable.Quoted(unknown)}, "
                    + $"which is mapped to {Printable.Quoted(map[unknown])}. It has "
                    + $"{string.Join(", ", tensors.Select(Stage).Distinct())}. Map takes the network's name first, "
                    + "then the file's."
            );
        }

        var shared = tensors.GroupBy(InFile, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (shared is not null)
        {
            throw new ArgumentException(
                $"{shared.First()} and {shared.Last()} of {network} would both be read from {Printable.Quoted(shared.Key)}. "
                    + "Map each to a name of its own."
            );
        }
    }

    /// <summary>The stage that a tensor belongs to, by its name.</summary>
    internal static string Stage(string tensor) => tensor.LastIndexOf('.') is >= 0 and var dot ? tensor[..dot] : "";

    // The closest mapping of a name: the tensor's, otherwise its stage's.
    private string Mapped(string name)
    {
        for (var length = name.Length; length > 0; length = name.LastIndexOf('.', length - 1))
        {
            if (map.TryGetValue(name[..length], out var inFile))
            {
                return inFile.Length == 0 ? name[length..].TrimStart('.') : inFile + name[length..];
            }
        }

        return name;
    }
}
