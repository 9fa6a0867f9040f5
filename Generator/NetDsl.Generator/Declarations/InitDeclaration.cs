using NetDsl.Generator.Initialisations;

namespace NetDsl.Generator.Declarations;

/// <summary>The initialisation of weights, as written on the network or on one layer.</summary>
/// <param name="Place">The attribute.</param>
/// <param name="Prefix">The prefix of the properties' names: Init on a layer, empty in <c>[Init]</c>.</param>
/// <param name="HasKind">Whether a kind is written; a layer may give the bias alone.</param>
/// <param name="Kind">Name of the enum member; null if none is written or the number is not a member.</param>
/// <param name="Settings">The written parameters, including Bias.</param>
internal sealed record InitDeclaration(
    Place Place,
    string Prefix,
    bool HasKind,
    string? Kind,
    EquatableArray<InitSetting> Settings
)
{
    private static readonly string[] Reals = ["Gain", "NegativeSlope", "Mean", "Std", "Low", "High", "Value", "Bias"];
    private static readonly string[] Choices = ["Nonlinearity", "Mode"];

    public Initialisation? Known => Kinds.Initialisations.Find(Kind);

    /// <summary>The argument that names the kind.</summary>
    public Place KindPlace => Place.At(Prefix.Length == 0 ? "kind" : Prefix);

    /// <summary>The initial value of biases; null for the layer's own default.</summary>
    public double? Bias => Number("Bias");

    /// <summary>For the card: <c>Normal(mean 0, std 0.1), bias 0</c>.</summary>
    public string Card =>
        string.Join(
            ", ",
            new[] { KindCard, Bias is { } bias ? $"bias {Numbers.Text(bias)}" : "" }.Where(part => part.Length > 0)
        );

    /// <summary><c>Normal(mean 0, std 0.1)</c>; empty without a kind.</summary>
    public string KindCard => Known?.Card(this) is { Length: > 0 } parameters ? $"{Kind}({parameters})" : Kind ?? "";

    /// <summary>Reads <c>[Init(…)]</c>.</summary>
    public static InitDeclaration OfNetwork(WrittenValues values) => Read(values, "kind", "");

    /// <summary>Reads a layer's own initialisation; null if it has none.</summary>
    public static InitDeclaration? OfLayer(WrittenValues values)
    {
        var declaration = Read(values, "Init", "Init");
        return declaration.HasKind || declaration.Settings.Count > 0 ? declaration : null;
    }

    /// <summary>The place of a parameter.</summary>
    /// <param name="name">Its name without the prefix.</param>
    public Place At(string name) => Place.At(Prefix + name);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A number; null if it is not written.</summary>
    public double? Number(string name) => Find(name)?.Number;

    /// <summary>An enum member's name; null if it is not written or the number is not a member.</summary>
    public string? Choice(string name) => Find(name)?.Choice;

    private static InitDeclaration Read(WrittenValues values, string kind, string prefix) =>
        new(
            values.Place,
            prefix,
            values.Has(kind),
            values.Enumerator(kind),
            Reals
                .Where(name => values.Has(prefix + name))
                .Select(name => new InitSetting(name, values.Real(prefix + name), null))
                .Concat(
                    Choices
                        .Where(name => values.Has(prefix + name))
                        .Select(name => new InitSetting(name, null, values.Enumerator(prefix + name)))
                )
                .ToEquatableArray()
        );

    private InitSetting? Find(string name) => Settings.FirstOrDefault(setting => setting.Name == name);
}

/// <summary>A written parameter of an initialisation.</summary>
/// <param name="Name">The property's name without its prefix.</param>
/// <param name="Number">Its value, if it is a number.</param>
/// <param name="Choice">Its value, if it is a member of an enum.</param>
internal sealed record InitSetting(string Name, double? Number, string? Choice);
