namespace NetDsl;

/// <summary>
/// The mean of each channel over all its places: <c>[N, C, H, W]</c> or <c>[N, C, L]</c> → <c>[N, C]</c>, so that a
/// <c>[Layer]</c> can follow without <c>[Flatten]</c>. From arXiv 1312.4400, section 3.2; in PyTorch, <c>x.mean((2, 3))</c>.
/// </summary>
public sealed class GlobalAveragePoolAttribute : StageAttribute;
