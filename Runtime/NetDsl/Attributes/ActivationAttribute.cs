namespace NetDsl;

/// <summary>An activation function, applied to each element (softmax: along one dimension). The shape stays the same.</summary>
/// <param name="kind">Which function.</param>
public sealed class ActivationAttribute(ActivationKind kind) : StageAttribute
{
    /// <summary>Which function.</summary>
    public ActivationKind Kind { get; } = kind;

    /// <summary>
    /// LeakyRelu: the slope for x &lt; 0, by default 0.01. PRelu: the slope that it starts with, by default 0.25. Others have
    /// none.
    /// </summary>
    public double NegativeSlope { get; set; } = kind == ActivationKind.PRelu ? 0.25 : 0.01;

    /// <summary>Softplus only: β, how sharp the bend at 0 is; above 0. Default: 1.</summary>
    public double Beta { get; set; } = 1.0;

    /// <summary>Elu only: α, the value -Elu tends to for x → -∞. Default: 1.</summary>
    public double Alpha { get; set; } = 1.0;

    /// <summary>Softmax and LogSoftmax only: the dimension that sums to one, the batch being 0. Default: -1, the last.</summary>
    public int Dim { get; set; } = -1;
}
