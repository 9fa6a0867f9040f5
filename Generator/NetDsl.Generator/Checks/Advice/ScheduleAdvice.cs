using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Schedules;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>A schedule that does not fit the run, or is not alone in changing the learning rate.</summary>
internal sealed class ScheduleAdvice : AdviceFamily
{
    /// <summary>What to write where steps are meant to be epochs.</summary>
    public const string CountEpochs = "Write Unit = Epochs too, or larger numbers";

    private static readonly string[] Times = ["Every", ScheduleKind.At, "Length", "Timescale"];

    public override void Check(CheckedNetwork network, Findings findings)
    {
        if (network.Declaration is not { Schedule: { Known: { } kind } schedule, Optimizer: { } optimizer } declaration)
        {
            return;
        }

        if (optimizer.Settings.Find("LearningRateDecay") > 0)
        {
            findings.Add(Rules.TwoOwnersOfTheRate, optimizer.Place.At("LearningRateDecay"));
        }

        if (ReadsAsEpochs(schedule, declaration.Train) is { } time)
        {
            findings.Add(
                Rules.ScheduleDiffersFromTheRun,
                schedule.Place.At(time),
                $"{time} counts steps",
                $"no number in it is above the run's {Count(declaration.Train?.Epochs ?? 0, "epoch")}, so it is over within the "
                    + "first ones",
                CountEpochs
            );
        }
        else if (declaration.RunIn(schedule) is { } run)
        {
            CheckLength(schedule, kind, run, findings);
            CheckTimes(schedule, run, findings);
        }
    }

    /// <summary>The property whose numbers are steps and look like epochs; null for none.</summary>
    private static string? ReadsAsEpochs(ScheduleDeclaration schedule, TrainDeclaration? train) =>
        train?.Epochs is > 1 and { } epochs && !schedule.CountsEpochs
            ? Times.FirstOrDefault(time => Largest(schedule, time) is > 1 and { } largest && largest <= epochs)
            : null;

    private static double? Largest(ScheduleDeclaration schedule, string time) =>
        time != ScheduleKind.At ? schedule.Number(time)
        : schedule.Times.Count > 0 ? schedule.Times.Last()
        : null;

    private static void CheckLength(ScheduleDeclaration schedule, ScheduleKind kind, double run, Findings findings)
    {
        if (kind.DeclaredEnd(schedule) is not { } end || Math.Abs(end - run) < 1)
        {
            return;
        }

        findings.Add(
            Rules.ScheduleDiffersFromTheRun,
            schedule.Place.At("Length"),
            $"The schedule ends after {schedule.Count(end)}, the run after {schedule.Count(Math.Round(run, 2))}",
            end > run
                ? "the learning rate is still high when the run stops"
                : "the rest of the run is trained with the lowest learning rate",
            "Remove Length to make the schedule as long as the run"
        );
    }

    private static void CheckTimes(ScheduleDeclaration schedule, double run, Findings findings)
    {
        foreach (var time in Times.Take(2))
        {
            if (Largest(schedule, time) is { } last && last >= run && schedule.Kind != "Exponential")
            {
                findings.Add(
                    Rules.ScheduleDiffersFromTheRun,
                    schedule.Place.At(time),
                    $"The run ends after {schedule.Count(Math.Round(run, 2))}",
                    $"the learning rate never falls after {schedule.Count(last)}",
                    "Write smaller numbers, or train longer"
                );
            }
        }
    }

    private static string Count(int count, string what) => $"{Numbers.Plain(count)} {what}{(count == 1 ? "" : "s")}";
}
