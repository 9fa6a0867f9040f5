namespace NetDsl;

/// <summary>
/// The initialisation of all layers with weights, as with PyTorch's <c>net.apply(init)</c>: the layers are built with their
/// defaults, then their weights are filled in order. A layer's own Init takes precedence; normalisations are not changed.
/// </summary>
/// <param name="kind">Which numbers.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InitAttribute(InitKind kind) : Attribute
{
    /// <summary>Which numbers.</summary>
    public InitKind Kind { get; } = kind;

    /// <summary>Xavier kinds and Orthogonal: the factor by which weights grow. Default: 1, or Nonlinearity's.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>
    /// Xavier and Kaiming kinds and Orthogonal: the activation that follows the layers. It determines the gain, as in
    /// <see href="https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain">calculate_gain</see>: Relu √2,
    /// LeakyRelu √(2 / (1 + NegativeSlope²)), Tanh 5/3, Sigmoid 1. Unset: none, gain 1; for the Kaiming kinds LeakyRelu.
    /// </summary>
    public ActivationKind Nonlinearity { get; set; }

    /// <summary>With LeakyRelu: its slope for x &lt; 0. Default, as in PyTorch: 0 for Kaiming kinds, otherwise 0.01.</summary>
    public double NegativeSlope { get; set; }

    /// <summary>Kaiming kinds: the side that keeps its variance. Default: FanIn.</summary>
    public FanMode Mode { get; set; }

    /// <summary>Normal: the mean. Default: 0.</summary>
    public double Mean { get; set; }

    /// <summary>Normal: the standard deviation, at least 0. Default: 1.</summary>
    public double Std { get; set; } = 1;

    /// <summary>Uniform: the lowest number. Default: 0.</summary>
    public double Low { get; set; }

    /// <summary>Uniform: the upper bound, at least Low. Default: 1.</summary>
    public double High { get; set; } = 1;

    /// <summary>Constant: the number. Required.</summary>
    public double Value { get; set; }

    /// <summary>The number that biases start with. Unset: PyTorch's default; for a linear layer uniform in ±1/√fan-in.</summary>
    public double Bias { get; set; }
}
