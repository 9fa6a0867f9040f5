namespace NetDsl;

/// <summary>
/// One over the root of the time: rate·√(s / (s + t)), with t from the end of the warm-up and s the Timescale. With s = Warmup it
/// is the schedule of Vaswani et al., arXiv 1706.03762, section 5.3. PyTorch has none; the formula is that of Hugging Face's
/// <see href="https://huggingface.co/docs/transformers/main_classes/optimizer_schedules">get_inverse_sqrt_schedule</see>.
/// </summary>
/// <param name="Timescale">Steps or epochs after the warm-up until the rate is 1/√2 of the highest, at least 1; null: Warmup, or
/// 1 without a warm-up.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises before, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record InverseSqrtSchedule(int? Timescale = null, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps)
    : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings => [("Timescale", Timescale)];

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.InverseSqrt(learningRate, step - Warmup, Timescale ?? Math.Max(Warmup, 1));

    private protected override Schedule Times(int stepsPerEpoch) =>
        this with
        {
            Timescale = Times(Timescale ?? Math.Max(Warmup, 1), stepsPerEpoch),
        };

    private protected override void ValidateOwn(double learningRate) => AtLeast(1, Timescale, nameof(Timescale));
}
