using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

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
            || network
                .Network.Declaration.Pipeline.Layers()
                .FirstOrDefault(stage => stage.Place.Attribute == finding.Place.Attribute)
                is not { Layer.Traits.Window: { } window }
        )
        {
            yield break;
        }

        var numbers = window.IsSame ? window.SamePadding(2) : Largest(window.Kernel, window.Padding!);
        var sizes = numbers.Distinct().Select(number => Numbers.Plain(number)).ToArray();
        var value =
            sizes.Length == 1 ? sizes[0] : $"new[] {{ {string.Join(", ", numbers.Select(number => Numbers.Plain(number)))} }}";
        yield return new Repair($"Write Padding = {value}", "NumberPadding", [ArgumentEdits.Replace(argument, value)]);
    }

    private static IReadOnlyList<int> Largest(Sizes kernel, Sizes padding)
    {
        var dimensions = Math.Max(kernel.Values.Count, padding.Values.Count);
        return [.. kernel.Over(dimensions).Zip(padding.Over(dimensions), (size, written) => Math.Min(size / 2, written))];
    }
}
