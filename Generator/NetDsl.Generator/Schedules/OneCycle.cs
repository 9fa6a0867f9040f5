using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>Up and down.</summary>
internal sealed class OneCycle : ScheduleKind
{
    private static readonly ScheduleParameter Rise = new(
        "Rise",
        0.3,
        value => value > 0 && value < 1,
        "it is the share of the cycle in which the rate rises",
        "a number above 0 and below 1, often 0.3"
    );

    private static readonly ScheduleParameter DivFactor = ScheduleParameter.Divisor("DivFactor", 25);

    private static readonly ScheduleParameter FinalDivFactor = ScheduleParameter.Divisor("FinalDivFactor", 10000);

    public override string Name => "OneCycle";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } =
    [Rise, DivFactor, FinalDivFactor, ScheduleParameter.Length];

    public override string Example => "OneCycle, DivFactor = 10";

    public override string Card(ScheduleDeclaration declaration) =>
        $"rising for {Numbers.Text(Rise.Value(declaration) ?? 0)} of it";

    public override double Start(ScheduleDeclaration declaration, double rate) => rate / (DivFactor.Value(declaration) ?? 1);

    // The number of steps does not matter at its end. Within it, it is long compared with one step.
    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        Progress(declaration, run) is ({ } time, { } length)
            ? RateFormulas.OneCycle(
                rate,
                Rise.Value(declaration) ?? 0,
                DivFactor.Value(declaration) ?? 1,
                FinalDivFactor.Value(declaration) ?? 1,
                time,
                length
            )
            : null;
}
