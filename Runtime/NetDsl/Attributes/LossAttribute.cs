namespace NetDsl;

/// <summary>The loss that training minimises, a mean over the batch.</summary>
/// <param name="kind">Which loss.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LossAttribute(LossKind kind) : Attribute
{
    /// <summary>Which loss.</summary>
    public LossKind Kind { get; } = kind;

    /// <summary>
    /// CrossEntropy: share of the target's probability that is spread evenly over all classes, in [0, 1). Default: 0.
    /// See <see href="https://arxiv.org/abs/1512.00567">arXiv 1512.00567</see>, section 7.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>
    /// CrossEntropy, Nll: how much the samples of each class count, one number above 0 for each class; the mean over a batch is
    /// weighted by them. Default: all equal.
    /// </summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>
    /// BceWithLogits: how much the yes of each label counts compared with its no, one number of at least 0 for each output; above
    /// 1 favours recall, below 1 precision. Default: 1 each.
    /// </summary>
    public double[]? PositiveWeights { get; set; }

    /// <summary>SmoothL1: the error at which the loss changes from squared to absolute, above 0. Default: 1.</summary>
    public double Beta { get; set; } = 1;

    /// <summary>Huber: the error at which the loss changes from squared to absolute, above 0. Default: 1.</summary>
    public double Delta { get; set; } = 1;
}
