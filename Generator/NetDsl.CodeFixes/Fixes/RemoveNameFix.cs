using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Removes a name that another stage or member has; the stage gets the name of its kind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveNameFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.DuplicateName.Id, Rules.NameTaken.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (
            network.Node(finding.Place) is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: var stage }
            } call
        )
        {
            var name = TextSpan.FromBounds(stage.Span.End, call.Span.End);
            yield return new Repair(
                $"Remove {network.Text(call.SyntaxTree).ToString(name).Trim()}",
                "RemoveName",
                [new Edit(call.SyntaxTree, name, "")]
            );
        }
        else if (network.Argument(finding.Place) is { } argument)
        {
            yield return new Repair(
                $"Remove {argument}",
                "RemoveName",
                argument.Remove(network.Text(argument.Syntax.SyntaxTree))
            );
        }
    }
}
