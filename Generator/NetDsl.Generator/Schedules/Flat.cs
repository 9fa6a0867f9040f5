using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>One rate.</summary>
internal sealed class Flat : ScheduleKind
{
    public override string Name => "Flat";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } = [ScheduleParameter.Warmup];

    public override string Example => "Flat, Warmup = 10";

    public override double? End(ScheduleDeclaration declaration, double rate, double? run) => rate;
}
