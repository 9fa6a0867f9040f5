namespace NetDsl;

/// <summary>The loss that training minimises, a mean over the batch.</summary>
/// <param name="kind">Which loss.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LossAttribute(LossKind kind) : Attribute
{
    /// <summary>Which loss.</summary>
    public LossKind Kind { get; } = kind;
}

/// <summary>Loss functions, as in torch.nn.</summary>
public enum LossKind
{
    /// <summary>
    /// -log softmax(output)[label], output <c>[N, classes]</c> of raw scores (logits), labels <c>[N]</c> of class numbers.
    /// It includes the softmax: the network must not end with one.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">torch.nn.CrossEntropyLoss</see>.
    /// </summary>
    CrossEntropy,
}
