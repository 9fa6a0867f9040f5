namespace NetDsl;

/// <summary>
/// A rate that rises by the same factor at each step: lowest·(highest / lowest)^(step / steps). fastai's <c>SchedExp</c>.
/// </summary>
/// <param name="Lowest">The rate of the first step; the highest one is the optimizer's learning rate.</param>
internal sealed record RangeTestSchedule(double Lowest) : Schedule(0, ScheduleUnit.Steps)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings => [("Lowest", Lowest)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        Lowest * Math.Pow(learningRate / Lowest, (double)step / steps);

    private protected override Schedule Times(int stepsPerEpoch) => this;

    private protected override void ValidateOwn(double learningRate) => IsFloor(Lowest, nameof(Lowest), learningRate);
}
