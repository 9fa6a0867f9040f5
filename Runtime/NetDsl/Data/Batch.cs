namespace NetDsl;

/// <summary>
/// Some samples as arrays of the exact length. The arrays belong to the reader, which fills them anew at its next read.
/// </summary>
/// <param name="Features">Count × features a sample, one sample after another.</param>
/// <param name="Labels">Count class numbers.</param>
public readonly record struct Batch(float[] Features, long[] Labels)
{
    /// <summary>Number of samples.</summary>
    public int Count => Labels.Length;
}
