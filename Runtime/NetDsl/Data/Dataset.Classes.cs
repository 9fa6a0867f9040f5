namespace NetDsl;

/// <content>Parts of a data set, and how its classes are balanced.</content>
public abstract partial class Dataset
{
    /// <summary>
    /// Two parts of this data, chosen at random, such as training and test data:
    /// <c>var (train, test) = data.Split(0.8, seed: 1)</c>. Nothing is copied, and both keep the order of the samples. Each class
    /// is divided by the same fraction, to a sample: a sample that is left over by rounding goes to the class that lost most
    /// by it, of equals to the lower number. The same seed and the same labels give the same parts, on every machine.
    /// </summary>
    /// <param name="fraction">The first part's share of the samples, above 0 and below 1; the total is rounded.</param>
    /// <param name="seed">Decides which samples are chosen.</param>
    /// <returns>The first part, and the other samples.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">A part would have no samples, or a label is not one of the classes.</exception>
    public (Dataset First, Dataset Second) Split(double fraction, long seed)
    {
        if (!(fraction > 0 && fraction < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(fraction),
                fraction,
                "The fraction is the first part's share of the samples, above 0 and below 1: 0.8 for 80 %."
            );
        }

        DatasetChecks.Check(this, "data");
        var (first, second) = Splitting.Of(this, fraction, seed);
        return (new DatasetRows(this, first), new DatasetRows(this, second));
    }

    /// <summary>The number of samples of each class.</summary>
    /// <returns><see cref="Classes"/> numbers.</returns>
    /// <exception cref="InvalidOperationException">The data has values.</exception>
    /// <exception cref="ArgumentException">A label is not one of the classes; the message names the sample.</exception>
    public int[] ClassCounts() => ClassBalance.Counts(this);

    /// <summary>
    /// Weights for the <c>ClassWeights</c> of <c>[Loss]</c> that make rare classes count as much as frequent ones: samples /
    /// (classes · samples of the class), as scikit-learn's
    /// <see href="https://scikit-learn.org/stable/modules/generated/sklearn.utils.class_weight.compute_class_weight.html">
    /// class_weight="balanced"</see>. All are 1 if the classes have the same number of samples.
    /// </summary>
    /// <returns><see cref="Classes"/> numbers, each above 0.</returns>
    /// <exception cref="InvalidOperationException">A class has no samples, or the data has values.</exception>
    /// <exception cref="ArgumentException">A label is not one of the classes; the message names the sample.</exception>
    public double[] ClassWeights() => ClassBalance.Weights(this);
}
