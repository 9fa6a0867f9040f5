using System.Globalization;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.Cards;

/// <summary>The schedule on the card: its kind and settings, and the rates at the start, after the warm-up and at the
/// end.</summary>
internal static class ScheduleCard
{
    /// <summary><c>Cosine, 500 steps of warm-up: 0.0002 -> 0.1 -> 0</c>.</summary>
    public static string Of(ScheduleDeclaration schedule, NetworkDeclaration declaration)
    {
        var (kind, rate) = (schedule.Known!, declaration.Optimizer!.LearningRate ?? 0);
        var warmup = schedule.Warmup > 0 ? $"{schedule.Count(schedule.Warmup)} of warm-up" : "";
        string[] head = [kind.Name, kind.Card(schedule), warmup];
        double?[] rates =
        [
            schedule.Warmup > 0 ? FirstOfWarmup(schedule, declaration) : kind.Start(schedule, rate),
            kind.Peak(schedule, rate),
            kind.End(schedule, rate, declaration.RunIn(schedule)),
        ];
        var shown = rates.Select(each => each is { } value ? Rounded(value) : "?").ToList();
        var changes = shown.Where((text, number) => number == 0 || text != shown[number - 1]);
        return $"{string.Join(", ", head.Where(part => part.Length > 0))}: {string.Join(" -> ", changes)}";
    }

    private static double? FirstOfWarmup(ScheduleDeclaration schedule, NetworkDeclaration declaration)
    {
        var steps = schedule.CountsEpochs ? schedule.Warmup * declaration.StepsPerEpoch : schedule.Warmup;
        var peak = schedule.Known!.Peak(schedule, declaration.Optimizer!.LearningRate ?? 0);
        return steps is { } warmup ? RateFormulas.Warmup(peak, 0, warmup) : null;
    }

    /// <summary>Two digits, and nothing below a millionth of a millionth: that is the rounding of a cosine.</summary>
    private static string Rounded(double rate) =>
        Numbers.Text(
            rate < 1e-12
                ? 0
                : double.Parse(
                    rate.ToString("g3", CultureInfo.InvariantCulture),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture
                )
        );
}
