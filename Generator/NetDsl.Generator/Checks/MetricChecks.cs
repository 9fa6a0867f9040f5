using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Checks;

/// <summary>A declared metric must be one that the loss's outputs give.</summary>
internal static class MetricChecks
{
    public static void Check(TrainDeclaration train, LossKind? loss, Shape? output, Findings findings)
    {
        var place = train.Place.At("Metric");
        if (train.Metric is not { } metric)
        {
            findings.Add(Rules.UnknownKind, place, "metric", string.Join(", ", Metrics.All));
        }
        else if (
            metric.Length > 0
            && loss is not null
            && output is not null
            && Metrics.Of(loss.Outputs, output.Count) is var known
            && !known.Contains(metric)
        )
        {
            findings.Add(Rules.MetricDoesNotFit, place, loss.Name, metric, string.Join(", ", known));
        }
    }
}
