using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Packages.Tests.Pins;

/// <summary>The lines of <see cref="PublicApi"/>: a type's head and its members.</summary>
internal static class ApiText
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeMemberKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
    );

    private static readonly SymbolDisplayFormat Unconstrained = Format.WithGenericsOptions(
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance
    );

    // A type's own name stands without the types around it: it is printed inside them.
    private static readonly SymbolDisplayFormat OwnName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
    );

    /// <summary>Attributes that callers feel; what compilers write for each other is left out.</summary>
    private static readonly HashSet<string> Told =
    [
        "AttributeUsageAttribute",
        "EditorBrowsableAttribute",
        "ExperimentalAttribute",
        "FlagsAttribute",
        "ObsoleteAttribute",
        "OverloadResolutionPriorityAttribute",
        "RequiresDynamicCodeAttribute",
        "RequiresUnreferencedCodeAttribute",
    ];

    /// <summary>The attributes of a type or a member, each in brackets.</summary>
    public static IEnumerable<string> Attributes(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .Where(attribute => Told.Contains(attribute.AttributeClass!.Name))
            .Select(attribute => $"[{Short(attribute)}]")
            .Order(StringComparer.Ordinal);

    /// <summary>The declaration of a type up to its body: <c>public sealed class Dataset : IDisposable</c>.</summary>
    public static string Header(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
        {
            // Accessibility and the keyword are not part of a type's display.
            return $"{Accessibility(type)} delegate {type.ToDisplayString(Format)}";
        }

        var bases = Bases(type).Select(symbol => symbol.ToDisplayString(Unconstrained)).ToArray();
        return $"{Accessibility(type)} {Modifiers(type)}{Keyword(type)} {type.ToDisplayString(OwnName)}"
            + (bases.Length > 0 ? " : " + string.Join(", ", bases) : "")
            + Constraints(type);
    }

    /// <summary>
    /// The members of a type that other assemblies see, without types: fields, constructors, properties, events, methods,
    /// operators.
    /// </summary>
    public static IEnumerable<string> Members(INamedTypeSymbol type) =>
        type.TypeKind switch
        {
            TypeKind.Delegate => [],
            TypeKind.Enum => type.GetMembers()
                .OfType<IFieldSymbol>()
                .Where(field => field.HasConstantValue)
                .OrderBy(field => Convert.ToDecimal(field.ConstantValue, null))
                .ThenBy(field => field.Name, StringComparer.Ordinal)
                .Select(field => $"{field.Name} = {field.ConstantValue},"),
            _ => type.GetMembers()
                .Where(IsTold)
                .Select(member => (Member: member, Text: Text(member)))
                .OrderBy(told => Rank(told.Member))
                .ThenBy(told => told.Member.Name, StringComparer.Ordinal)
                .ThenBy(told => told.Text, StringComparer.Ordinal)
                .Select(told => told.Text),
        };

    private static bool IsTold(ISymbol member) =>
        PublicApi.IsVisible(member)
        && !member.IsImplicitlyDeclared
        && member
            is IFieldSymbol
                or IPropertySymbol
                or IEventSymbol
                or IMethodSymbol
                {
                    MethodKind: MethodKind.Constructor
                        or MethodKind.Ordinary
                        or MethodKind.UserDefinedOperator
                        or MethodKind.Conversion
                }
        // What the compiler adds to records is told by the word record.
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "CompilerGeneratedAttribute")
        && !(member is IPropertySymbol { Name: "EqualityContract" } && member.ContainingType.IsRecord);

    private static int Rank(ISymbol member) =>
        member switch
        {
            IFieldSymbol => 0,
            IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
            IPropertySymbol => 2,
            IEventSymbol => 3,
            IMethodSymbol { MethodKind: MethodKind.Ordinary } => 4,
            _ => 5,
        };

    private static string Text(ISymbol member)
    {
        // A member of an interface with a body is no duty of those who implement it.
        var body = member is { ContainingType.TypeKind: TypeKind.Interface, IsVirtual: true } ? "virtual " : "";
        var text = string.Concat(Attributes(member).Select(attribute => attribute + " ")) + body + member.ToDisplayString(Format);
        foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? [])
        {
            // The display leaves the enum's name out of its values: "reduction = Mean".
            if (
                parameter is
                { HasExplicitDefaultValue: true, ExplicitDefaultValue: not null, Type: { TypeKind: TypeKind.Enum } kind }
            )
            {
                text = text.Replace(
                    $" {parameter.Name} = ",
                    $" {parameter.Name} = {kind.ToDisplayString(Format)}.",
                    StringComparison.Ordinal
                );
            }
        }

        return member is IPropertySymbol ? text : text + ";";
    }

    /// <summary>As it is written: without namespaces of the framework and the word Attribute.</summary>
    private static string Short(AttributeData attribute) =>
        attribute
            .ToString()!
            .Replace(
                attribute.AttributeClass!.ToDisplayString(),
                attribute.AttributeClass.Name[..^"Attribute".Length],
                StringComparison.Ordinal
            )
            .Replace("System.", "", StringComparison.Ordinal);

    private static string Accessibility(INamedTypeSymbol type) => SyntaxFacts.GetText(type.DeclaredAccessibility);

    private static string Modifiers(INamedTypeSymbol type) =>
        type switch
        {
            { TypeKind: TypeKind.Struct, IsReadOnly: true, IsRefLikeType: true } => "readonly ref ",
            { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly ",
            { TypeKind: TypeKind.Struct, IsRefLikeType: true } => "ref ",
            { TypeKind: TypeKind.Class, IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            _ => "",
        };

    private static string Keyword(INamedTypeSymbol type) =>
        type.TypeKind switch
        {
            TypeKind.Struct => "struct",
            TypeKind.Interface => "interface",
            TypeKind.Enum => "enum",
            _ => type.IsRecord ? "record" : "class",
        };

    /// <summary>The base class and the interfaces, without those that others of them imply.</summary>
    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        if (type is { TypeKind: TypeKind.Enum, EnumUnderlyingType: { SpecialType: not SpecialType.System_Int32 } number })
        {
            yield return number;
        }

        var inherited = type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent }
            ? parent
            : null;
        if (inherited is not null)
        {
            yield return inherited;
        }

        var implied = type
            .Interfaces.SelectMany(face => face.AllInterfaces)
            .Concat(inherited?.AllInterfaces ?? [])
            .ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (
            var face in type
                .Interfaces.Where(face =>
                    type.TypeKind != TypeKind.Enum && !implied.Contains(face) && !(type.IsRecord && face.Name == "IEquatable")
                )
                .OrderBy(face => face.ToDisplayString(Format), StringComparer.Ordinal)
        )
        {
            yield return face;
        }
    }

    private static string Constraints(INamedTypeSymbol type)
    {
        // As the display of the whole type ends: "Module<T> where T : class".
        var text = type.ToDisplayString(Format);
        var start = text.IndexOf(" where ", StringComparison.Ordinal);
        return start < 0 ? "" : text[start..];
    }
}
