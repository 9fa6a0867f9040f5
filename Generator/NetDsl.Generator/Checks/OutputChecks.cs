using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>Several outputs are trained by a loop of the user, and are together one output for callers without tensors.</summary>
internal static class OutputChecks
{
    public static void Check(NetworkDeclaration declaration, Module graph, Findings findings)
    {
        if (declaration.Outputs.Count < 2)
        {
            return;
        }

        foreach (
            var (name, place) in new[]
            {
                ("Loss", declaration.Loss?.Place),
                ("Optimizer", declaration.Optimizer?.Place),
                ("Train", declaration.Train?.Place),
                ("Schedule", declaration.Schedule?.Place),
                ("EarlyStop", declaration.EarlyStop?.Place),
            }
        )
        {
            if (place is not null)
            {
                findings.Add(Rules.SeveralOutputsTrained, place, declaration.Type.Name, name);
                break;
            }
        }

        var shapes = graph.Outputs.Select(output => output.Type.Shape).ToArray();
        if (Numbers.Total(shapes.Select(shape => shape.Count)) > int.MaxValue)
        {
            findings.Add(Rules.SizeTooLarge, declaration.Outputs[0].Place, string.Join<Shape>(" and ", shapes));
        }
    }
}
