namespace NetDsl;

/// <summary>How long to train and in what batches. Either Iterations or Epochs is required.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrainAttribute : Attribute
{
    /// <summary>Samples per batch, at least 1. Default: 32.</summary>
    public int BatchSize { get; set; } = 32;

    /// <summary>Total number of optimizer steps, at least 1; each has <see cref="Accumulate"/> batches.</summary>
    public int Iterations { get; set; }

    /// <summary>Passes over the training data, at least 1; the alternative to Iterations.</summary>
    public int Epochs { get; set; }

    /// <summary>Steps between evaluations, at least 1. Unset: once at the end of each epoch.</summary>
    public int EvaluateEvery { get; set; }

    /// <summary>
    /// Seed of the random numbers (initial weights, order of the samples): the same seed gives the same run.
    /// Unset: a different run each time.
    /// </summary>
    public long Seed { get; set; }

    /// <summary>Whether each epoch visits the samples in a new random order. Default: true.</summary>
    public bool Shuffle { get; set; } = true;

    /// <summary>
    /// Whether the last batch of an epoch is left out if it is smaller than the others, as PyTorch's
    /// <see href="https://pytorch.org/docs/stable/data.html">DataLoader</see> does with drop_last. Default: false.
    /// </summary>
    public bool DropLast { get; set; }

    /// <summary>
    /// Batches whose gradients make one optimizer step, at least 1: their mean, so that a step of 4 batches of 32 is that of one
    /// batch of 128, with the memory of 32. At the end of an epoch a step has the batches that are left. A smaller last batch
    /// counts as much as the others, as in PyTorch's usual loop, which divides each loss by the number of batches. Default: 1.
    /// </summary>
    public int Accumulate { get; set; } = 1;

    /// <summary>
    /// The share that the average of the weights keeps in each step, from 0 to below 1, often 0.999: after each optimizer step
    /// average = share × average + (1 - share) × weights, and after the first one the average is the weights. Evaluations during
    /// training judge the average, and at the end, also of a cancelled run, the network holds it. Buffers, such as running
    /// statistics, are the network's own. Unset: no average. See
    /// <see href="https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema">AveragedModel and
    /// get_ema_multi_avg_fn</see>.
    /// </summary>
    public double Average { get; set; }

    /// <summary>
    /// The largest norm of the gradients, as of one vector with all of them, above 0: larger ones are scaled down to it before
    /// the optimizer's step, so that a single batch cannot throw the weights far away. Unset: no limit. See
    /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html">clip_grad_norm_</see> and
    /// arXiv 1211.5063, section 3.2.
    /// </summary>
    public double ClipNorm { get; set; }

    /// <summary>
    /// The largest magnitude of each number of the gradients, above 0; before <see cref="ClipNorm"/> if both are set. Unset: no
    /// limit. See
    /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html">clip_grad_value_</see>.
    /// </summary>
    public double ClipValue { get; set; }

    /// <summary>Where the network lives. Default: Auto.</summary>
    public DeviceKind Device { get; set; } = DeviceKind.Auto;

    /// <summary>
    /// The metric of evaluations. Unset, the loss decides: Accuracy for CrossEntropy, Nll, Bce and
    /// BceWithLogits, R2 for Mse, MeanAbsoluteError for L1, SmoothL1 and Huber.
    /// </summary>
    public MetricKind Metric { get; set; }
}

/// <summary>Where a network lives and is trained.</summary>
public enum DeviceKind
{
    /// <summary>The first CUDA device if there is one, otherwise the CPU.</summary>
    Auto,

    /// <summary>The CPU.</summary>
    Cpu,

    /// <summary>The first CUDA device; without one, creating the network fails with a message that says so.</summary>
    Cuda,
}
