using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes a padding as a number: what Same stands for, or the largest that a pool allows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NumberPaddingFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.SameWithStride.Id, Rules.PoolPaddingTooLarge.Id];

    /// <summary>Stages after it were not checked before.</summary>
    internal override Revealed MayReveal => Revealed.Errors;

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (
            finding.Place.Argument != "Padding"
            || network.Argument(finding.Place) is not { } argument
            || network.Network.Declaration.Pipeline.Layers().FirstOrDefault(other => other.Place == finding.Place.Whole)
                is not { Layer.Traits.Window: { } window }
            || network.Stage(finding.Place.Whole) is not { } stage
            || Value(network, stage, window) is not { } value
        )
        {
            yield break;
        }

        yield return new Repair($"Write {stage.Named("Padding", value)}", "NumberPadding", [argument.Replace(value)])
        {
            Stage = stage.Expression,
        };
    }

    // A kernel that is a parameter of a block has another padding at each use.
    private static string? Value(DeclaredNetwork network, WrittenStage stage, Window window)
    {
        if (stage.Find("kernel") is { Expression: var kernel } && network.IsOpen(kernel, kernel.Span))
        {
            return window.IsSame && kernel is IdentifierNameSyntax && stage.Find("Dilation") is null ? $"{kernel} / 2" : null;
        }

        return stage.Find("Dilation") is { Expression: var dilation } && network.IsOpen(dilation, dilation.Span)
            ? null
            : stage.Sizes(window.IsSame ? window.SamePadding(2) : Largest(window.Kernel, window.Padding!));
    }

    private static IReadOnlyList<int> Largest(Sizes kernel, Sizes padding)
    {
        var dimensions = Math.Max(kernel.Values.Count, padding.Values.Count);
        return [.. kernel.Over(dimensions).Zip(padding.Over(dimensions), (size, written) => Math.Min(size / 2, written))];
    }
}
