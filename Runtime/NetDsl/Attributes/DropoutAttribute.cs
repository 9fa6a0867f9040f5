namespace NetDsl;

/// <summary>
/// Dropout: in training, each element is zeroed with probability p and the others are multiplied by 1 / (1 - p); in evaluation
/// nothing changes. The shape stays the same. From arXiv 1207.0580;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</see> and, for channels,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html">torch.nn.Dropout2d</see>.
/// </summary>
/// <param name="probability">Probability that an element is zeroed, in [0, 1).</param>
public sealed class DropoutAttribute(double probability = 0.5) : StageAttribute
{
    /// <summary>Probability that an element is zeroed. Default: 0.5.</summary>
    public double Probability { get; } = probability;

    /// <summary>
    /// Whether whole channels of a map, <c>[N, C, L]</c> or <c>[N, C, H, W]</c>, are zeroed instead of single elements: the
    /// neighbours of a zeroed place would tell its value (arXiv 1411.4280). Default: false.
    /// </summary>
    public bool Channels { get; set; }
}
