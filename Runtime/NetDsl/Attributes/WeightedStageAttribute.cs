namespace NetDsl;

/// <summary>
/// One stage with a weight, and perhaps a bias, whose initialisation can be chosen: for all such stages of a network by
/// <c>[Init]</c>, or for one of them here. Settings that are not given here follow <c>[Init]</c>, or PyTorch's defaults if there
/// is none. With an Init here, <c>[Init]</c> has no effect on this stage.
/// </summary>
public abstract class WeightedStageAttribute : StageAttribute
{
    /// <summary>The initialisation of the weight. <c>Init = Default</c> keeps PyTorch's in spite of an <c>[Init]</c>.</summary>
    public InitKind Init { get; set; }

    /// <inheritdoc cref="InitAttribute.Gain"/>
    public double InitGain { get; set; } = 1;

    /// <inheritdoc cref="InitAttribute.Nonlinearity"/>
    public ActivationKind InitNonlinearity { get; set; }

    /// <inheritdoc cref="InitAttribute.NegativeSlope"/>
    public double InitNegativeSlope { get; set; }

    /// <inheritdoc cref="InitAttribute.Mode"/>
    public FanMode InitMode { get; set; }

    /// <inheritdoc cref="InitAttribute.Mean"/>
    public double InitMean { get; set; }

    /// <inheritdoc cref="InitAttribute.Std"/>
    public double InitStd { get; set; } = 1;

    /// <inheritdoc cref="InitAttribute.Low"/>
    public double InitLow { get; set; }

    /// <inheritdoc cref="InitAttribute.High"/>
    public double InitHigh { get; set; } = 1;

    /// <inheritdoc cref="InitAttribute.Value"/>
    public double InitValue { get; set; }

    /// <summary>
    /// The initial value of the bias, also without Init. Unset: that of <c>[Init]</c>, otherwise PyTorch's default.
    /// </summary>
    public double InitBias { get; set; }
}
