using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>A fall at chosen times.</summary>
internal sealed class MultiStep : ScheduleKind
{
    public override string Name => "MultiStep";

    public override IReadOnlyList<ScheduleParameter> Parameters { get; } = [ScheduleParameter.Factor, ScheduleParameter.Warmup];

    public override bool TakesTimes => true;

    public override (string Name, string Meaning, string Example)? Required =>
        (At, "when the rate falls", "new[] { 30, 60, 80 }");

    public override string Example => "MultiStep, At = new[] { 30, 60 }";

    public override string Card(ScheduleDeclaration declaration) =>
        $"times {Numbers.Text(Factor(declaration))} after "
        + $"{string.Join(", ", declaration.Times.Take(declaration.Times.Count - 1).Select(time => Numbers.Plain(time)))}"
        + $"{(declaration.Times.Count > 1 ? " and " : "")}{declaration.Count(declaration.Times.Last())}";

    public override double Peak(ScheduleDeclaration declaration, double rate) => After(declaration, rate, declaration.Warmup);

    // The last step is within half a unit of the end.
    public override double? End(ScheduleDeclaration declaration, double rate, double? run) =>
        run is { } length ? After(declaration, rate, length - 0.5) : null;

    private static double Factor(ScheduleDeclaration declaration) => ScheduleParameter.Factor.Value(declaration) ?? 0.1;

    private static double After(ScheduleDeclaration declaration, double rate, double time) =>
        RateFormulas.Powers(rate, Factor(declaration), declaration.Times.Count(each => each <= time));
}
