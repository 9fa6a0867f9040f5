namespace NetDsl;

/// <summary>
/// A fall at regular times: rate·Factor^⌊t / Every⌋, with t from the start of the run, warm-up included. PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html">StepLR</see>.
/// </summary>
/// <param name="Every">Steps or epochs between two changes, at least 1; PyTorch's <c>step_size</c>.</param>
/// <param name="Factor">What the rate is multiplied by, above 0 and below 1; PyTorch's <c>gamma</c>.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record StepSchedule(int Every, double Factor = 0.1, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps)
    : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings => [("Every", Every), ("Factor", Factor)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.Powers(learningRate, Factor, step / Every);

    private protected override Schedule Times(int stepsPerEpoch) => this with { Every = Times(Every, stepsPerEpoch) };

    private protected override void ValidateOwn(double learningRate)
    {
        AtLeast(1, Every, nameof(Every));
        Share(Factor, nameof(Factor));
    }
}
