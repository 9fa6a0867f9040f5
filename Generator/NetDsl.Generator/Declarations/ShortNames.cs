using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// The short names that, in the generated half of a type, mean the same as their full names. The user's own names may get in the
/// way: a stage called torch, a namespace Shop.System.
/// </summary>
/// <param name="Torch">Whether <c>torch</c> can be an alias of the library's class.</param>
/// <param name="Modules">Whether <c>Modules</c> can be an alias of the namespace of the library's layers.</param>
/// <param name="NetDsl">Whether <c>NetDsl</c> is the namespace of the runtime library.</param>
/// <param name="System">Whether <c>System</c> is the namespace of that name.</param>
/// <param name="TorchSharp">Whether <c>TorchSharp</c> is the namespace of that name.</param>
internal sealed record ShortNames(bool Torch, bool Modules, bool NetDsl, bool System, bool TorchSharp)
{
    private const string TorchName = "torch";
    private const string ModulesName = "Modules";
    private const string NetDslName = "NetDsl";
    private const string SystemName = "System";
    private const string TorchSharpName = "TorchSharp";

    // A compilation lives from edit to edit; facts about it are released with it.
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> Aliases = new();

    /// <summary>No short names: full names are always right.</summary>
    public static ShortNames None { get; } = new(false, false, false, false, false);

    /// <summary>The short names of a type's generated half.</summary>
    /// <param name="type">The type.</param>
    /// <param name="stages">The names of its stages, which become members.</param>
    /// <param name="compilation">The program.</param>
    public static ShortNames Of(INamedTypeSymbol type, IReadOnlyList<string> stages, Compilation compilation)
    {
        var aliases = Aliases.GetValue(compilation, GlobalAliases);
        var inherited = InheritedNames.Of(compilation);
        return new ShortNames(
            IsAlias(TorchName),
            IsAlias(ModulesName),
            IsFree(NetDslName),
            IsFree(SystemName),
            IsFree(TorchSharpName)
        );

        // In the global namespace an alias cannot have the name of a type or namespace.
        bool IsAlias(string name) =>
            compilation.GetTypeByMetadataName(TypeReader.Torch) is not null
            && IsFree(name)
            && !compilation.GlobalNamespace.GetMembers(name).Any();

        bool IsFree(string name) =>
            !aliases.Contains(name)
            && !inherited.Contains(name)
            && !stages.Contains(name)
            && !IsMemberOrType(name, type, compilation);
    }

    /// <summary>
    /// Whether a name is a member or a type around the generated half of a type, short of the global namespace.
    /// </summary>
    public static bool IsMemberOrType(string name, INamedTypeSymbol type, Compilation compilation)
    {
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.Name == name || HasTypeParameter(part, name) || HasMember(part, name))
            {
                return true;
            }
        }

        for (var space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            // A type's own namespace is that of its assembly; the compiler also looks into the parts from other assemblies.
            if ((compilation.GetCompilationNamespace(space) ?? space).GetMembers(name).Any())
            {
                return true;
            }
        }

        return false;
    }

    // Called for every network after every edit: a lambda would allocate each time.
    private static bool HasTypeParameter(INamedTypeSymbol type, string name)
    {
        foreach (var parameter in type.TypeParameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMember(INamedTypeSymbol type, string name)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (!part.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> GlobalAliases(Compilation compilation) =>
        new(
            compilation
                .SyntaxTrees.Select(tree => tree.GetRoot())
                .OfType<CompilationUnitSyntax>()
                .SelectMany(root => root.Usings)
                .Where(directive => directive.Alias is not null && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                .Select(directive => directive.Alias!.Name.Identifier.ValueText),
            StringComparer.Ordinal
        );
}
