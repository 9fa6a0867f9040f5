using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes <c>partial</c> before <c>class</c>: on the network, and on the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPartialFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.NotPartial.Id, Rules.ContainerNotPartial.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var types = finding.Id == Rules.NotPartial.Id ? [network.Type] : Around(network.Type);
        var closed = types
            .SelectMany(network.Declarations)
            .Where(declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            .ToArray();
        var names = string.Join(", ", closed.Select(declaration => declaration.Identifier.Text).Distinct());
        yield return new Repair($"Make {names} partial", "AddPartial", [.. closed.Select(Edit)]);
    }

    private static Edit Edit(TypeDeclarationSyntax declaration) =>
        new(declaration.SyntaxTree, new TextSpan(declaration.Keyword.SpanStart, 0), "partial ");

    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? Around(container).Append(container) : [];
}
