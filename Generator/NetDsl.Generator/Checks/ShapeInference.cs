using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks;

/// <summary>What shape inference works out.</summary>
/// <param name="Input">The network's input; null when unknown.</param>
/// <param name="Pipeline">The stages as far as their input is known.</param>
/// <param name="IsComplete">Whether all stages are there.</param>
internal sealed record InferredShapes(Shape? Input, CheckedGroup Pipeline, bool IsComplete);

/// <summary>Fits the stages to each other, from the input on.</summary>
internal static class ShapeInference
{
    public static InferredShapes Infer(NetworkDeclaration declaration, Findings findings)
    {
        var all = StageNames.Of(declaration.Pipeline);
        var names = new Queue<(string Name, string Field)>(
            all.Select(name => (name, NameChecks.Field(name, declaration.Members, all)))
        );
        var input = Start(declaration, findings);
        var fitting = new Fitting(input, names, declaration.Init, findings);
        var pipeline = declaration.Pipeline.FitGroup(fitting);
        return new InferredShapes(input, pipeline, fitting.Shape is not null);
    }

    private static Shape? Start(NetworkDeclaration declaration, Findings findings)
    {
        var first = declaration.Pipeline.Layers().FirstOrDefault();
        if (declaration.Input is { } input)
        {
            if (input.Shape.Rank == 0)
            {
                findings.Add(Rules.EmptyInput, input.Place);
                return null;
            }

            var before = findings.All.Count;
            for (var i = 0; i < input.Shape.Rank; i++)
            {
                findings.AtLeastOne(input.Shape.Sizes[i], input.Place.At("shape", i), Rules.SizeNotPositive, "size");
            }

            return findings.All.Count == before ? input.Shape : null;
        }

        if (first is not null && first.Layer.DeclaredInput is null)
        {
            findings.Add(Rules.InputUnknown, first.Place, declaration.Type.Name);
        }

        return first?.Layer.DeclaredInput;
    }
}

/// <summary>A walk over the stages that fits each to the one before.</summary>
/// <param name="input">What goes in; null when unknown.</param>
/// <param name="names">The layers' names and members, in order.</param>
/// <param name="init">How the network's weights start; null for the layers' own defaults.</param>
/// <param name="findings">Takes what does not fit.</param>
internal sealed class Fitting(Shape? input, Queue<(string Name, string Field)> names, InitDeclaration? init, Findings findings)
{
    /// <summary>What comes out of the last stage; null when unknown.</summary>
    public Shape? Shape { get; private set; } = input;

    /// <summary>Fits the next layer; null when what goes in is unknown.</summary>
    public CheckedLayer? Fit(LayerStage stage)
    {
        var (name, field) = names.Dequeue();
        var layer = stage.Layer;
        layer.Check(stage.Place, findings);
        if (!layer.IsBuildable)
        {
            // What follows from a wrong size would be guesswork: one mistake, one error.
            Shape = null;
        }

        if (Shape is not { } shape)
        {
            return null;
        }

        var built = layer.Build(shape, stage.Place, findings);
        Shape = built.Output;
        return new CheckedLayer(name, field, stage.Place, layer, shape, built, LayerInit.Of(layer, init));
    }
}
