namespace NetDsl;

/// <summary>
/// One cycle in two half cosine waves: from rate / DivFactor up to the rate, then down to rate / DivFactor / FinalDivFactor at
/// the last step. PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html">OneCycleLR</see>; Smith and
/// Topin, arXiv 1708.07120. It has a warm-up of its own. The momentum stays as it is, as with PyTorch's
/// <c>cycle_momentum=False</c>. After Length the rate stays at the lowest one, where PyTorch throws.
/// </summary>
/// <param name="Rise">The share of the cycle in which the rate rises, above 0 and below 1; PyTorch's <c>pct_start</c>.</param>
/// <param name="DivFactor">The learning rate divided by the rate of the first step, at least 1.</param>
/// <param name="FinalDivFactor">The rate of the first step divided by that of the last one, at least 1.</param>
/// <param name="Length">Steps or epochs of the cycle, at least 1; null: the whole run. PyTorch's <c>total_steps</c>.</param>
/// <param name="Unit">What Length counts.</param>
public sealed record OneCycleSchedule(
    double Rise = 0.3,
    double DivFactor = 25,
    double FinalDivFactor = 10000,
    int? Length = null,
    ScheduleUnit Unit = ScheduleUnit.Steps
) : Schedule(0, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings =>
        [("Rise", Rise), ("DivFactor", DivFactor), ("FinalDivFactor", FinalDivFactor), ("Length", Length)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.OneCycle(learningRate, Rise, DivFactor, FinalDivFactor, step, Length ?? steps);

    private protected override Schedule Times(int stepsPerEpoch) =>
        this with
        {
            Length = Length is { } length ? Times(length, stepsPerEpoch) : null,
        };

    private protected override void ValidateOwn(double learningRate)
    {
        Share(Rise, nameof(Rise));
        AtLeastOne(DivFactor, nameof(DivFactor));
        AtLeastOne(FinalDivFactor, nameof(FinalDivFactor));
        AtLeast(1, Length, nameof(Length));
        if (Warmup != 0)
        {
            throw Refused(nameof(Warmup), Warmup, "0, because the cycle has a warm-up of its own");
        }
    }
}
