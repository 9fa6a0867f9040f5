namespace NetDsl;

/// <summary>Counts of true positives, false positives and false negatives.</summary>
internal sealed class YesCounts
{
    private long truePositives;
    private long wrong;

    /// <summary>2·TP / (2·TP + FP + FN); 0 for 0 / 0.</summary>
    public double F1 => truePositives == 0 ? 0 : 2.0 * truePositives / ((2 * truePositives) + wrong);

    public void Add(bool predicted, bool actual)
    {
        truePositives += predicted && actual ? 1 : 0;
        wrong += predicted != actual ? 1 : 0;
    }
}
