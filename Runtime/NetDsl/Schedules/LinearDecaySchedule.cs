namespace NetDsl;

/// <summary>
/// A straight line: Floor + (rate − Floor)·(1 − t / Length), with t from the end of the warm-up; then Floor. PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html">LinearLR</see> with a
/// <c>start_factor</c> of 1 and an <c>end_factor</c> of Floor / rate.
/// </summary>
/// <param name="Floor">The lowest rate, from 0 to below the learning rate.</param>
/// <param name="Length">Steps or epochs until the lowest rate, at least 1; null: the rest of the run. PyTorch's
/// <c>total_iters</c>.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises before, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record LinearDecaySchedule(
    double Floor = 0,
    int? Length = null,
    int Warmup = 0,
    ScheduleUnit Unit = ScheduleUnit.Steps
) : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings => [("Floor", Floor), ("Length", Length)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.Polynomial(learningRate, Floor, 1, step - Warmup, Length ?? steps - Warmup);

    private protected override Schedule Times(int stepsPerEpoch) =>
        this with
        {
            Length = Length is { } length ? Times(length, stepsPerEpoch) : null,
        };

    private protected override void ValidateOwn(double learningRate)
    {
        IsFloor(Floor, nameof(Floor), learningRate);
        AtLeast(1, Length, nameof(Length));
    }
}
