using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// What is written for the parameters of one stage, by name: in its attribute, or in the call of its function. It holds Roslyn's
/// objects, so it must not outlive the reading.
/// </summary>
internal abstract class WrittenValues(Place place)
{
    /// <summary>The attribute's type name, <c>LayerAttribute</c>.</summary>
    public abstract string Kind { get; }

    public Place Place => place;

    public bool Has(string name) => Find(name) is not null;

    public int? Integer(string name) => Find(name)?.Value as int?;

    public long? Long(string name) => Find(name)?.Value as long?;

    public double? Real(string name) => Find(name)?.Value as double?;

    public bool? Flag(string name) => Find(name)?.Value as bool?;

    public string? Text(string name) => Find(name)?.Value as string;

    /// <summary>An enum member's name; null if the number is not a member.</summary>
    public string? Enumerator(string name) => Find(name)?.Member;

    public IEnumerable<int> Integers(string name) => Find(name)?.Elements?.Select(value => value as int? ?? 0) ?? [];

    /// <summary>A number or an array of numbers; null if it is not written.</summary>
    public Sizes? Sizes(string name) =>
        Find(name) switch
        {
            null => null,
            { Elements: { } elements } => new Sizes(name, elements.OfType<int>().ToEquatableArray()),
            { IsEnum: false, Value: int number } => Declarations.Sizes.Of(name, number),
            _ => Declarations.Sizes.Of(name),
        };

    /// <summary>The written numbers and flags of these properties, in their order.</summary>
    public EquatableArray<Setting> Settings(IEnumerable<string> names) =>
        names
            .Select(name =>
                Find(name)?.Value switch
                {
                    double value => new Setting(name, value),
                    int value => new Setting(name, value),
                    bool flag => new Setting(name, flag ? 1 : 0),
                    _ => null,
                }
            )
            .OfType<Setting>()
            .ToEquatableArray();

    /// <summary>The written arrays of numbers of these properties, in their order.</summary>
    public EquatableArray<SettingList> Lists(IEnumerable<string> names) =>
        names
            .Select(name =>
                Find(name) is { Elements: { } elements }
                    ? new SettingList(name, elements.Select(value => value as double? ?? 0).ToEquatableArray())
                    : null
            )
            .OfType<SettingList>()
            .ToEquatableArray();

    /// <summary>The type argument of a stage that uses another network; null for another stage.</summary>
    public virtual ITypeSymbol? Used => null;

    /// <summary>What is written for a parameter or property; null for nothing.</summary>
    protected abstract WrittenValue? Find(string name);
}
