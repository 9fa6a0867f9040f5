namespace NetDsl;

/// <summary>
/// Half a cosine wave: Floor + (rate − Floor)·(1 + cos(π·t / Length)) / 2, with t from the end of the warm-up. PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html">CosineAnnealingLR</see>;
/// Loshchilov and Hutter, arXiv 1608.03983. After Length the rate stays at Floor, where PyTorch's rises again.
/// </summary>
/// <param name="Floor">The lowest rate, from 0 to below the learning rate; PyTorch's <c>eta_min</c>.</param>
/// <param name="Length">Steps or epochs until the lowest rate, at least 1; null: the rest of the run. PyTorch's
/// <c>T_max</c>.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises before, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record CosineSchedule(double Floor = 0, int? Length = null, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps)
    : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings => [("Floor", Floor), ("Length", Length)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.Cosine(learningRate, Floor, step - Warmup, Length ?? steps - Warmup);

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
