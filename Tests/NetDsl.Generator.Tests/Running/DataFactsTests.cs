using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Facts about the data are checked again when the data is there.</summary>
[Collection(AtWork.Name)]
public sealed class DataFactsTests
{
    private const string Training =
        " [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 2, Epochs = 1, Seed = 1)] public partial class Net;";

    private static readonly Dataset Three = Dataset.FromClasses(new float[12], new long[] { 0, 1, 2 }, 4);

    private static readonly Dataset Values = Dataset.FromValues(new float[8], new[] { 0.5f, -2f }, [4], 1);

    [Theory]
    [InlineData(
        "Classes = 4",
        4,
        "[Data] of Net says Classes = 4; the training data has 3 classes. Correct the attribute, "
            + "or give the data that it is about. If the data only lacks samples of the last classes, say how many classes "
            + "there are: Dataset.FromClasses(features, labels, featureShape, classes: 4)."
    )]
    [InlineData(
        "Rows = 60000",
        3,
        "[Data] of Net says Rows = 60000; the training data has 3 samples. Correct the attribute, "
            + "or give the data that it is about."
    )]
    public void Of_classes(string facts, int outputs, string message)
    {
        using var net = Create($"[Network] [Data({facts})] [Layer(4, {outputs})] [Loss(CrossEntropy)]");

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => net.Fit(Three)).Message);
    }

    [Theory]
    [InlineData("Targets = NonNegative", "NonNegative")]
    [InlineData("Targets = ZeroToOne", "ZeroToOne")]
    public void Of_values(string facts, string name)
    {
        using var net = Create($"[Network] [Data({facts})] [Layer(4, 1)] [Loss(Mse)]");

        Assert.Equal(
            $"Sample 1 of the training data (counted from 0) has -2 as a target: [Data] of Net says Targets = {name}. "
                + "Correct the attribute, or give the data that it is about.",
            Assert.Throws<ArgumentException>(() => net.Fit(Values)).Message
        );
    }

    [Fact]
    public void Features_of_other_data()
    {
        using var net = Create("[Network] [Data(Features = 4)] [Layer(4, 3)] [Loss(CrossEntropy)]");
        var other = Dataset.FromClasses(new float[15], new long[] { 0, 1, 2 }, 5);

        Assert.StartsWith(
            "[Data] of Net says Features = 4; the training data has samples of 5 numbers.",
            Assert.Throws<ArgumentException>(() => net.Fit(other)).Message
        );
    }

    [Fact]
    public void A_test_set_has_rows_of_its_own_and_may_lack_a_class()
    {
        using var net = Create("[Network] [Data(Classes = 3, Features = 4, Rows = 3)] [Layer(4, 3)] [Loss(CrossEntropy)]");
        var two = Dataset.FromClasses(new float[8], new long[] { 0, 1 }, 4);
        var four = Dataset.FromClasses(new float[8], new long[] { 0, 3 }, 4);

        Assert.Equal(2, net.Fit(Three, two).Iterations);
        Assert.Contains(
            "the test data has 4 classes",
            Assert.Throws<ArgumentException>(() => net.Fit(Three, four)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Unbounded_targets_may_be_anything()
    {
        using var net = Create("[Network] [Data(Targets = Unbounded, Features = 4, Rows = 2)] [Layer(4, 1)] [Loss(Mse)]");

        Assert.Equal(1, net.Fit(Values).Iterations);
        Assert.Equal(new DataFacts(null, 4, 2, TargetRange.Unbounded), net.Facts);
    }

    [Fact]
    public void Without_the_attribute_nothing_is_said()
    {
        using var net = Create("[Network] [Layer(4, 1)] [Loss(Mse)]");

        Assert.Null(net.Facts);
    }

    private static ITrainableNetwork Create(string attributes) =>
        (ITrainableNetwork)Loaded.Create("Net", null, attributes + Training);
}
