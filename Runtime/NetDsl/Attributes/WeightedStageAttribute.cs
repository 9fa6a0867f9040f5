namespace NetDsl;

/// <summary>
/// One stage with a weight, and perhaps a bias, whose start can be chosen: for all such stages of a network by <c>[Init]</c>, for one of
/// them here. What is not mentioned here goes by <c>[Init]</c>, without one by PyTorch's defaults; with an Init here, nothing else
/// goes by <c>[Init]</c>.
/// </summary>
public abstract class WeightedStageAttribute : StageAttribute
{
    /// <summary>How the weight starts. <c>Init = Default</c> leaves PyTorch's default where <c>[Init]</c> says another.</summary>
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

    /// <summary>The number that the bias starts with; it may be written without Init. Unset: as <c>[Init]</c> says, else PyTorch's default.</summary>
    public double InitBias { get; set; }
}
