namespace NetDsl;

/// <summary>
/// Schedules of the learning rate, as in
/// <see href="https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate">torch.optim.lr_scheduler</see>.
/// </summary>
public enum ScheduleKind
{
    /// <summary>One rate for the whole run, after the warm-up; <see cref="FlatSchedule"/>.</summary>
    Flat,

    /// <summary>Half a cosine wave from the learning rate down to Floor; <see cref="CosineSchedule"/>.</summary>
    Cosine,

    /// <summary>Times Factor at every Every; <see cref="StepSchedule"/>.</summary>
    Step,

    /// <summary>Times Factor at each of At; <see cref="MultiStepSchedule"/>.</summary>
    MultiStep,

    /// <summary>Times Factor over every Every, without jumps; <see cref="ExponentialSchedule"/>.</summary>
    Exponential,

    /// <summary>A straight line from the learning rate down to Floor; <see cref="LinearDecaySchedule"/>.</summary>
    LinearDecay,

    /// <summary>Up to the learning rate and down below the start, in half cosine waves; <see cref="OneCycleSchedule"/>.</summary>
    OneCycle,

    /// <summary>A power of the share of the run that is left; <see cref="PolynomialSchedule"/>.</summary>
    Polynomial,

    /// <summary>One over the root of the time; <see cref="InverseSqrtSchedule"/>.</summary>
    InverseSqrt,

    /// <summary>Times Factor when evaluations stop improving; <see cref="PlateauSchedule"/>.</summary>
    Plateau,
}

/// <summary>What the numbers of a schedule count.</summary>
public enum ScheduleUnit
{
    /// <summary>Optimizer steps.</summary>
    Steps,

    /// <summary>Passes over the training data.</summary>
    Epochs,
}
