namespace Conventions.Tests.Checks;

/// <summary>
/// A simple name, read or searched for, leads to one type. Private nested types and those of one file cannot be met elsewhere, so
/// they are left out. Variants with other type parameters share a name on purpose, as Func and Func&lt;T&gt; do.
/// </summary>
internal static class TypeNameCheck
{
    public static IEnumerable<string> Findings(IEnumerable<SourceFile> project)
    {
        var files = project.ToArray();
        var types = files.SelectMany(TypesOf).GroupBy(type => type.Name, StringComparer.Ordinal).ToDictionary(group => group.Key);
        foreach (var same in types.Values)
        {
            var owners = same.GroupBy(type => type.Owner, StringComparer.Ordinal).Select(group => group.First()).ToArray();
            foreach (var other in owners.Skip(1).Where(other => !IsTorchSharps(other.Owner) || !IsTorchSharps(owners[0].Owner)))
            {
                yield return $"{other.Place}: {same.Key} is also the name of a type at {owners[0].Place}. Rename one of the two, "
                    + "so that the name says which of them is meant.";
            }
        }

        var spaces = files
            .SelectMany(file =>
                file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(space => (file, space))
            )
            .DistinctBy(pair => pair.space.Name.ToString());
        foreach (var (file, space) in spaces)
        {
            if (types.TryGetValue(space.Name.ToString().Split('.')[^1], out var same))
            {
                yield return $"{same.First().Place}: {same.Key} is also the last part of the namespace {space.Name} "
                    + $"({file.At(space.NamespaceKeyword)}). Rename the type or the namespace: one name for both is ambiguous "
                    + "where it is used.";
            }
        }
    }

    /// <summary>The embedded engine has TorchSharp's public types: each optimizer's Options are called so there.</summary>
    private static bool IsTorchSharps(string owner) =>
        owner == "TorchSharp" || owner.StartsWith("TorchSharp.", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Owner, string Place)> TypesOf(SourceFile file)
    {
        foreach (var node in file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>())
        {
            var name = node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier,
                DelegateDeclarationSyntax type => type.Identifier,
                _ => default,
            };
            if (name != default && !IsHidden(node))
            {
                yield return (name.Text, OwnerOf(node), file.At(name));
            }
        }
    }

    /// <summary>Seen in one file, or in one type: a nested type without a modifier is private.</summary>
    private static bool IsHidden(MemberDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.FileKeyword)
        || type.Ancestors()
            .OfType<TypeDeclarationSyntax>()
            .Any(outer => IsPrivate(outer) || outer.Modifiers.Any(SyntaxKind.FileKeyword))
        || IsPrivate(type);

    private static bool IsPrivate(MemberDeclarationSyntax type) =>
        type.Parent is TypeDeclarationSyntax and not InterfaceDeclarationSyntax
        && !type.Modifiers.Any(modifier =>
            modifier.IsKind(SyntaxKind.PublicKeyword)
            || modifier.IsKind(SyntaxKind.InternalKeyword)
            || modifier.IsKind(SyntaxKind.ProtectedKeyword)
        );

    /// <summary>The namespace and the types around: parts of one partial type have the same.</summary>
    private static string OwnerOf(MemberDeclarationSyntax type) =>
        string.Join(
            '.',
            type.Ancestors()
                .Select(outer =>
                    outer switch
                    {
                        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                        TypeDeclarationSyntax container => container.Identifier.Text,
                        _ => null,
                    }
                )
                .Where(part => part is not null)
                .Reverse()
        );
}
