namespace NetDsl;

/// <summary>Optimizers, as in <see href="https://pytorch.org/docs/stable/optim.html">torch.optim</see>.</summary>
public enum OptimizerKind
{
    /// <summary>
    /// Stochastic gradient descent, optionally with momentum.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.SGD.html">torch.optim.SGD</see>.
    /// </summary>
    Sgd,

    /// <summary>
    /// Steps by mean gradient over root mean square, arXiv 1412.6980.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.Adam.html">torch.optim.Adam</see>.
    /// </summary>
    Adam,

    /// <summary>
    /// Adam with weight decay that is subtracted from the weights directly, arXiv 1711.05101.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.AdamW.html">torch.optim.AdamW</see>.
    /// </summary>
    AdamW,

    /// <summary>
    /// Steps by gradient over root mean square.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.RMSprop.html">torch.optim.RMSprop</see>.
    /// </summary>
    RmsProp,

    /// <summary>
    /// Steps by gradient over the root of the sum of all squares so far.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.Adagrad.html">torch.optim.Adagrad</see>.
    /// </summary>
    Adagrad,

    /// <summary>
    /// Adam with Nesterov momentum.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.NAdam.html">torch.optim.NAdam</see>.
    /// </summary>
    NAdam,

    /// <summary>
    /// Adam whose adaptive step is held back until its variance is known, arXiv 1908.03265.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.RAdam.html">torch.optim.RAdam</see>.
    /// </summary>
    RAdam,
}
