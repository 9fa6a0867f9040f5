namespace NetDsl;

/// <summary>
/// Dropout: in training, each element is zeroed with probability p and the others are multiplied by 1 / (1 - p); in evaluation
/// nothing changes. The shape stays the same. From arXiv 1207.0580;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</see>.
/// </summary>
/// <param name="probability">Probability that an element is zeroed, in [0, 1).</param>
public sealed class DropoutAttribute(double probability = 0.5) : StageAttribute
{
    /// <summary>Probability that an element is zeroed. Default: 0.5.</summary>
    public double Probability { get; } = probability;
}
