namespace NetDsl;

/// <summary>
/// Root mean square normalisation of each sample over its last dimensions, y = x / √(mean(x²) + Epsilon) · weight: layer
/// normalisation without the mean and the bias. The shape stays the same; the weight has the shape of those dimensions. The same
/// in training and evaluation. From arXiv 1910.07467;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html">torch.nn.RMSNorm</see>.
/// </summary>
public sealed class RmsNormAttribute : StageAttribute
{
    /// <summary>Number of a sample's last dimensions that are normalised over, at least 1. Default: 1, only the last.</summary>
    public int Dimensions { get; set; } = 1;

    /// <summary>
    /// Added to the mean square to avoid a division by 0; above 0. Default: 2⁻²³ ≈ 1.19e-7, PyTorch's for float32.
    /// </summary>
    public double Epsilon { get; set; } = 1.1920928955078125e-7;

    /// <summary>Whether a weight is learned; otherwise there is none. Default: true.</summary>
    public bool Affine { get; set; } = true;
}
