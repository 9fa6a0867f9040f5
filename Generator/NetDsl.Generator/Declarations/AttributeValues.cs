using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>One NetDsl attribute with its arguments by name.</summary>
internal sealed class AttributeValues(AttributeData data, int number) : WrittenValues(new Place(number))
{
    /// <inheritdoc/>
    public override string Kind => data.AttributeClass!.Name;

    /// <summary>Whether the compiler could not make sense of it.</summary>
    public bool DoesNotCompile =>
        data.AttributeConstructor is null
        || data.ConstructorArguments.Any(IsError)
        || data.NamedArguments.Any(argument => IsError(argument.Value));

    /// <summary>The path of its file, as the compiler knows it; null if it has no source.</summary>
    public string? Path => data.ApplicationSyntaxReference?.SyntaxTree.FilePath;

    /// <summary>Its syntax.</summary>
    public SyntaxNode? Syntax(CancellationToken cancellation) => data.ApplicationSyntaxReference?.GetSyntax(cancellation);

    /// <inheritdoc/>
    public override ITypeSymbol? Used =>
        data.AttributeClass is { Name: "UseAttribute", TypeArguments.Length: 1 } type ? type.TypeArguments[0] : null;

    /// <inheritdoc/>
    protected override WrittenValue? Find(string name)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Of(argument.Value);
            }
        }

        var parameters = data.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < data.ConstructorArguments.Length; i++)
        {
            if (parameters[i].Name == name)
            {
                return Of(data.ConstructorArguments[i]);
            }
        }

        return null;
    }

    private static WrittenValue Of(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array
            ? new WrittenValue(null, Elements: constant.IsNull ? null : [.. constant.Values.Select(value => value.Value)])
        : constant is { Kind: TypedConstantKind.Enum, Type: { } type }
            ? new WrittenValue(constant.Value, IsEnum: true, EnumMembers.Find(type, constant.Value))
        : new WrittenValue(constant.Value);

    private static bool IsError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(IsError));
}

/// <summary>Members of enums by their numbers.</summary>
internal static class EnumMembers
{
    /// <summary>The first member with a number; null if there is none.</summary>
    public static string? Find(ITypeSymbol type, object? number) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, number))?.Name;
}
