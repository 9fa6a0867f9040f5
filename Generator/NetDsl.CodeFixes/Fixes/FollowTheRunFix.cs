using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Checks.Advice;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>
/// Makes a schedule as long as the run: without its own length, or with numbers that count epochs as those of the run do.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FollowTheRunFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.ScheduleDiffersFromTheRun.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Stage(finding.Place) is not { } attribute)
        {
            yield break;
        }

        var syntax = network.Attribute(finding.Place);
        if (finding.Arguments.Last() == ScheduleAdvice.CountEpochs)
        {
            var epochs = network.Names(syntax).Member("ScheduleUnit", "Epochs");
            yield return new Repair("Write Unit = Epochs", "CountEpochs", attribute.Set("Unit", epochs));
        }
        else if (finding.Place.Argument == "Length" && network.Argument(finding.Place) is { } length)
        {
            yield return new Repair($"Remove {length}", "FollowTheRun", length.Remove(network.Text(syntax.SyntaxTree)));
        }
    }
}
