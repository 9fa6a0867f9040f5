using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks;

/// <summary>The settings of early stopping are in range, and progress is possible.</summary>
internal static class EarlyStopChecks
{
    private static readonly string[] Shares = ["Accuracy", "ExactMatch", "F1"];

    public static void Check(EarlyStopDeclaration stop, NetworkDeclaration declaration, Findings findings)
    {
        if (stop.Patience < 1)
        {
            Report("Patience", Numbers.Plain(stop.EffectivePatience), "it counts evaluations", "1 or more, often 5 to 20");
        }

        if (!EarlyStopDeclaration.Watches.Contains(stop.Watch))
        {
            findings.Add(
                Rules.UnknownKind,
                stop.Place.At("Watch"),
                "score to watch",
                string.Join(", ", EarlyStopDeclaration.Watches)
            );
        }

        if (stop.MinDelta is not { } delta)
        {
            return;
        }

        if (!(delta >= 0 && delta <= double.MaxValue))
        {
            Report("MinDelta", Numbers.Text(delta), "a score has to be better by more than this", "a finite number of 0 or more");
        }
        else if (delta >= 1 && stop.Watch == "Metric" && declaration.Metric is { } metric && Shares.Contains(metric))
        {
            findings.Add(Rules.ProgressImpossible, stop.Place.At("MinDelta"), Numbers.Text(delta), metric);
        }

        void Report(string name, string value, string because, string write) =>
            findings.Add(Rules.EarlyStopOutOfRange, stop.Place.At(name), name, value, because, write);
    }
}
