namespace NetDsl;

/// <summary>What the numbers are that a network gives out; its loss decides.</summary>
public enum OutputKind
{
    /// <summary>One score a class, raw or as log-probabilities; the highest is the answer. CrossEntropy, Nll.</summary>
    ClassScores,

    /// <summary>Each output a probability, 0 to 1, of a yes-or-no label of its own. Bce.</summary>
    Probabilities,

    /// <summary>As <see cref="Probabilities"/>, before the sigmoid: above 0 means yes. BceWithLogits.</summary>
    Logits,

    /// <summary>Each output a number to come near to. Mse, L1, SmoothL1, Huber.</summary>
    Values,
}
