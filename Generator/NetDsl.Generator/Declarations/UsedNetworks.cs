using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Signatures;

namespace NetDsl.Generator.Declarations;

/// <summary>Reads the networks that a network uses, and those that they use.</summary>
/// <param name="user">The network that is read.</param>
/// <param name="compilation">The program.</param>
/// <param name="around">Reads the network that uses this one; null for none.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class UsedNetworks(
    INamedTypeSymbol user,
    Compilation compilation,
    UsedNetworks? around,
    CancellationToken cancellation
)
{
    private const string Global = "global::";

    // One for the outermost network: networks that use others twice would double the readings with each level.
    private readonly Dictionary<INamedTypeSymbol, NetworkSignature> read =
        around?.read ?? new Dictionary<INamedTypeSymbol, NetworkSignature>(SymbolEqualityComparer.Default);

    /// <summary>The network of a type.</summary>
    public UsedNetwork Of(ITypeSymbol type) => new(type.Name, Name(type), Signature(type));

    private NetworkSignature Signature(ITypeSymbol type) =>
        type is not INamedTypeSymbol { TypeKind: TypeKind.Class } network
        || !NetDslAttributes.Of(network).Any(NetDslAttributes.IsNetwork)
            ? NetworkSignature.Unusable("it is not a network", "Write a class with [Network]")
        : IsPartOf(network)
            ? NetworkSignature.Unusable("it would be a part of itself", "Write a network that does not use this one")
        : SymbolEqualityComparer.Default.Equals(network.ContainingAssembly, compilation.Assembly) ? Read(network)
        : ReferencedNetworks.Signature(network, compilation);

    private bool IsPartOf(INamedTypeSymbol network) =>
        SymbolEqualityComparer.Default.Equals(user, network) || around?.IsPartOf(network) == true;

    private NetworkSignature Read(INamedTypeSymbol network)
    {
        if (!read.TryGetValue(network, out var known))
        {
            known = NetworkSignature.Of(
                NetworkChecks.Check(DeclarationReader.Read(network, compilation, cancellation, around: this)!)
            );
            read.Add(network, known);
        }

        return known;
    }

    // The name alone, where nothing else can be meant by it.
    private string Name(ITypeSymbol type) =>
        type.ContainingType is null
        && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, user.ContainingNamespace)
        && user.ContainingType is null
        && user.GetMembers(type.Name).IsEmpty
        && user.Name != type.Name
            ? TypeReader.Escape(type.Name)
        : type.ContainingAssembly is { } assembly && ReferencedNetworks.Alias(assembly, compilation) is { } alias
            ? $"{TypeReader.Escape(alias)}::{FullName(type).Substring(Global.Length)}"
        : FullName(type);

    private static string FullName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
