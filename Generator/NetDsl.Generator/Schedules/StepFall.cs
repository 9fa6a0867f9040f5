using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>A fall at regular times.</summary>
internal sealed class StepFall : ScheduleKind
{
    private static readonly ScheduleParameter Every = ScheduleParameter.Count("Every", null);

    public override string Name => "Step";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } =
    [Every, ScheduleParameter.Factor, ScheduleParameter.Warmup];

    public override (string Name, string Meaning, string Example)? Required => (Every.Name, "when the rate falls", "30");

    public override string Example => "Step, Every = 30, Factor = 0.5";

    public override string Card(ScheduleDeclaration declaration) =>
        $"times {Numbers.Text(Factor(declaration))} every {declaration.Count(Every.Value(declaration) ?? 1)}";

    public override double Peak(ScheduleDeclaration declaration, double rate) => After(declaration, rate, declaration.Warmup);

    // The last step is within half a unit of the end.
    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        run is { } length ? After(declaration, rate, length - 0.5) : null;

    private static double Factor(ScheduleDeclaration declaration) => ScheduleParameter.Factor.Value(declaration) ?? 0.1;

    private static double After(ScheduleDeclaration declaration, double rate, double time) =>
        RateFormulas.Powers(rate, Factor(declaration), Math.Floor(time / (Every.Value(declaration) ?? 1)));
}
