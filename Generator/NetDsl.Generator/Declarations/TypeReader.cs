using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Declarations;

/// <summary>Reads where a type is and whether another part of it can be written.</summary>
internal static class TypeReader
{
    public const string Torch = "TorchSharp.torch";

    public static DeclaredType Read(
        INamedTypeSymbol type,
        IReadOnlyList<string> stages,
        int inputs,
        EquatableArray<DefineOutput> outputs,
        Compilation compilation,
        CancellationToken cancellation
    )
    {
        var containers = Containers(type).ToArray();
        var isPartial = IsPartial(type, cancellation);
        var closed = containers.FirstOrDefault(container => !IsPartial(container, cancellation))?.Name;
        var isFile = type.IsFileLocal || containers.Any(container => container.IsFileLocal);
        var hasPrimaryConstructor = UserSyntax(type, cancellation).Any(syntax => syntax.ParameterList is not null);
        var torch = compilation.GetTypeByMetadataName(Torch);
        return new DeclaredType(
            new Hierarchy(Namespace(type.ContainingNamespace), containers.Select(Header).ToEquatableArray(), Header(type)),
            isPartial,
            closed,
            BaseClass(type, inputs, outputs, cancellation),
            Unsupported(type, isFile, hasPrimaryConstructor),
            hasPrimaryConstructor,
            isPartial && closed is null && !isFile && !type.IsStatic && HasNames(type),
            torch is not null,
            containers.Append(type).All(IsPublic) && !containers.Append(type).Any(ClsCompliance.IsDeclared),
            ShortNames.Of(type, stages, compilation),
            torch?.ContainingAssembly.Name == "TorchSharp"
        );
    }

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    private static string Namespace(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? ""
        : space.ContainingNamespace.IsGlobalNamespace ? Escape(space.Name)
        : Namespace(space.ContainingNamespace) + "." + Escape(space.Name);

    // While they are being typed, types and namespaces have no name.
    private static bool HasNames(ISymbol symbol) =>
        symbol is INamespaceSymbol { IsGlobalNamespace: true }
        || (
            symbol.Name.Length > 0
            && (symbol is not INamedTypeSymbol type || type.TypeParameters.All(parameter => parameter.Name.Length > 0))
            && HasNames(symbol.ContainingSymbol)
        );

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? Containers(container).Append(container) : [];

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        UserSyntax(type, cancellation).All(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<TypeDeclarationSyntax> UserSyntax(INamedTypeSymbol type, CancellationToken cancellation) =>
        GeneratedTrees
            .UserDeclarations(type)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>();

    private static TypeHeader Header(INamedTypeSymbol type) =>
        new(
            type switch
            {
                { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Struct } => "struct",
                { TypeKind: TypeKind.Interface } => "interface",
                _ => "class",
            },
            type.Name,
            Escape(type.Name),
            type.TypeParameters.Select(parameter => Escape(parameter.Name)).ToEquatableArray()
        );

    private static string? BaseClass(
        INamedTypeSymbol type,
        int inputs,
        EquatableArray<DefineOutput> outputs,
        CancellationToken cancellation
    ) =>
        type.BaseType switch
        {
            null or { TypeKind: TypeKind.Error } => null,
            { SpecialType: SpecialType.System_Object } => UserSyntax(type, cancellation).Any(syntax => WritesObject(syntax, type))
                ? "object"
                : null,
            // The analyzer also sees the base class of a stub.
            var other => IsTensorModule(other, inputs, outputs) || GeneratedTrees.IsOnlyGenerated(other)
                ? null
                : other.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        };

    // A base class that is written must be the same in all parts, even object. A class comes before all interfaces.
    private static bool WritesObject(TypeDeclarationSyntax syntax, INamedTypeSymbol type) =>
        syntax.BaseList?.Types.FirstOrDefault()?.Type switch
        {
            PredefinedTypeSyntax => true,
            QualifiedNameSyntax { Right.Identifier.ValueText: "Object" }
            or AliasQualifiedNameSyntax { Name.Identifier.ValueText: "Object" }
            or IdentifierNameSyntax { Identifier.ValueText: "Object" } => type.Interfaces.All(each => each.Name != "Object"),
            _ => false,
        };

    // The user may also write the base class that the generated part names.
    private static bool IsTensorModule(INamedTypeSymbol type, int inputs, EquatableArray<DefineOutput> outputs) =>
        type is { Name: "Module", ContainingType: { Name: "nn", ContainingType.Name: "torch" } }
        && type.Arity == inputs + 1
        && type.TypeArguments.Take(inputs).All(IsTensor)
        && (
            outputs.Count < 2
                ? IsTensor(type.TypeArguments[inputs])
                : type.TypeArguments[inputs] is INamedTypeSymbol { IsTupleType: true } tuple
                    && tuple.TupleElements.All(element => IsTensor(element.Type))
                    && tuple.TupleElements.Select(element => element.Name).SequenceEqual(outputs.Select(output => output.Name))
        );

    private static bool IsTensor(ITypeSymbol type) => type is { Name: "Tensor", ContainingType.Name: "torch" };

    private static UnsupportedType Unsupported(INamedTypeSymbol type, bool isFile, bool hasPrimaryConstructor) =>
        isFile ? UnsupportedType.File
        : type.IsRecord ? UnsupportedType.Record
        : type.IsStatic ? UnsupportedType.Static
        // Before abstract: a primary constructor cannot call that of a module, so the stub must not be one.
        : hasPrimaryConstructor ? UnsupportedType.PrimaryConstructor
        : type.IsAbstract ? UnsupportedType.Abstract
        : UnsupportedType.None;
}
