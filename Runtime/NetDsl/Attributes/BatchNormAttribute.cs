namespace NetDsl;

/// <summary>
/// Batch normalisation of each channel, y = (x - mean) / √(variance + Epsilon) · weight + bias: <c>[N, C]</c> or <c>[N, C, L]</c>, shape
/// stays, weight and bias of shape <c>[C]</c>. While training, mean and variance are the batch's (a batch needs more than one value
/// of a channel), and running averages of them are kept; otherwise they are those averages. From arXiv 1502.03167;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html">torch.nn.BatchNorm1d</see>.
/// </summary>
public sealed class BatchNormAttribute : StageAttribute
{
    /// <summary>Added to the variance, so that nothing is divided by 0; above 0. Default: 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Share of a batch's statistics in the new running averages, in [0, 1]. Default: 0.1.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether weight and bias are learned; without, they are left out. Default: true.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether running averages are kept; without, the batch's own statistics are used always. Default: true.</summary>
    public bool TrackRunningStatistics { get; set; } = true;
}
