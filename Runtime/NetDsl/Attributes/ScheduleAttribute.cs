namespace NetDsl;

/// <summary>
/// How the learning rate changes during a run; without it, the rate stays. <see cref="OptimizerAttribute.LearningRate"/> is the
/// highest rate. A setting that the kind does not take is an error.
/// </summary>
/// <param name="kind">Which schedule.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ScheduleAttribute(ScheduleKind kind) : Attribute
{
    /// <summary>Which schedule.</summary>
    public ScheduleKind Kind { get; } = kind;

    /// <summary>What Warmup, Length, Every, At and Timescale count. Default: Steps.</summary>
    public ScheduleUnit Unit { get; set; }

    /// <summary>
    /// All except OneCycle: steps or epochs during which the rate rises in a straight line, at least 0 and less than the run.
    /// Default: 0.
    /// </summary>
    public int Warmup { get; set; }

    /// <summary>
    /// Cosine, LinearDecay, Polynomial, Plateau: the lowest rate, from 0 to below the learning rate. Default: 0.
    /// </summary>
    public double Floor { get; set; }

    /// <summary>
    /// Cosine, LinearDecay, Polynomial, OneCycle: steps or epochs from the end of the warm-up until the lowest rate, at least 1.
    /// Default: the rest of the run.
    /// </summary>
    public int Length { get; set; }

    /// <summary>
    /// Step: steps or epochs between two changes, at least 1; required. Exponential: steps or epochs over which the rate falls by
    /// Factor, at least 1, by default 1.
    /// </summary>
    public int Every { get; set; }

    /// <summary>MultiStep: the steps or epochs of the run after which the rate changes, at least 1 and rising;
    /// required.</summary>
    public int[] At { get; set; } = [];

    /// <summary>
    /// Step, MultiStep, Exponential, Plateau: what the rate is multiplied by, above 0 and below 1. Default: 0.1. Exponential has
    /// no default: it is required there.
    /// </summary>
    public double Factor { get; set; } = 0.1;

    /// <summary>Polynomial: the exponent, above 0. Default: 1.</summary>
    public double Power { get; set; } = 1;

    /// <summary>
    /// InverseSqrt: steps or epochs after the warm-up until the rate is 1/√2 of the highest, at least 1. Default: Warmup, or 1
    /// without a warm-up.
    /// </summary>
    public int Timescale { get; set; }

    /// <summary>OneCycle: the share of the cycle in which the rate rises, above 0 and below 1. Default: 0.3.</summary>
    public double Rise { get; set; } = 0.3;

    /// <summary>OneCycle: the learning rate divided by the rate of the first step, at least 1. Default: 25.</summary>
    public double DivFactor { get; set; } = 25;

    /// <summary>OneCycle: the rate of the first step divided by that of the last one, at least 1. Default: 10000.</summary>
    public double FinalDivFactor { get; set; } = 10000;

    /// <summary>Plateau: evaluations in a row without a lower test loss that are let pass, at least 0. Default: 10.</summary>
    public int Patience { get; set; } = 10;

    /// <summary>
    /// Plateau: the share by which a test loss must be below the lowest one so far, from 0 to below 1. Default: 0.0001.
    /// </summary>
    public double MinDelta { get; set; } = 0.0001;

    /// <summary>Plateau: evaluations after a change that do not count as without progress, at least 0. Default: 0.</summary>
    public int Cooldown { get; set; }
}
