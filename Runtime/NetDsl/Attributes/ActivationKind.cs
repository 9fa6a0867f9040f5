namespace NetDsl;

/// <summary>
/// Activation functions, as in
/// <see href="https://pytorch.org/docs/stable/nn.html#non-linear-activations-weighted-sum-nonlinearity">torch.nn</see>.
/// </summary>
public enum ActivationKind
{
    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>x for x ≥ 0, NegativeSlope·x below.</summary>
    LeakyRelu,

    /// <summary>1 / (1 + e⁻ˣ), in (0, 1).</summary>
    Sigmoid,

    /// <summary>(eˣ - e⁻ˣ) / (eˣ + e⁻ˣ), in (-1, 1).</summary>
    Tanh,

    /// <summary>x·Φ(x), Φ the normal distribution function, exact (erf) form; arXiv 1606.08415.</summary>
    Gelu,

    /// <summary>x·sigmoid(x), also called swish; arXiv 1702.03118.</summary>
    Silu,

    /// <summary>x for x &gt; 0, Alpha·(eˣ - 1) below; arXiv 1511.07289.</summary>
    Elu,

    /// <summary>eˣ / Σ eˣ along one dimension: probabilities.</summary>
    Softmax,

    /// <summary>x - log Σ eˣ along one dimension: log-probabilities.</summary>
    LogSoftmax,

    /// <summary>min(max(0, x), 6); arXiv 1704.04861.</summary>
    Relu6,

    /// <summary>x for x ≥ 0, a·x below, where one a is learned and starts at NegativeSlope; arXiv 1502.01852.</summary>
    PRelu,

    /// <summary>log(1 + e^(Beta·x)) / Beta, a smooth max(0, x).</summary>
    Softplus,

    /// <summary>x·tanh(log(1 + eˣ)); arXiv 1908.08681.</summary>
    Mish,

    /// <summary>x·min(max(0, x + 3), 6) / 6; arXiv 1905.02244.</summary>
    Hardswish,
}
