using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// Separates the user's syntax from the generated one. The analyzer sees both, the generator only the user's, and they must read
/// the same.
/// </summary>
internal static class GeneratedTrees
{
    private static readonly string Folder = typeof(NetworkGenerator).FullName;

    public static bool IsGenerated(SyntaxTree tree)
    {
        // The path of a generated tree is <generator's assembly>/<generator's type>/<hint name>.
        var parts = tree.FilePath.Split('/', '\\');
        return parts.Length > 1 && parts[parts.Length - 2] == Folder;
    }

    /// <summary>Whether a symbol of the program is only generated.</summary>
    public static bool IsOnlyGenerated(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 && !UserDeclarations(symbol).Any();

    /// <summary>The user's own declarations of a symbol.</summary>
    public static IEnumerable<SyntaxReference> UserDeclarations(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Where(reference => !IsGenerated(reference.SyntaxTree));
}
