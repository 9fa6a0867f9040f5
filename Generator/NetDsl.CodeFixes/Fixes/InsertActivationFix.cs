using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes an activation between two linear layers: the one that the network's other layers have, else Relu.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InsertActivationFix : NetworkFix
{
    private const string Key = "InsertActivation";

    internal override IReadOnlyList<string> Ids => [Rules.TwoLinear.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var before = network.Layers.TakeWhile(layer => layer.Place != finding.Place).ToArray();
        var first = Array.FindLastIndex(before, layer => layer.Traits.Weighted);
        if (first < 0)
        {
            yield break;
        }

        // The usual order: layer, normalisation, activation, dropout.
        var place = before.Skip(first).Last(layer => layer.Traits.Weighted || layer.Traits.Normalisation).Place;
        var attribute = network.Attribute(place);
        var text = network.Text(attribute.SyntaxTree);
        if (Usual(network) is { } usual)
        {
            yield return new Repair($"Insert [{usual}]", Key, [AttributeEdits.InsertAfter(attribute, usual, text)]);
        }

        // The first of these that fits the rest, such as declared initial weights.
        foreach (var kind in new[] { "Relu", "Tanh" })
        {
            var added = network.Names(attribute).Activation(kind);
            yield return new Repair($"Insert [Activation({kind})]", Key, [AttributeEdits.InsertAfter(attribute, added, text)]);
        }
    }

    /// <summary>
    /// The activation of all other hidden layers, as written there but without its name; null if they differ.
    /// </summary>
    private static string? Usual(DeclaredNetwork network)
    {
        var layers = network.Layers;
        var hidden = layers
            .Take(layers.ToList().FindLastIndex(layer => layer.Traits.Weighted))
            .Where(layer => layer.Traits is { Activation: true, NonLinear: true, IsDistribution: false })
            .ToArray();
        if (hidden.Select(layer => layer.Layer).Distinct().Count() != 1)
        {
            return null;
        }

        var attribute = network.Attribute(hidden[0].Place);
        var arguments = (attribute.ArgumentList?.Arguments ?? default).Where(argument => !IsName(argument));
        return $"{attribute.Name}({string.Join(", ", arguments)})";
    }

    private static bool IsName(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText == "Name";
}
