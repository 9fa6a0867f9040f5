namespace NetDsl;

/// <summary>One rate for the whole run, after the warm-up.</summary>
/// <param name="Warmup">Steps or epochs during which the rate rises, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record FlatSchedule(int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps) : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings => [];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        learningRate;

    private protected override Schedule Times(int stepsPerEpoch) => this;

    private protected override void ValidateOwn(double learningRate) { }
}
