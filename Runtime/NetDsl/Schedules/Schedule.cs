using System.Globalization;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// How the learning rate changes during a run: a pure function from the number of a step to its rate. A schedule is an immutable
/// value; its numbers count steps or epochs.
/// </summary>
/// <remarks>
/// The warm-up rises in a straight line: step k of W, from 0, has (k + 1) / (W + 1) of the rate that the schedule has after the
/// warm-up, as PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html">LinearLR</see> with a
/// <c>start_factor</c> of 1 / (W + 1). So no step is wasted on a rate of 0, and none is repeated.
/// </remarks>
/// <param name="Warmup">Steps or epochs during which the rate rises, at least 0.</param>
/// <param name="Unit">What the numbers count.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "Kind")]
[JsonDerivedType(typeof(FlatSchedule), nameof(ScheduleKind.Flat))]
[JsonDerivedType(typeof(CosineSchedule), nameof(ScheduleKind.Cosine))]
[JsonDerivedType(typeof(StepSchedule), nameof(ScheduleKind.Step))]
[JsonDerivedType(typeof(MultiStepSchedule), nameof(ScheduleKind.MultiStep))]
[JsonDerivedType(typeof(ExponentialSchedule), nameof(ScheduleKind.Exponential))]
[JsonDerivedType(typeof(LinearDecaySchedule), nameof(ScheduleKind.LinearDecay))]
[JsonDerivedType(typeof(OneCycleSchedule), nameof(ScheduleKind.OneCycle))]
[JsonDerivedType(typeof(PolynomialSchedule), nameof(ScheduleKind.Polynomial))]
[JsonDerivedType(typeof(InverseSqrtSchedule), nameof(ScheduleKind.InverseSqrt))]
[JsonDerivedType(typeof(PlateauSchedule), nameof(ScheduleKind.Plateau))]
public abstract record Schedule(int Warmup, ScheduleUnit Unit)
{
    /// <summary>The same schedule with all its numbers in steps.</summary>
    /// <param name="stepsPerEpoch">Optimizer steps in an epoch, at least 1.</param>
    /// <returns>The schedule, whose numbers are multiplied if they count epochs.</returns>
    public Schedule InSteps(int stepsPerEpoch) =>
        Unit is ScheduleUnit.Steps
            ? this
            : Times(stepsPerEpoch) with
            {
                Warmup = Times(Warmup, stepsPerEpoch),
                Unit = ScheduleUnit.Steps,
            };

    /// <summary>The rate of one step. <see cref="PlateauSchedule"/> is taken as if nothing had been evaluated yet.</summary>
    /// <param name="step">Steps done before it.</param>
    /// <param name="steps">Steps of the whole run.</param>
    /// <param name="learningRate">The optimizer's learning rate: the highest of the run.</param>
    /// <returns>The rate, at least 0.</returns>
    /// <exception cref="InvalidOperationException">The numbers count epochs: call <see cref="InSteps"/> first.</exception>
    public double Rate(int step, int steps, double learningRate) => Rate(step, steps, learningRate, PlateauState.Start);

    /// <summary>Checks every value.</summary>
    /// <param name="learningRate">The optimizer's learning rate.</param>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it and the range.</exception>
    public void Validate(double learningRate)
    {
        AtLeast(0, Warmup, nameof(Warmup));
        if (!Enum.IsDefined(Unit))
        {
            throw Refused(nameof(Unit), (int)Unit, "Steps or Epochs");
        }

        ValidateOwn(learningRate);
    }

    /// <inheritdoc/>
    public sealed override string ToString()
    {
        var settings = Settings.Append(("Warmup", Warmup)).Append(("Unit", Unit)).Where(setting => setting.Value is not null);
        return $"{GetType().Name} {{ {string.Join(", ", settings.Select(Text))} }}";

        static string Text((string Name, object? Value) setting) =>
            string.Create(CultureInfo.InvariantCulture, $"{setting.Name} = {setting.Value}");
    }

    internal double Rate(int step, int steps, double learningRate, PlateauState state) =>
        Unit is not ScheduleUnit.Steps
            ? throw new InvalidOperationException("The schedule's numbers count epochs: call InSteps first.")
        : step < Warmup ? RateFormulas.Warmup(RateAfterWarmup(Warmup, steps, learningRate, state), step, Warmup)
        : RateAfterWarmup(step, steps, learningRate, state);

    /// <summary>The kind's own values, for texts; null is not set.</summary>
    private protected abstract IEnumerable<(string Name, object? Value)> Settings { get; }

    /// <summary>The rate of a step that is not in the warm-up.</summary>
    private protected abstract double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state);

    /// <summary>The kind's own numbers times the steps of an epoch.</summary>
    private protected abstract Schedule Times(int stepsPerEpoch);

    /// <summary>Checks the kind's own values.</summary>
    private protected abstract void ValidateOwn(double learningRate);

    private protected static int Times(int number, int stepsPerEpoch) =>
        (int)Math.Min((long)number * stepsPerEpoch, int.MaxValue);

    private protected static void AtLeast(int least, int? value, string name)
    {
        if (value < least)
        {
            throw Refused(name, value.Value, FormattableString.Invariant($"at least {least}"));
        }
    }

    private protected static void AtLeastOne(double value, string name)
    {
        if (!(value >= 1 && double.IsFinite(value)))
        {
            throw Refused(name, value, "a finite number of at least 1");
        }
    }

    /// <summary>Refuses what is not above 0 and below 1.</summary>
    private protected static void Share(double value, string name)
    {
        if (!(value > 0 && value < 1))
        {
            throw Refused(name, value, "above 0 and below 1");
        }
    }

    private protected static void IsFloor(double value, string name, double learningRate)
    {
        if (!(value >= 0 && value < learningRate))
        {
            throw Refused(name, value, FormattableString.Invariant($"from 0 to below the learning rate, {learningRate}"));
        }
    }

    private protected static ArgumentException Refused(string name, double value, string range) =>
        new(FormattableString.Invariant($"The schedule's {name} is {value}: it must be {range}."));
}
