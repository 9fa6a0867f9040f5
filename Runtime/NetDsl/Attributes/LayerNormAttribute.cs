namespace NetDsl;

/// <summary>
/// Layer normalisation of each sample over its last dimensions, y = (x - mean) / √(variance + Epsilon) · weight + bias. The shape
/// stays the same; weight and bias have the shape of those dimensions. The same in training and evaluation. From arXiv
/// 1607.06450;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">torch.nn.LayerNorm</see>.
/// </summary>
public sealed class LayerNormAttribute : StageAttribute
{
    /// <summary>Number of a sample's last dimensions that are normalised over, at least 1. Default: 1, only the last.</summary>
    public int Dimensions { get; set; } = 1;

    /// <summary>Added to the variance to avoid a division by 0; above 0. Default: 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether weight and bias are learned; otherwise there are none. Default: true.</summary>
    public bool Affine { get; set; } = true;
}
