namespace NetDsl;

/// <summary>The meaning of a network's outputs, which its loss determines.</summary>
public enum OutputKind
{
    /// <summary>One score for each class, raw or as log-probabilities; the highest is the answer. CrossEntropy, Nll.</summary>
    ClassScores,

    /// <summary>Each output is the probability, 0 to 1, of its own yes-or-no label. Bce.</summary>
    Probabilities,

    /// <summary>As <see cref="Probabilities"/>, before the sigmoid: above 0 means yes. BceWithLogits.</summary>
    Logits,

    /// <summary>Each output is a number that should be near its target. Mse, L1, SmoothL1, Huber.</summary>
    Values,
}
