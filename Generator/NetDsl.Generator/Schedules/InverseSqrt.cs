using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>One over the root of the time.</summary>
internal sealed class InverseSqrt : ScheduleKind
{
    private static readonly ScheduleParameter Timescale = ScheduleParameter.Count("Timescale", null);

    public override string Name => "InverseSqrt";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } = [Timescale, ScheduleParameter.Warmup];

    public override string Example => "InverseSqrt, Warmup = 10";

    public override string Card(ScheduleDeclaration declaration) => $"timescale {declaration.Count(Scale(declaration))}";

    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        run is { } length ? RateFormulas.InverseSqrt(rate, length - declaration.Warmup, Scale(declaration)) : null;

    private static double Scale(ScheduleDeclaration declaration) =>
        Timescale.Value(declaration) ?? Math.Max(declaration.Warmup, 1);
}
