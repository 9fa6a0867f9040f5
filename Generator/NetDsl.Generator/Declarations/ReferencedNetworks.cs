using Microsoft.CodeAnalysis;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Signatures;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// Networks of other assemblies. Their declarations are not read, which another version of NetDsl may have understood
/// otherwise: the generated half of each carries its signature.
/// </summary>
internal static class ReferencedNetworks
{
    public static NetworkSignature Signature(INamedTypeSymbol network, Compilation compilation)
    {
        var assembly = network.ContainingAssembly;
        if (SignatureFields.Read(network) is not var (version, signature))
        {
            return Unsigned(assembly);
        }

        if (version > SignatureFields.Version)
        {
            return NetworkSignature.Unusable(
                $"its assembly '{assembly.Name}' was built with a newer NetDsl",
                "Update this program's package NetDsl"
            );
        }

        if (signature.Fault is not null)
        {
            return signature;
        }

        if (!HasSizes(signature.Input) || !HasSizes(signature.Output))
        {
            return Unsigned(assembly);
        }

        return OtherEngine(network, compilation) is var (theirs, ours)
            ? NetworkSignature.Unusable(
                $"its assembly '{assembly.Name}' was built for {theirs}, and this program uses {ours}",
                "Build both for the same engine"
            )
            : signature;
    }

    /// <summary>
    /// The extern alias by which an assembly's types are named; null where they are named as the program's own are.
    /// </summary>
    public static string? Alias(IAssemblySymbol assembly, Compilation compilation) =>
        compilation.GetMetadataReference(assembly)?.Properties.Aliases is { IsDefaultOrEmpty: false } aliases
        && !aliases.Contains(MetadataReferenceProperties.GlobalAlias)
            ? aliases[0]
            : null;

    private static NetworkSignature Unsigned(IAssemblySymbol assembly) =>
        NetworkSignature.Unusable(
            $"its assembly '{assembly.Name}' was built without NetDsl's generator, or with an older NetDsl",
            $"Build '{assembly.Name}' again with the version of NetDsl that this program has"
        );

    private static bool HasSizes(SampleType type) =>
        type.Shape.Rank > 0 && type.Shape.Dimensions.All(dimension => dimension.Size > 0);

    // Both engines have the same names, so a program that mixes them would have the compiler's errors in generated code.
    private static (string Theirs, string Ours)? OtherEngine(INamedTypeSymbol network, Compilation compilation) =>
        network.BaseType?.ContainingAssembly?.Name is { } theirs
        && compilation.GetTypeByMetadataName(TypeReader.Torch)?.ContainingAssembly.Name is { } ours
        && theirs != ours
            ? (theirs, ours)
            : null;
}
