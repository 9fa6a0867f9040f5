using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// Assemblies that say they comply with the Common Language Specification. The tensor library does not comply, so a public
/// network there has a warning for each of its members, unless it is marked as not compliant too.
/// </summary>
internal static class ClsCompliance
{
    private const string Attribute = "CLSCompliant";

    /// <summary>Whether the assembly has <c>[assembly: CLSCompliant(true)]</c>.</summary>
    public static bool IsPromised(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => IsWritten(tree, cancellation))
        && compilation
            .Assembly.GetAttributes()
            .Any(attribute => IsCls(attribute) && attribute.ConstructorArguments.FirstOrDefault().Value is true);

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsDeclared(ISymbol type) => type.GetAttributes().Any(IsCls);

    // Checks the syntax first: binding an assembly's attributes after each edit would mostly be wasted work.
    private static bool IsWritten(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation) is CompilationUnitSyntax { AttributeLists.Count: > 0 } root
        && root.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString().Contains(Attribute));

    private static bool IsCls(AttributeData attribute) =>
        attribute.AttributeClass
            is {
                Name: Attribute + "Attribute",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            };
}
