namespace NetDsl;

/// <summary>
/// Some samples as arrays of the exact length. The arrays belong to the reader, which fills them anew at its next read.
/// </summary>
/// <param name="Features">Count × features a sample, one sample after another.</param>
/// <param name="Labels">Count class numbers; empty for data of values.</param>
/// <param name="Targets">
/// Count × numbers a target, one sample after another: the data's values, or class numbers put as values (0 or 1, or a 1 among
/// 0s); empty when the loss compares with class numbers.
/// </param>
/// <param name="Count">Number of samples.</param>
public readonly record struct Batch(float[] Features, long[] Labels, float[] Targets, int Count);
