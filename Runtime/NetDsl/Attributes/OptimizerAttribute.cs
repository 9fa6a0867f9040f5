namespace NetDsl;

/// <summary>The rule by which gradients change the parameters. Defaults are PyTorch's.</summary>
/// <param name="kind">Which optimizer.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OptimizerAttribute(OptimizerKind kind) : Attribute
{
    /// <summary>Which optimizer.</summary>
    public OptimizerKind Kind { get; } = kind;

    /// <summary>
    /// Learning rate, greater than 0. Default: Adam, AdamW, RAdam 0.001, NAdam 0.002, RmsProp, Adagrad 0.01. Sgd has no default:
    /// it is required there.
    /// </summary>
    public double LearningRate { get; set; }

    /// <summary>Sgd, RmsProp: share of the previous step that is kept, in [0, 1). Default: 0.</summary>
    public double Momentum { get; set; }

    /// <summary>
    /// Factor of the L2 penalty added to the gradient, at least 0, by default 0. With AdamW, the share (times the learning rate)
    /// that each step subtracts from the weights, by default 0.01.
    /// </summary>
    public double WeightDecay { get; set; }

    /// <summary>
    /// Whether WeightDecay also applies to parameters of one dimension, which are biases and the weights of normalisations and of
    /// PRelu. False leaves them out, as nanoGPT and timm do: the decay is for weights that inputs are multiplied with. Default:
    /// true.
    /// </summary>
    public bool DecayBias { get; set; } = true;

    /// <summary>Sgd: Nesterov momentum; needs Momentum above 0 and no Dampening. Default: false.</summary>
    public bool Nesterov { get; set; }

    /// <summary>Sgd: share of the gradient that does not enter the momentum, in [0, 1). Default: 0.</summary>
    public double Dampening { get; set; }

    /// <summary>Sgd, Adam, AdamW, RmsProp: go up the gradient instead of down. Default: false.</summary>
    public bool Maximize { get; set; }

    /// <summary>Adam, AdamW, NAdam, RAdam: share of the past in the mean gradient, in [0, 1). Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>Adam, AdamW, NAdam, RAdam: share of the past in the mean squared gradient, in [0, 1). Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>All except Sgd: added to the divisor, at least 0. Default: 1e-8, Adagrad 1e-10.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>Adam, AdamW: divide by the highest mean square so far; arXiv 1904.09237. Default: false.</summary>
    public bool AmsGrad { get; set; }

    /// <summary>RmsProp: share of the past in the mean squared gradient, in [0, 1). Default: 0.99.</summary>
    public double Alpha { get; set; } = 0.99;

    /// <summary>RmsProp: divide by the estimated variance instead of the mean square. Default: false.</summary>
    public bool Centered { get; set; }

    /// <summary>Adagrad: the learning rate is divided by 1 + steps × this, at least 0. Default: 0.</summary>
    public double LearningRateDecay { get; set; }

    /// <summary>Adagrad: initial value of the sums of squares, at least 0. Default: 0.</summary>
    public double InitialAccumulator { get; set; }

    /// <summary>NAdam: how fast the momentum reaches Beta1, at least 0. Default: 0.004.</summary>
    public double MomentumDecay { get; set; } = 0.004;
}
