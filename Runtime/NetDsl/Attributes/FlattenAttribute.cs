namespace NetDsl;

/// <summary>
/// Flattens one sample to a vector: <c>[N, 1, 28, 28]</c> → <c>[N, 784]</c>.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html">torch.nn.Flatten</see>.
/// </summary>
public sealed class FlattenAttribute : StageAttribute;
