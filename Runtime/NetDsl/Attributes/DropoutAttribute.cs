namespace NetDsl;

/// <summary>
/// Dropout: while training, each element is zeroed with a probability p and the others are multiplied by 1 / (1 - p); otherwise
/// nothing changes. Shape stays. From arXiv 1207.0580;
/// see <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</see>.
/// </summary>
/// <param name="probability">Probability of an element to be zeroed, in [0, 1).</param>
public sealed class DropoutAttribute(double probability = 0.5) : StageAttribute
{
    /// <summary>Probability of an element to be zeroed. Default: 0.5.</summary>
    public double Probability { get; } = probability;
}
