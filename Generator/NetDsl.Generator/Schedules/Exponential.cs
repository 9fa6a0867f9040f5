using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>An exponential fall.</summary>
internal sealed class Exponential : ScheduleKind
{
    private static readonly ScheduleParameter Every = ScheduleParameter.Count("Every", 1);

    private static readonly ScheduleParameter Factor = ScheduleParameter.Factor with { Default = null };

    public override string Name => "Exponential";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } = [Factor, Every, ScheduleParameter.Warmup];

    public override (string Name, string Meaning, string Example)? Required => (Factor.Name, "how fast the rate falls", "0.95");

    public override string Example => "Exponential, Factor = 0.99";

    public override string Card(ScheduleDeclaration declaration) =>
        $"times {Numbers.Text(Factor.Value(declaration) ?? 1)} over {declaration.Count(Every.Value(declaration) ?? 1)}";

    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        run is { } length
            ? RateFormulas.Powers(
                rate,
                Factor.Value(declaration) ?? 1,
                (length - declaration.Warmup) / (Every.Value(declaration) ?? 1)
            )
            : null;
}
