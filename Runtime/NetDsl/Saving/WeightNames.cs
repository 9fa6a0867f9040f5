using System.Collections.Immutable;

namespace NetDsl;

/// <summary>
/// How a file of weights calls the tensors of a network, for <c>LoadWeights</c>, where the names are others than the declaration's:
/// <c>WeightNames.Declared.WithPrefix("module.").Map("linear1", "0")</c> reads <c>linear1.weight</c> from <c>module.0.weight</c>.
/// </summary>
/// <remarks>It never changes: each method gives another one.</remarks>
public sealed class WeightNames
{
    private readonly ImmutableSortedDictionary<string, string> map;

    private WeightNames(string prefix, ImmutableSortedDictionary<string, string> map) => (Prefix, this.map) = (prefix, map);

    /// <summary>The names that the declaration gives.</summary>
    public static WeightNames Declared { get; } = new("", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>What all names of the file begin with; empty for nothing.</summary>
    public string Prefix { get; }

    /// <summary>These names with something before each, as PyTorch's DataParallel and Lightning write it: <c>module.</c>.</summary>
    /// <param name="prefix">What all names of the file begin with, its dot included.</param>
    /// <returns>The names with this prefix instead of another one.</returns>
    public WeightNames WithPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new(prefix, map);
    }

    /// <summary>These names with another one for a stage, or for one tensor.</summary>
    /// <param name="name">The network's name: of a stage, as <c>linear1</c>, or of a tensor, as <c>linear1.weight</c>.</param>
    /// <param name="inFile">
    /// The file's name without the prefix, such as <c>0</c> in the weights of an nn.Sequential. Empty where the file has a stage's tensors
    /// without the stage's name.
    /// </param>
    /// <returns>The names with this one too.</returns>
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
    /// <exception cref="ArgumentException">A name is not one of the network's, or two of its tensors would be one of the file's.</exception>
    internal void Check(string network, IReadOnlyList<string> tensors)
    {
        var unknown = map.Keys.FirstOrDefault(name =>
            !tensors.Any(tensor => tensor == name || tensor.StartsWith(name + ".", StringComparison.Ordinal)));
        if (unknown is not null)
        {
            throw new ArgumentException(
                $"{network} has no stage with weights, and no tensor, of the name {Printable.Quoted(unknown)}, which is mapped to "
                + $"{Printable.Quoted(map[unknown])}. It has {string.Join(", ", tensors.Select(Stage).Distinct())}. "
                + "Map takes the network's name first, then the file's.");
        }

        var shared = tensors.GroupBy(InFile, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (shared is not null)
        {
            throw new ArgumentException(
                $"{shared.First()} and {shared.Last()} of {network} would both be read from {Printable.Quoted(shared.Key)}. "
                + "Map each to a name of its own.");
        }
    }

    /// <summary>The stage that a tensor belongs to, by its name.</summary>
    internal static string Stage(string tensor) => tensor.LastIndexOf('.') is >= 0 and var dot ? tensor[..dot] : "";

    // What is mapped of a name most closely: the tensor, else its stage.
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
