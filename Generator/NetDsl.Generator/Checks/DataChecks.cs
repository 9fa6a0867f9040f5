using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Checks;

/// <summary>Declared facts about the data must be possible, and the network must fit them.</summary>
internal static class DataChecks
{
    public static void Check(NetworkDeclaration declaration, Module graph, Findings findings)
    {
        if (declaration.Data is not { } data)
        {
            return;
        }

        var before = findings.All.Count;
        CheckAlone(data, findings);
        if (findings.All.Count > before)
        {
            return;
        }

        var count = Numbers.Total(graph.Inputs.Select(input => input.Type.Shape.Count));
        if (data.Features is { } features && count != features && graph.Inputs.Count == declaration.Pipeline.Flow.Inputs.Count)
        {
            findings.Add(
                Rules.FeaturesContradict,
                data.Place.At("Features"),
                Numbers.Plain(features),
                string.Join(" and ", graph.Inputs.Select(input => input.Type.Shape)),
                Numbers.Plain(count),
                graph.Inputs.Count > 1 || graph.Input!.Type.Shape.Rank > 1
                    ? $"Write Features = {Numbers.Plain(count)}, all numbers of a sample, or correct [Input]"
                    : $"Write {Numbers.Plain(features)} as the inputs of the first layer, or correct Features"
            );
        }

        if (declaration.Loss?.Known is { } loss)
        {
            CheckLoss(data, loss, graph, findings);
        }
    }

    private static void CheckAlone(DataDeclaration data, Findings findings)
    {
        Check(data.Classes, 2, "Classes", "there is nothing to tell apart");
        Check(data.Features, 1, "Features", "a sample has at least one number");
        Check(data.Rows, 1, "Rows", "there is nothing to learn from");
        if (data.Targets is null)
        {
            findings.Add(
                Rules.UnknownKind,
                data.Place.At("Targets"),
                "range of targets",
                string.Join(", ", DataDeclaration.Ranges)
            );
        }

        if (data is { Classes: not null, TargetRange: not null })
        {
            findings.Add(
                Rules.FactContradicts,
                data.Place.At("Targets"),
                "Targets is for data with values as targets, and Classes for data with classes",
                "only the one that the data has"
            );
        }

        void Check(int? value, int least, string name, string why)
        {
            if (value < least)
            {
                findings.Add(
                    Rules.FactImpossible,
                    data.Place.At(name),
                    name,
                    Numbers.Plain(value.Value),
                    why,
                    Numbers.Plain(least)
                );
            }
        }
    }

    private static void CheckLoss(DataDeclaration data, LossKind loss, Module graph, Findings findings)
    {
        if (data.TargetRange is { } range && loss.TakesLabels)
        {
            findings.Add(
                Rules.FactContradicts,
                data.Place.At("Targets"),
                "Targets is for data with values as targets, and " + loss.Name + " takes class numbers",
                "Classes = the number of classes, or a loss over values, such as [Loss(Mse)]"
            );
        }
        else if (data.TargetRange is { Highest: > 1 } && loss.Takes is LossTakes.Probabilities or LossTakes.Logits)
        {
            findings.Add(
                Rules.FactContradicts,
                data.Place.At("Targets"),
                loss.Name + " takes targets from 0 to 1, and Targets says that they may be higher",
                "Targets = ZeroToOne if they are not, or a loss over values, such as [Loss(Mse)]"
            );
        }

        if (data.Classes is { } classes && graph.Output?.Type.Shape is { } output && !Fits(classes, output, loss))
        {
            var outputs = classes == 2 && !loss.TakesLabels ? "1 or 2" : Numbers.Plain(classes);
            findings.Add(
                Rules.ClassesContradict,
                data.Place.At("Classes"),
                Numbers.Plain(classes),
                output.ToString(),
                output.Rank > 1
                    ? $"[Flatten] before the last layer, and {outputs} as its outputs"
                    : $"{outputs} as the outputs of the last layer"
            );
        }
    }

    // As the runtime library hands data of classes to the losses.
    private static bool Fits(int classes, Shape output, LossKind loss) =>
        loss.TakesLabels ? output.Last == classes : output.Count == classes || (output.Count == 1 && classes == 2);
}
