namespace NetDsl;

/// <summary>An activation function, applied to each element (softmax: along one dimension). The shape stays the same.</summary>
/// <param name="kind">Which function.</param>
public sealed class ActivationAttribute(ActivationKind kind) : StageAttribute
{
    /// <summary>Which function.</summary>
    public ActivationKind Kind { get; } = kind;

    /// <summary>LeakyRelu only: the slope for x &lt; 0. Default: 0.01.</summary>
    public double NegativeSlope { get; set; } = 0.01;

    /// <summary>Elu only: α, the value -Elu tends to for x → -∞. Default: 1.</summary>
    public double Alpha { get; set; } = 1.0;

    /// <summary>Softmax and LogSoftmax only: the dimension that sums to one, the batch being 0. Default: -1, the last.</summary>
    public int Dim { get; set; } = -1;
}
