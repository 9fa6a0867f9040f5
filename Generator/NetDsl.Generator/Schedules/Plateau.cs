using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>A fall when evaluations stop improving.</summary>
internal sealed class Plateau : ScheduleKind
{
    private static readonly ScheduleParameter Patience = ScheduleParameter.Evaluations("Patience", 10);

    private static readonly ScheduleParameter MinDelta = new(
        "MinDelta",
        0.0001,
        value => value >= 0 && value < 1,
        "it is the share by which a loss must be lower to count",
        "a number from 0 to below 1"
    );

    private static readonly ScheduleParameter Cooldown = ScheduleParameter.Evaluations("Cooldown", 0);

    public override string Name => "Plateau";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } =
    [ScheduleParameter.Factor, Patience, MinDelta, Cooldown, ScheduleParameter.Floor, ScheduleParameter.Warmup];

    public override string Example => "Plateau, Factor = 0.5, Patience = 2";

    public override string Card(ScheduleDeclaration declaration) =>
        $"times {Numbers.Text(ScheduleParameter.Factor.Value(declaration) ?? 0)} after more than "
        + $"{Numbers.Text(Patience.Value(declaration) ?? 0)} evaluations without a lower test loss";

    public override double? End(ScheduleDeclaration declaration, double rate, double? run) => null;
}
