using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Removes the stages that are attributes, where Define declares the network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveStagesFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.TwoForms.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var edits = network
            .StageAttributes.GroupBy(attribute => (AttributeListSyntax)attribute.Parent!)
            .SelectMany(Remove)
            .ToArray();
        if (!edits.Any(edit => edits.Any(other => edit != other && edit.Conflicts(other))))
        {
            yield return new Repair("Remove the stages that are attributes", "RemoveStages", edits);
        }

        IEnumerable<Edit> Remove(IGrouping<AttributeListSyntax, AttributeSyntax> stages)
        {
            var text = network.Text(stages.Key.SyntaxTree);
            return stages.Count() == stages.Key.Attributes.Count
                ? [new Edit(stages.Key.SyntaxTree, text.Deletion(stages.Key.Span), "")]
                : stages.SelectMany(stage => AttributeEdits.Remove(stage, text));
        }
    }
}
