using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>A straight line.</summary>
internal sealed class LinearDecay : ScheduleKind
{
    public override string Name => "LinearDecay";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } =
    [ScheduleParameter.Floor, ScheduleParameter.Length, ScheduleParameter.Warmup];

    public override string Example => "LinearDecay, Warmup = 10, Length = 90";

    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        Progress(declaration, run) is ({ } time, { } length)
            ? RateFormulas.Polynomial(rate, declaration.Number("Floor") ?? 0, 1, time, length)
            : null;
}
