namespace NetDsl;

/// <summary>The rule by which gradients change the parameters.</summary>
/// <param name="kind">Which optimizer.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OptimizerAttribute(OptimizerKind kind) : Attribute
{
    /// <summary>Which optimizer.</summary>
    public OptimizerKind Kind { get; } = kind;

    /// <summary>Step size, greater than 0. Sgd has no default: it must be written.</summary>
    public double LearningRate { get; set; }

    /// <summary>Sgd: share of the previous step kept, in [0, 1). Default: 0.</summary>
    public double Momentum { get; set; }

    /// <summary>L2 penalty added to the gradient, at least 0. Default: 0.</summary>
    public double WeightDecay { get; set; }

    /// <summary>Sgd: Nesterov momentum; needs Momentum above 0. Default: false.</summary>
    public bool Nesterov { get; set; }
}

/// <summary>Optimizers, as in torch.optim.</summary>
public enum OptimizerKind
{
    /// <summary>
    /// Stochastic gradient descent, optionally with momentum.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.SGD.html">torch.optim.SGD</see>.
    /// </summary>
    Sgd,
}
