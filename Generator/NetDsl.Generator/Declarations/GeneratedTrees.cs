using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// Tells the user's syntax from the generated one: the analyzer sees both, the generator the user's only, and they must read
/// the same.
/// </summary>
internal static class GeneratedTrees
{
    private static readonly string Folder = typeof(NetworkGenerator).FullName;

    public static bool IsGenerated(SyntaxTree tree)
    {
        // The compiler files a generated tree under <generator's assembly>/<generator's type>/<hint name>.
        var parts = tree.FilePath.Split('/', '\\');
        return parts.Length > 1 && parts[parts.Length - 2] == Folder;
    }

    /// <summary>Whether a symbol of the program is nothing but generated.</summary>
    public static bool IsOnlyGenerated(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 && !UserDeclarations(symbol).Any();

    /// <summary>The user's own declarations of a symbol.</summary>
    public static IEnumerable<SyntaxReference> UserDeclarations(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Where(reference => !IsGenerated(reference.SyntaxTree));
}
