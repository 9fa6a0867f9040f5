using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>Recognises the types of the functional form by their names; the generator never references the library.</summary>
internal static class Dsl
{
    /// <summary>The function that declares a network.</summary>
    public const string Define = nameof(Define);

    public static bool IsFlow(ITypeSymbol? type) => Is(type, "Flow");

    /// <summary>The elements of a tuple with a Flow in it; none of another type.</summary>
    public static ImmutableArray<IFieldSymbol> Outputs(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(element => HasFlow(element.Type))
            ? tuple.TupleElements
            : [];

    public static bool IsStage(ITypeSymbol? type) => Is(type, "Stage");

    public static bool IsMerge(ITypeSymbol? type) => Is(type, "Merge");

    public static bool IsSizes(ITypeSymbol? type) => Is(type, "Sizes");

    /// <summary>Whether a member is one of the library's stage functions.</summary>
    public static bool IsStages(ISymbol? member) => Is(member?.ContainingType, "Stages");

    /// <summary>The functions that may declare a network: all static methods of the name that have to do with Flow.</summary>
    public static IMethodSymbol[] Definitions(INamedTypeSymbol type) =>
        [
            .. type.GetMembers(Define)
                .OfType<IMethodSymbol>()
                .Where(method =>
                    GeneratedTrees.UserDeclarations(method).Any()
                    && (HasFlow(method.ReturnType) || method.Parameters.Any(parameter => IsFlow(parameter.Type)))
                ),
        ];

    /// <summary>Whether a parameter has no name, as while it is typed; the compiler reports it.</summary>
    public static bool IsUnfinished(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.Name.Length == 0);

    private static bool HasFlow(ITypeSymbol? type) => IsFlow(type) || !Outputs(type).IsEmpty;

    private static bool Is(ITypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "NetDsl", ContainingNamespace.IsGlobalNamespace: true } }
        && type.Name == name;
}
