using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Gives a layer the width of the stage before it, written out or inferred.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TakeWidthFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.SizesDiffer.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (
            network.Argument(finding.Place) is not { } argument
            || network.Layers.FirstOrDefault(layer => layer.Place == finding.Place.Whole) is not { } layer
        )
        {
            yield break;
        }

        var width = Origin(network, layer) ?? Numbers.Plain(layer.In.Last);
        yield return new Repair($"Use the {width} features of the previous stage", "TakeWidth", [argument.Replace(width)])
        {
            Stage = network.Stage(layer.Place)?.Expression,
        };
        yield return new Repair(
            "Leave the input size out",
            "InferWidth",
            argument.Remove(network.Text(argument.Syntax.SyntaxTree))
        )
        {
            Stage = network.Stage(layer.Place)?.Expression,
        };
    }

    /// <summary>
    /// The constant that the stage which sets the width uses; null if it uses a number or an expression.
    /// </summary>
    private static string? Origin(DeclaredNetwork network, LayerNode layer)
    {
        var before = network.Layers.TakeWhile(other => other != layer).LastOrDefault(other => other.Out != other.In);
        return
            before is { Traits.Weighted: true }
            && before.Out.Last == layer.In.Last
            && network.Argument(before.Place.At("outputs"))
                is { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } argument
            && !network.IsOpen(argument.Expression, argument.Expression.Span)
            ? argument.Expression.ToString()
            : null;
    }
}
