namespace NetDsl;

/// <summary>
/// Batch normalisation of each channel, y = (x - mean) / √(variance + Epsilon) · weight + bias: <c>[N, C]</c>,
/// <c>[N, C, L]</c> or <c>[N, C, H, W]</c>; the shape stays the same, weight and bias have shape <c>[C]</c>. In training, mean
/// and variance are the batch's (which needs more than one value per channel), and their running averages are updated; in
/// evaluation these averages are used. From arXiv 1502.03167;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html">torch.nn.BatchNorm1d</see> and
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">torch.nn.BatchNorm2d</see>.
/// </summary>
public sealed class BatchNormAttribute : StageAttribute
{
    /// <summary>Added to the variance to avoid a division by 0; above 0. Default: 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Share of a batch's statistics in the new running averages, in [0, 1]. Default: 0.1.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether weight and bias are learned; otherwise there are none. Default: true.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether running averages are kept; if not, the batch's own statistics are always used. Default: true.</summary>
    public bool TrackRunningStatistics { get; set; } = true;
}
