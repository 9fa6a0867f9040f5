using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>Half a cosine wave.</summary>
internal sealed class Cosine : ScheduleKind
{
    public override string Name => "Cosine";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } =
    [ScheduleParameter.Floor, ScheduleParameter.Length, ScheduleParameter.Warmup];

    public override string Example => "Cosine, Warmup = 10, Floor = 0.001";

    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        Progress(declaration, run) is ({ } time, { } length)
            ? RateFormulas.Cosine(rate, declaration.Number("Floor") ?? 0, time, length)
            : null;
}
