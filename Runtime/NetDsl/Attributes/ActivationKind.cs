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
}
