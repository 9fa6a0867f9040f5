using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes <c>static</c> before the type of Define.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeStaticFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.DefineSignature.Id];

    /// <summary>The stages have not been read until now.</summary>
    internal override Revealed MayReveal => Revealed.Errors;

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Node(finding.Place) is MethodDeclarationSyntax method && !method.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            var before = new TextSpan(method.ReturnType.SpanStart, 0);
            yield return new Repair("Make Define static", "MakeStatic", [new Edit(method.SyntaxTree, before, "static ")]);
        }
    }
}
