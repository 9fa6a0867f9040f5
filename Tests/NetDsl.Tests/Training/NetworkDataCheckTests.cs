using System.Globalization;

namespace NetDsl.Tests.Training;

/// <summary>What data goes with what outputs.</summary>
public sealed class NetworkDataCheckTests
{
    private static readonly Dataset TwoClasses = Dataset.FromClasses(new float[4], new long[] { 0, 1 }, 2);
    private static readonly Dataset ThreeClasses = Dataset.FromClasses(new float[4], new long[] { 0, 2 }, 2);
    private static readonly Dataset Values = Dataset.FromValues(new float[4], new float[] { 0, 1, 0.5f, 1, 0, 0 }, [2], 3);

    public static TheoryData<OutputKind> ValueKinds => [OutputKind.Values, OutputKind.Probabilities, OutputKind.Logits];

    [Theory]
    [MemberData(nameof(ValueKinds))]
    public void What_fits_passes(OutputKind kind)
    {
        NetworkData.Check(Network(1, kind), TwoClasses, "data");
        NetworkData.Check(Network(2, kind), TwoClasses, "data");
        NetworkData.Check(Network(3, kind), ThreeClasses, "data");
        NetworkData.Check(Network(3, kind), Values, "data");
        NetworkData.Check(new FakeNetwork(), ThreeClasses, "data");
        NetworkData.Check(new FakeNetwork(), TwoClasses, "data");
    }

    [Theory]
    [MemberData(nameof(ValueKinds))]
    public void Classes_need_an_output_each(OutputKind kind)
    {
        Assert.Equal(
            "Fake gives [1], 1 number; the training data has 3 classes. "
                + "Its loss compares one number with two classes, or one number for each class. "
                + "Its labels are 0 to 2, and no sample has label 1: number the classes 0 to 1, without gaps. "
                + "If the data only lacks samples of the other classes, make the last layer 3 wide.",
            Message(Network(1, kind), ThreeClasses)
        );
        Assert.Equal(
            "Fake gives [3], 3 numbers; the training data has 2 classes. "
                + "Its loss compares one number with two classes, or one number for each class. Make the last layer 1 wide, "
                + "or 2. If the data only lacks samples of the last classes, say how many classes there are: "
                + "Dataset.FromClasses(features, labels, featureShape, classes: 3).",
            Message(Network(3, kind), TwoClasses)
        );
    }

    [Fact]
    public void Test_data_may_lack_a_class()
    {
        NetworkData.Check(Network(3, OutputKind.Values), TwoClasses, "test data", mayLackClasses: true);
        Assert.Throws<ArgumentException>(() =>
            NetworkData.Check(Network(2, OutputKind.Values), ThreeClasses, "test data", mayLackClasses: true)
        );
    }

    [Theory]
    [MemberData(nameof(ValueKinds))]
    public void Targets_need_the_size_of_the_outputs(OutputKind kind) =>
        Assert.Equal(
            "Fake gives [2], 2 numbers; the training data has targets of [3], 3 numbers.",
            Message(Network(2, kind), Values)
        );

    [Fact]
    public void Class_scores_need_classes() =>
        Assert.Equal(
            "Fake gives class scores, and its loss compares them with class numbers; the training data has values of [3]. "
                + "Give data with classes (Dataset.FromClasses), or choose a loss over values, such as Mse.",
            Message(new FakeNetwork(), Values)
        );

    [Fact]
    public void The_accuracy_of_values_needs_classes() =>
        Assert.Equal(
            "Fake is judged by its accuracy, which needs classes; the training data has values of [3]. "
                + "Give data with classes (Dataset.FromClasses), or choose another metric, such as R2.",
            Message(new FakeNetwork(2, 3, OutputKind.Values), Values)
        );

    [Theory]
    [InlineData(OutputKind.Values, float.NaN)]
    [InlineData(OutputKind.Values, float.PositiveInfinity)]
    [InlineData(OutputKind.Logits, float.NaN)]
    public void A_target_that_is_no_number_is_named(OutputKind kind, float target) =>
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Sample 1 of the training data (counted from 0) has {target} as target 1 (counted from 0): it must be a "
                    + $"finite number. Correct it, or leave the sample out."
            ),
            Message(Network(3, kind), Dataset.FromValues(new float[4], new[] { 0, 0, 0, 0, target, 0 }, [2], 3))
        );

    [Theory]
    [InlineData(OutputKind.Probabilities, 1.5f)]
    [InlineData(OutputKind.Logits, -0.25f)]
    public void A_target_that_is_no_probability_is_named(OutputKind kind, float target)
    {
        // Far into the set: it is looked through in portions.
        var targets = new float[3000];
        targets[2345] = target;
        var data = Dataset.FromValues(new float[2000], targets, [2], 3);

        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Sample 781 of the training data (counted from 0) has {target} as target 2 (counted from 0): Bce and "
                    + $"BceWithLogits take probabilities, 0 to 1. Scale the targets, or choose a loss over values, such as Mse."
            ),
            Message(Network(3, kind), data)
        );
        NetworkData.Check(Network(3, OutputKind.Values), data, "data");
        Assert.NotNull(Message(Network(3, kind), data));
    }

    [Fact]
    public void Targets_are_looked_through_once()
    {
        var data = new CountingData();
        for (var i = 0; i < 3; i++)
        {
            NetworkData.Check(new FakeNetwork(1, 1, OutputKind.Logits), data, "data");
            NetworkData.Check(new FakeNetwork(1, 1, OutputKind.Values, MetricKind.R2), data, "data");
        }

        Assert.Equal(1, data.Reads);
    }

    private static FakeNetwork Network(int outputs, OutputKind kind) =>
        new(2, outputs, kind, kind == OutputKind.Values ? MetricKind.R2 : MetricKind.Accuracy);

    private static string Message(ITrainableNetwork network, Dataset data) =>
        Assert.Throws<ArgumentException>(() => NetworkData.Check(network, data, "training data")).Message;

    private sealed class CountingData : Dataset
    {
        public int Reads { get; private set; }

        public override int Count => 5;

        public override IReadOnlyList<int> FeatureShape => [1];

        public override int Classes => 0;

        public override IReadOnlyList<int> TargetShape => [1];

        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination) => destination.Clear();

        public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
        {
            Reads++;
            destination.Clear();
        }
    }
}
