using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Declarations.Functional;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>
/// Removes a parameter whose value is not used: of a block with the arguments for it, of Define with its <c>[Input]</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveInputFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.InputDropped.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (
            network.Node(finding.Place) is not ParameterSyntax { Parent: ParameterListSyntax list } parameter
            || network.Compilation.GetSemanticModel(parameter.SyntaxTree).GetDeclaredSymbol(parameter)
                is not { ContainingSymbol: IMethodSymbol method } symbol
        )
        {
            yield break;
        }

        var text = network.Text(parameter.SyntaxTree);
        Edit[] own =
            list.Parameters.Count > 1
                ? [.. ListEdits.Remove(list.Parameters, parameter, text)]
                : [new Edit(parameter.SyntaxTree, parameter.Span, "")];
        var isDefine = method.Name == Dsl.Define;
        var others = isDefine ? Input(network, symbol.Name) : Arguments(network, method, symbol);
        yield return new Repair($"Remove {symbol.Name}", "RemoveInput", [.. own, .. others])
        {
            RemovesNames = true,
            ChangesBase = isDefine,
        };
    }

    private static IEnumerable<Edit> Input(DeclaredNetwork network, string name) =>
        network
            .Network.Declaration.Inputs.Where(input => input.Name == name)
            .SelectMany(input => network.Stage(input.Place)!.Remove());

    private static IEnumerable<Edit> Arguments(DeclaredNetwork network, IMethodSymbol method, IParameterSymbol parameter)
    {
        foreach (var tree in network.Compilation.SyntaxTrees.Where(tree => !GeneratedTrees.IsGenerated(tree)))
        {
            var calls = tree.GetRoot()
                .DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Where(call => IsCall(call.Expression, method.Name) && IsSame(network.Symbol(call.Expression), method));
            foreach (var call in calls)
            {
                var arguments = call.ArgumentList.Arguments;
                var argument =
                    arguments.FirstOrDefault(each => each.NameColon?.Name.Identifier.ValueText == parameter.Name)
                    ?? arguments.Where((each, number) => each.NameColon is null && number == parameter.Ordinal).FirstOrDefault();
                if (argument is not null)
                {
                    foreach (var edit in new WrittenArgument(argument, argument.Expression).Remove(network.Text(tree)))
                    {
                        yield return edit;
                    }
                }
            }
        }
    }

    private static bool IsCall(ExpressionSyntax called, string name) =>
        called switch
        {
            IdentifierNameSyntax simple => simple.Identifier.ValueText == name,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
            _ => false,
        };

    private static bool IsSame(ISymbol? called, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(called, method)
        || SymbolEqualityComparer.Default.Equals((called as IMethodSymbol)?.PartialImplementationPart, method);
}
