using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Initialisations;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Weights must start apart from each other, and fit what follows them.</summary>
internal sealed class InitAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        // The targets tell the last layer's outputs apart, and no layer after it depends on its variance.
        var hidden = Stacks
            .Of(network)
            .SelectMany(stack =>
                stack
                    .Where(traits => traits.Weighted)
                    .Where(found => found.Number < stack.LastWeighted && found.Layer.Init?.Weight?.Known is not null)
                    .Select(found => (found.Layer, Following: Following(stack, found.Number)))
            )
            .ToArray();

        // One [Init] goes for many layers and is one mistake.
        foreach (var group in hidden.GroupBy(found => found.Layer.Init!.Weight!))
        {
            CheckSpread(group.Key, group.Select(found => found.Layer), findings);
            CheckFit(group.Key, [.. group.Select(found => found.Following).OfType<LayerTraits>()], findings);
        }
    }

    private static void CheckSpread(InitDeclaration init, IEnumerable<LayerNode> layers, Findings findings)
    {
        if (init.Known!.Spreadless(init) is { } parameter && layers.FirstOrDefault(layer => Alike(layer) > 1) is { } layer)
        {
            var place = parameter.Length == 0 ? init.KindPlace : init.At(parameter);
            findings.Add(Rules.NoSpread, place, init.KindCard, layer.Name.Key, Numbers.Plain(Alike(layer)));
        }
    }

    /// <summary>Outputs that are computed from the same inputs, so that only their weights tell them apart.</summary>
    private static int Alike(LayerNode layer) => layer.Channels / layer.Traits.Groups;

    private static void CheckFit(InitDeclaration init, LayerTraits[] following, Findings findings)
    {
        var wrong = init.Known!.Suits(init) switch
        {
            Suited.Rectified => following.All(traits => traits.Saturating),
            Suited.Saturating => following.All(traits => traits.Rectified),
            _ => false,
        };
        if (wrong && following.Length > 0)
        {
            var place = init.Has("Nonlinearity") ? init.At("Nonlinearity") : init.KindPlace;
            var repair = following[0].Saturating ? "Xavier" : "Kaiming";
            findings.Add(
                Rules.InitDoesNotFit,
                place,
                init.KindCard,
                following[0].Text,
                repair + init.Known.Distribution,
                init.Prefix
            );
        }
    }

    /// <summary>The activation of a layer, normalised or not; null for none.</summary>
    private static LayerTraits? Following(Stack stack, int number)
    {
        do
        {
            number++;
        } while (stack[number].Traits is { IsPassive: true } or { Normalisation: true } or { Pool: true });

        return stack[number].Traits is { Activation: true } traits ? traits : null;
    }
}
