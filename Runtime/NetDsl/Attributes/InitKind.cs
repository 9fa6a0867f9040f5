namespace NetDsl;

/// <summary>
/// Initialisations of weights, as in <see href="https://pytorch.org/docs/stable/nn.init.html">torch.nn.init</see>. Fan-in is
/// the number of inputs of each output, fan-out the number of outputs of each input: for <c>[Layer(784, 100)]</c> 784 and 100.
/// </summary>
public enum InitKind
{
    /// <summary>PyTorch's default for the layer; for a linear layer uniform in ±1/√fan-in.</summary>
    Default,

    /// <summary>
    /// Uniform in ±Gain·√(6 / (fan-in + fan-out)); also called Glorot's. Glorot and Bengio 2010,
    /// <see href="https://proceedings.mlr.press/v9/glorot10a.html">Understanding the difficulty of training deep feedforward
    /// neural networks</see>.
    /// </summary>
    XavierUniform,

    /// <summary>Normal with mean 0 and standard deviation Gain·√(2 / (fan-in + fan-out)), from the same paper.</summary>
    XavierNormal,

    /// <summary>Uniform in ±gain·√(3 / fan), fan by Mode; also called He's. From arXiv 1502.01852.</summary>
    KaimingUniform,

    /// <summary>Normal with mean 0 and standard deviation gain / √fan, fan by Mode; from arXiv 1502.01852.</summary>
    KaimingNormal,

    /// <summary>Normal with Mean and Std.</summary>
    Normal,

    /// <summary>Uniform from Low to High.</summary>
    Uniform,

    /// <summary>Value everywhere. All outputs of a layer then learn the same.</summary>
    Constant,

    /// <summary>0 everywhere. All outputs of a layer then learn the same, if they learn at all.</summary>
    Zeros,

    /// <summary>Gain times a matrix with orthonormal rows or columns; from arXiv 1312.6120.</summary>
    Orthogonal,
}
