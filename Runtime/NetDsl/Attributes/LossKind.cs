namespace NetDsl;

/// <summary>Loss functions, as in <see href="https://pytorch.org/docs/stable/nn.html#loss-functions">torch.nn</see>.</summary>
public enum LossKind
{
    /// <summary>
    /// -log softmax(output)[label], output <c>[N, classes]</c> of raw scores (logits), labels <c>[N]</c> of class numbers.
    /// It includes the softmax: the network must not end with one. Takes LabelSmoothing and ClassWeights.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">torch.nn.CrossEntropyLoss</see>.
    /// </summary>
    CrossEntropy,

    /// <summary>
    /// -output[label], output <c>[N, classes]</c> of log-probabilities, as LogSoftmax gives them, labels <c>[N]</c> of class
    /// numbers. Takes ClassWeights.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html">torch.nn.NLLLoss</see>.
    /// </summary>
    Nll,

    /// <summary>
    /// (output - target)², outputs and targets of the same shape.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">torch.nn.MSELoss</see>.
    /// </summary>
    Mse,

    /// <summary>
    /// |output - target|, outputs and targets of the same shape.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.L1Loss.html">torch.nn.L1Loss</see>.
    /// </summary>
    L1,

    /// <summary>
    /// ½·d² / Beta where |d| is below Beta, |d| - ½·Beta above; d = output - target, of the same shape. Takes Beta.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">torch.nn.SmoothL1Loss</see>.
    /// </summary>
    SmoothL1,

    /// <summary>
    /// ½·d² where |d| is below Delta, Delta·(|d| - ½·Delta) above; d = output - target, of the same shape. Takes Delta.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">torch.nn.HuberLoss</see>.
    /// </summary>
    Huber,

    /// <summary>
    /// -(t·log p + (1 - t)·log(1 - p)), outputs p and targets t of the same shape, from 0 to 1: one yes-or-no label for
    /// each output. Sigmoid gives such outputs.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.BCELoss.html">torch.nn.BCELoss</see>.
    /// </summary>
    Bce,

    /// <summary>
    /// <see cref="Bce"/> of sigmoid(output): it includes the sigmoid, and keeps the precision that a sigmoid near 0 or 1 loses.
    /// Takes PositiveWeights.
    /// See
    /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html">torch.nn.BCEWithLogitsLoss</see>.
    /// </summary>
    BceWithLogits,
}
