namespace NetDsl;

/// <summary>
/// A power of the share that is left: Floor + (rate − Floor)·(1 − t / Length)^Power, with t from the end of the warm-up; then
/// Floor. PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html">PolynomialLR</see>, which has
/// no Floor.
/// </summary>
/// <param name="Power">The exponent, above 0.</param>
/// <param name="Floor">The lowest rate, from 0 to below the learning rate.</param>
/// <param name="Length">Steps or epochs until the lowest rate, at least 1; null: the rest of the run. PyTorch's
/// <c>total_iters</c>.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises before, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record PolynomialSchedule(
    double Power = 1,
    double Floor = 0,
    int? Length = null,
    int Warmup = 0,
    ScheduleUnit Unit = ScheduleUnit.Steps
) : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings =>
        [("Power", Power), ("Floor", Floor), ("Length", Length)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.Polynomial(learningRate, Floor, Power, step - Warmup, Length ?? steps - Warmup);

    private protected override Schedule Times(int stepsPerEpoch) =>
        this with
        {
            Length = Length is { } length ? Times(length, stepsPerEpoch) : null,
        };

    private protected override void ValidateOwn(double learningRate)
    {
        if (!(Power > 0 && double.IsFinite(Power)))
        {
            throw Refused(nameof(Power), Power, "a finite number above 0");
        }

        IsFloor(Floor, nameof(Floor), learningRate);
        AtLeast(1, Length, nameof(Length));
    }
}
