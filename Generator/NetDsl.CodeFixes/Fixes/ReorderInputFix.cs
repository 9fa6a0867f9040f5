using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes the sizes of an input in the order channels, height, width.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReorderInputFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.ChannelsLast.Id];

    /// <summary>With other channels, other advice may apply.</summary>
    internal override Revealed MayReveal => Revealed.Advice;

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var arguments = (network.Attribute(finding.Place).ArgumentList?.Arguments ?? default)
            .Where(argument => argument.NameEquals is null)
            .ToArray();
        if (arguments.Length == 3)
        {
            var texts = arguments.Select(argument => argument.Expression.ToString()).ToArray();
            yield return new Repair(
                $"Write Input({texts[2]}, {texts[0]}, {texts[1]})",
                "ReorderInput",
                [
                    .. arguments.Select(
                        (argument, number) => new Edit(argument.SyntaxTree, argument.Expression.Span, texts[(number + 2) % 3])
                    ),
                ]
            );
        }
    }
}
