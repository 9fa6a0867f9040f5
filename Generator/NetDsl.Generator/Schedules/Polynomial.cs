using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>A power of the share that is left.</summary>
internal sealed class Polynomial : ScheduleKind
{
    private static readonly ScheduleParameter Power = new(
        "Power",
        1,
        value => value > 0 && Numbers.IsFloat(value),
        "it is the exponent of a share that falls from 1 to 0",
        "a finite number above 0, often 1 or 2"
    );

    public override string Name => "Polynomial";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } =
    [Power, ScheduleParameter.Floor, ScheduleParameter.Length, ScheduleParameter.Warmup];

    public override string Example => "Polynomial, Power = 2";

    public override string Card(ScheduleDeclaration declaration) => $"power {Numbers.Text(Power.Value(declaration) ?? 1)}";

    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        Progress(declaration, run) is ({ } time, { } length)
            ? RateFormulas.Polynomial(rate, declaration.Number("Floor") ?? 0, Power.Value(declaration) ?? 1, time, length)
            : null;
}
