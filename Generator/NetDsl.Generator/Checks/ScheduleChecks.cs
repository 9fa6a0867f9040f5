using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Schedules;

namespace NetDsl.Generator.Checks;

/// <summary>A schedule takes its own parameters, in range, and its warm-up ends within the run.</summary>
internal static class ScheduleChecks
{
    public static void Check(ScheduleDeclaration schedule, NetworkDeclaration declaration, Findings findings)
    {
        if (!ScheduleDeclaration.Units.Contains(schedule.Unit))
        {
            findings.Add(Rules.UnknownKind, schedule.Place.At("Unit"), "unit", string.Join(", ", ScheduleDeclaration.Units));
        }

        if (schedule.Known is not { } kind)
        {
            findings.Add(Rules.UnknownKind, schedule.Place.At("kind"), "schedule", string.Join(", ", Kinds.Schedules.Names));
            return;
        }

        CheckSettings(schedule, kind, findings);
        CheckTimes(schedule, kind, findings);
        if (kind.Required is var (required, meaning, example) && !schedule.HasTimes && schedule.Number(required) is null)
        {
            findings.Add(Rules.ScheduleSettingMissing, schedule.Place, kind.Name, required, meaning, example);
        }

        CheckFloor(schedule, declaration.Optimizer?.LearningRate, findings);
        CheckWarmup(schedule, declaration, findings);
    }

    private static void CheckSettings(ScheduleDeclaration schedule, ScheduleKind kind, Findings findings)
    {
        foreach (var setting in schedule.Settings)
        {
            if (kind.Parameters.FirstOrDefault(parameter => parameter.Name == setting.Name) is { } parameter)
            {
                parameter.Check(schedule, findings);
            }
            else
            {
                ReportNotTaken(schedule, kind, setting.Name, findings);
            }
        }
    }

    private static void CheckTimes(ScheduleDeclaration schedule, ScheduleKind kind, Findings findings)
    {
        if (!schedule.HasTimes)
        {
            return;
        }

        if (!kind.TakesTimes)
        {
            ReportNotTaken(schedule, kind, ScheduleKind.At, findings);
            return;
        }

        var times = schedule.Times;
        if (times.Count == 0 || times[0] < 1 || Enumerable.Range(1, times.Count - 1).Any(i => times[i] <= times[i - 1]))
        {
            findings.Add(
                Rules.ScheduleOutOfRange,
                schedule.Place.At(ScheduleKind.At),
                ScheduleKind.At,
                times.Count == 0 ? "empty" : string.Join(", ", times.Select(time => Numbers.Plain(time))),
                "its times come one after another",
                "numbers of at least 1, each above the one before"
            );
        }
    }

    private static void CheckFloor(ScheduleDeclaration schedule, double? rate, Findings findings)
    {
        if (schedule.Number("Floor") is { } floor && rate > 0 && floor >= rate && Numbers.IsFloat(floor))
        {
            findings.Add(
                Rules.ScheduleOutOfRange,
                schedule.Place.At("Floor"),
                "Floor",
                Numbers.Text(floor),
                $"the learning rate falls to it from {Numbers.Text(rate.Value)}",
                "a number from 0 to below the learning rate"
            );
        }
    }

    private static void CheckWarmup(ScheduleDeclaration schedule, NetworkDeclaration declaration, Findings findings)
    {
        if (schedule.Warmup > 0 && declaration.RunIn(schedule) is { } run && run > 0 && schedule.Warmup >= run)
        {
            findings.Add(
                Rules.WarmupTooLong,
                schedule.Place.At("Warmup"),
                schedule.Count(schedule.Warmup),
                schedule.Count(Math.Round(run, 2))
            );
        }
    }

    private static void ReportNotTaken(ScheduleDeclaration schedule, ScheduleKind kind, string name, Findings findings)
    {
        var own = kind.Parameters.Select(parameter => parameter.Name);
        findings.Add(
            Rules.ParameterNotTaken,
            schedule.Place.At(name),
            kind.Name,
            name,
            $"it has {string.Join(", ", kind.TakesTimes ? own.Prepend(ScheduleKind.At) : own)}"
        );
    }
}
