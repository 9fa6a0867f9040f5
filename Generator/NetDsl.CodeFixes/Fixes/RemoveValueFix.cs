using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Removes a local whose value is not used, and those that only it uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveValueFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.ValueDropped.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Node(finding.Place)?.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { } dropped)
        {
            yield break;
        }

        var removed = new List<LocalDeclarationStatementSyntax>();
        var locals = dropped.Parent!.ChildNodes().OfType<LocalDeclarationStatementSyntax>().Reverse().ToArray();
        foreach (var local in locals.Where(each => each.SpanStart <= dropped.SpanStart))
        {
            var isDropped = local == dropped || removed.Any(other => local.Declaration.Variables.Any(each => Uses(other, each)));
            if (isDropped && local.Declaration.Variables.All(each => !IsUsed(each, removed)))
            {
                removed.Add(local);
            }
        }

        var text = network.Text(dropped.SyntaxTree);
        var names = removed.SelectMany(local => local.Declaration.Variables).Select(each => each.Identifier.Text).Reverse();
        yield return new Repair(
            $"Remove {string.Join(", ", names)}",
            "RemoveValue",
            [.. removed.Select(local => new Edit(local.SyntaxTree, text.Deletion(local.Span), ""))]
        )
        {
            RemovesNames = true,
        };

        bool Uses(SyntaxNode node, VariableDeclaratorSyntax variable) =>
            node.DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Any(name =>
                    name.Identifier.ValueText == variable.Identifier.ValueText
                    && network.Symbol(name)?.DeclaringSyntaxReferences.Any(each => each.GetSyntax() == variable) == true
                );

        bool IsUsed(VariableDeclaratorSyntax variable, IEnumerable<SyntaxNode> except) =>
            dropped.Parent!.ChildNodes().Except(except).Any(statement => Uses(statement, variable));
    }
}
