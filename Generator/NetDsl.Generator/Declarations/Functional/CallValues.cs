using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>
/// A call of a stage function with its arguments by name; parameters are called as the attribute's, in camel case.
/// </summary>
/// <param name="place">The call.</param>
/// <param name="kind">The type of the attribute that the function stands for.</param>
/// <param name="method">The function.</param>
/// <param name="values">What is written, by the names of parameters, whatever their case.</param>
internal sealed class CallValues(Place place, string kind, IMethodSymbol method, IReadOnlyDictionary<string, Meaning> values)
    : WrittenValues(place)
{
    public override string Kind => kind;

    protected override WrittenValue? Find(string name) =>
        !values.TryGetValue(name, out var meaning) ? null
        : meaning is ListMeaning list ? new WrittenValue(null, Elements: list.Elements)
        : Of(
            (ConstantMeaning)meaning,
            method.Parameters.First(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Type
        );

    // Sizes take numbers and members of PaddingKind.
    private static WrittenValue? Of(ConstantMeaning constant, ITypeSymbol parameter)
    {
        var type = Dsl.IsSizes(parameter) ? constant.Type : parameter;
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        return constant.Value is null ? null
            : type is { TypeKind: TypeKind.Enum } ? new WrittenValue(constant.Value, true, EnumMembers.Find(type, constant.Value))
            : new WrittenValue(constant.Value);
    }
}
