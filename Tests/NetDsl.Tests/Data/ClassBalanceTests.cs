namespace NetDsl.Tests.Data;

public sealed class ClassBalanceTests
{
    private static readonly Dataset Data = Dataset.FromClasses(new float[8], new long[] { 0, 2, 0, 1, 0, 0, 2, 0 }, 1);

    [Fact]
    public void Samples_of_each_class_are_counted()
    {
        Assert.Equal([5, 1, 2], Data.ClassCounts());
        Assert.Equal([2, 1, 1], Data.Take(4).ClassCounts());
        Assert.Equal([1, 0, 0], Dataset.FromClasses(new float[1], new long[1], [1], 3).ClassCounts());

        // More than is read at a time.
        var labels = Enumerable.Range(0, 5000).Select(row => row % 7 == 0 ? 1L : 0).ToArray();
        Assert.Equal([5000 - 715, 715], new OwnClasses(labels, 2).ClassCounts());
    }

    [Fact]
    public void Weights_are_those_of_scikit_learn()
    {
        // compute_class_weight("balanced", classes=[0, 1, 2], y=[0, 2, 0, 1, 0, 0, 2, 0])
        Assert.Equal([0.5333333333333333, 2.6666666666666665, 1.3333333333333333], Data.ClassWeights());
        Assert.Equal([1, 1], Dataset.FromClasses(new float[4], new long[] { 0, 1, 1, 0 }, 1).ClassWeights());
    }

    [Fact]
    public void Each_class_has_the_same_weight_in_all()
    {
        var random = new Random(1);
        var labels = Enumerable.Range(0, 1000).Select(_ => (long)(10 * Math.Pow(random.NextDouble(), 3))).ToArray();
        var data = Dataset.FromClasses(new float[1000], labels, 1);
        Assert.All(
            data.ClassWeights().Zip(data.ClassCounts(), (weight, count) => weight * count),
            sum => Assert.Equal(100, sum, 1e-9)
        );
    }

    [Fact]
    public void A_class_without_samples_has_no_weight()
    {
        Assert.Equal(
            "Class 1 has no samples, and a weight divides by their number: add samples of the class, or make classes without it.",
            Assert
                .Throws<InvalidOperationException>(() => Dataset.FromClasses(new float[2], new long[] { 0, 2 }, 1).ClassWeights())
                .Message
        );
        Assert.StartsWith("Class 1 (no) has no", Assert.Throws<InvalidOperationException>(new NamedData().ClassWeights).Message);
    }

    [Fact]
    public void Values_and_wrong_labels_are_refused()
    {
        Assert.Equal(
            "The data has values of [2] and no classes to count: give data with classes (Dataset.FromClasses).",
            Assert
                .Throws<InvalidOperationException>(() => Dataset.FromValues(new float[2], new float[4], [1], 2).ClassCounts())
                .Message
        );
        Assert.StartsWith(
            "Sample 2 of the data (counted from 0) has label 5:",
            Assert.Throws<ArgumentException>(() => new OwnClasses([0, 1, 5], 2).ClassCounts()).Message
        );
    }
}
