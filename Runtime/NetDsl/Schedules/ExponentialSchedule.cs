namespace NetDsl;

/// <summary>
/// An exponential fall: rate·Factor^(t / Every), with t from the end of the warm-up. PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html">ExponentialLR</see>, called
/// after each step, has Every = 1. Called after each epoch, it has the same rate at the start of each epoch, and stays there
/// until the next one; this schedule falls at every step.
/// </summary>
/// <param name="Factor">What the rate is multiplied by, above 0 and below 1; PyTorch's <c>gamma</c>.</param>
/// <param name="Every">Steps or epochs in which it falls by that, at least 1.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises before, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record ExponentialSchedule(double Factor, int Every = 1, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps)
    : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings => [("Factor", Factor), ("Every", Every)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.Powers(learningRate, Factor, (step - Warmup) / (double)Every);

    private protected override Schedule Times(int stepsPerEpoch) => this with { Every = Times(Every, stepsPerEpoch) };

    private protected override void ValidateOwn(double learningRate)
    {
        Share(Factor, nameof(Factor));
        AtLeast(1, Every, nameof(Every));
    }
}
