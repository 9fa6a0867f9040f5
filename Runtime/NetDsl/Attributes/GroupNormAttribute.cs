namespace NetDsl;

/// <summary>
/// Group normalisation, y = (x - mean) / √(variance + Epsilon) · weight + bias, with mean and variance of each group of channels
/// of each sample: <c>[N, C, L]</c> or <c>[N, C, H, W]</c>; the shape stays the same, weight and bias have shape
/// <c>[C]</c>. It does not depend on the batch. From arXiv 1803.08494;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html">torch.nn.GroupNorm</see>.
/// </summary>
/// <param name="groups">Groups that the channels are split into; divides the number of channels.</param>
public sealed class GroupNormAttribute(int groups) : StageAttribute
{
    /// <summary>Groups that the channels are split into.</summary>
    public int Groups { get; } = groups;

    /// <summary>Added to the variance to avoid a division by 0; above 0. Default: 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether weight and bias are learned; otherwise there are none. Default: true.</summary>
    public bool Affine { get; set; } = true;
}
