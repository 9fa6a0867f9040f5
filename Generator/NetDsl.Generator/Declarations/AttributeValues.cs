using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>One NetDsl attribute with its arguments by name. It holds Roslyn's objects, so it must not outlive the
/// reading.</summary>
internal sealed class AttributeValues(AttributeData data, int number)
{
    /// <summary>The attribute's type name, <c>LayerAttribute</c>.</summary>
    public string Kind => data.AttributeClass!.Name;

    public Place Place { get; } = new(number);

    /// <summary>Whether the compiler could not make sense of it.</summary>
    public bool DoesNotCompile =>
        data.AttributeConstructor is null
        || data.ConstructorArguments.Any(IsError)
        || data.NamedArguments.Any(argument => IsError(argument.Value));

    /// <summary>Its syntax.</summary>
    public SyntaxNode? Syntax(CancellationToken cancellation) => data.ApplicationSyntaxReference?.GetSyntax(cancellation);

    /// <summary>The path of its file, as the compiler knows it; null if it has no source.</summary>
    public string? Path => data.ApplicationSyntaxReference?.SyntaxTree.FilePath;

    public bool Has(string name) => Find(name) is not null;

    public int? Integer(string name) => Find(name)?.Value as int?;

    public long? Long(string name) => Find(name)?.Value as long?;

    public double? Real(string name) => Find(name)?.Value as double?;

    public bool? Flag(string name) => Find(name)?.Value as bool?;

    public string? Text(string name) => Find(name)?.Value as string;

    /// <summary>An enum member's name; null if the number is not a member.</summary>
    public string? Enumerator(string name) =>
        Find(name) is { Kind: TypedConstantKind.Enum, Type: { } type } constant
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, constant.Value))?.Name
            : null;

    public IEnumerable<int> Integers(string name) =>
        Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } constant
            ? constant.Values.Select(value => value.Value as int? ?? 0)
            : [];

    /// <summary>A number or an array of numbers; null if it is not written.</summary>
    public Sizes? Sizes(string name) =>
        Find(name) switch
        {
            null => null,
            { Kind: TypedConstantKind.Array, IsNull: false } constant => new Sizes(
                name,
                constant.Values.Select(value => value.Value).OfType<int>().ToEquatableArray()
            ),
            { Kind: TypedConstantKind.Primitive, Value: int number } => Declarations.Sizes.Of(name, number),
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
                Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } constant
                    ? new SettingList(name, constant.Values.Select(value => value.Value as double? ?? 0).ToEquatableArray())
                    : null
            )
            .OfType<SettingList>()
            .ToEquatableArray();

    private static bool IsError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(IsError));

    private TypedConstant? Find(string name)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        var parameters = data.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < data.ConstructorArguments.Length; i++)
        {
            if (parameters[i].Name == name)
            {
                return data.ConstructorArguments[i];
            }
        }

        return null;
    }
}
