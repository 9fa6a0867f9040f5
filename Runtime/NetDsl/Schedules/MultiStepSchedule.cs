using System.Collections.Immutable;

namespace NetDsl;

/// <summary>
/// A fall at chosen times: rate·Factor^n, with n of the times in At passed since the start of the run, warm-up included.
/// PyTorch's <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html">MultiStepLR</see>.
/// </summary>
/// <param name="At">The steps or epochs after which the rate changes, at least 1 and rising; PyTorch's
/// <c>milestones</c>.</param>
/// <param name="Factor">What the rate is multiplied by, above 0 and below 1; PyTorch's <c>gamma</c>.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
public sealed record MultiStepSchedule(
    ImmutableArray<int> At,
    double Factor = 0.1,
    int Warmup = 0,
    ScheduleUnit Unit = ScheduleUnit.Steps
) : Schedule(Warmup, Unit)
{
    /// <summary>The steps or epochs after which the rate changes.</summary>
    public ImmutableArray<int> At
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = At.IsDefault ? [] : At;

    private protected override IEnumerable<(string Name, object? Value)> Settings =>
        [("At", $"[{string.Join(", ", At)}]"), ("Factor", Factor)];

    /// <summary>Whether two schedules are equal; their times are compared one by one.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when all values are equal.</returns>
    public bool Equals(MultiStepSchedule? other) =>
        base.Equals(other) && Factor.Equals(other.Factor) && At.SequenceEqual(other.At);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Factor, At.Length);

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        RateFormulas.Powers(learningRate, Factor, At.Count(time => time <= step));

    private protected override Schedule Times(int stepsPerEpoch) =>
        this with
        {
            At = [.. At.Select(time => Times(time, stepsPerEpoch))],
        };

    private protected override void ValidateOwn(double learningRate)
    {
        Share(Factor, nameof(Factor));
        if (At.IsEmpty || At[0] < 1 || At.Zip(At.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new ArgumentException(
                $"The schedule's At is [{string.Join(", ", At)}]: it must be numbers of at least 1, each above the one before."
            );
        }
    }
}
