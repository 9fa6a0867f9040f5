using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>A patience that is too long or too short for the run, its epochs or its warm-up.</summary>
internal sealed class StoppingAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        if (network.Declaration is not { EarlyStop: { } stop, Train: { } train } declaration)
        {
            return;
        }

        // The first evaluation is always progress.
        var first = (long)stop.EffectivePatience + 1;
        if (declaration.Evaluations is { } evaluations && first >= evaluations)
        {
            findings.Add(
                Rules.PatienceBeyondTheRun,
                stop.PatiencePlace,
                Numbers.Plain(stop.EffectivePatience),
                Numbers.Plain(first),
                Numbers.Plain(evaluations)
            );
        }
        else if (!ReportsWarmup(stop, first, declaration, findings) && train.EvaluateEvery is not null)
        {
            CheckEpoch(stop, declaration, findings);
        }
    }

    /// <summary>Reports a run that can stop in its warm-up.</summary>
    /// <returns>Whether there was something to report.</returns>
    private static bool ReportsWarmup(EarlyStopDeclaration stop, long first, NetworkDeclaration declaration, Findings findings)
    {
        if (declaration.Schedule is not { Warmup: > 0 } schedule)
        {
            return false;
        }

        // In epochs if both are, which needs no number of samples; otherwise in steps.
        var countsEpochs = schedule.CountsEpochs && declaration.Train!.EvaluateEvery is null;
        var interval = countsEpochs ? 1 : declaration.StepsPerEvaluation;
        var warmup = schedule.CountsEpochs && !countsEpochs ? schedule.Warmup * declaration.StepsPerEpoch : schedule.Warmup;
        if (interval is not ({ } each and > 0) || !(first * each <= warmup))
        {
            return false;
        }

        var unit = countsEpochs ? "epoch" : "step";
        findings.Add(
            Rules.StopsInWarmup,
            stop.PatiencePlace,
            Numbers.Plain(stop.EffectivePatience),
            Count(first * each, unit),
            $"{unit} {Numbers.Text(warmup.Value)}",
            Numbers.Text(Math.Floor(warmup.Value / each))
        );
        return true;
    }

    private static void CheckEpoch(EarlyStopDeclaration stop, NetworkDeclaration declaration, Findings findings)
    {
        if (declaration is not { StepsPerEpoch: { } epoch, StepsPerEvaluation: > 0 and { } interval })
        {
            return;
        }

        var steps = stop.EffectivePatience * interval;
        if (steps < epoch)
        {
            findings.Add(
                Rules.PatienceBelowAnEpoch,
                stop.PatiencePlace,
                Numbers.Plain(stop.EffectivePatience),
                Count(interval, "step"),
                Count(steps, "step"),
                Numbers.Text(Math.Round((double)steps / epoch, 2)),
                Numbers.Plain((epoch + interval - 1) / interval)
            );
        }
    }

    private static string Count(long count, string what) => $"{Numbers.Plain(count)} {what}{(count == 1 ? "" : "s")}";
}
