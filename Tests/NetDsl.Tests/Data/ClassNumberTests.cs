using NetDsl.Tests.Training;

namespace NetDsl.Tests.Data;

/// <summary>How many classes data has, and labels that are numbered otherwise than from 0.</summary>
public sealed class ClassNumberTests
{
    [Fact]
    public void Classes_are_counted_or_given()
    {
        Assert.Equal(3, Data(0, 2, 1).Classes);
        Assert.Equal(10, Dataset.FromClasses(new float[6], new long[] { 0, 2, 1 }, [2], 10).Classes);
        Assert.Equal(10, Dataset.FromClasses(new float[6], new long[] { 0, 2, 1 }, [2], classes: 10).Take(1).Classes);
    }

    [Theory]
    [InlineData(
        new long[] { 0, 1, 2 },
        2,
        "Sample 2 (counted from 0) has label 2: its classes are 0 to 1. Correct the label, or leave the sample out."
    )]
    [InlineData(
        new long[] { 0, -1 },
        2,
        "Sample 1 (counted from 0) has label -1: its classes are 0 to 1. Correct the label, or leave the sample out: "
            + "there is no label for samples to ignore."
    )]
    [InlineData(
        new long[] { 3, 1, 2 },
        3,
        "Sample 0 (counted from 0) has label 3: its classes are 0 to 2. The labels are 1 to 3: subtract 1 from each, "
            + "because classes count from 0."
    )]
    public void A_label_that_is_no_class_is_refused_with_its_sample(long[] labels, int classes, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<ArgumentException>(() => Dataset.FromClasses(new float[labels.Length], labels, [1], classes)).Message
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_number_of_classes_below_one_is_refused(int classes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromClasses(new float[1], new long[1], [1], classes));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData((long)int.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_label_that_cannot_be_counted_is_refused(long label) =>
        Assert.StartsWith(
            $"Sample 0 (counted from 0) has label {label}: classes are numbered from 0,",
            Assert.Throws<ArgumentException>(() => Data(label)).Message
        );

    [Fact]
    public void Images_whose_labels_start_at_1() =>
        Assert.Equal(
            "Image 1 has label 3: its classes are 0 to 2. The labels are 1 to 3: subtract 1 from each, "
                + "because classes count from 0.",
            Assert.Throws<ArgumentException>(() => new ByteImages(new byte[3], new byte[] { 1, 3, 2 }, 1, 1, 3)).Message
        );

    [Theory]
    [InlineData(new long[] { 1, 2, 3 }, "Its labels are 1 to 3, and classes count from 0: subtract 1 from each.")]
    [InlineData(
        new long[] { 1, 2, 3, 4 },
        "Its labels are 1 to 4, and classes count from 0: subtract 1 from each. Then make the last layer 4 wide."
    )]
    [InlineData(
        new long[] { 7, 8, 9 },
        "Its labels are 7 to 9, and classes count from 0: subtract 7 from each. If the data only lacks samples of the "
            + "other classes, make the last layer 10 wide."
    )]
    [InlineData(
        new long[] { 0, 1, 5 },
        "Its labels are 0 to 5, and no sample has label 2 to 4: number the classes 0 to 2, without gaps. If the data "
            + "only lacks samples of the other classes, make the last layer 6 wide."
    )]
    [InlineData(
        new long[] { 10, 20, 30 },
        "Its labels are 10 to 30, and no sample has label 11 to 19, 21 to 29: number the classes 0 to 2, "
            + "without gaps. If the data only lacks samples of the other classes, make the last layer 31 wide."
    )]
    [InlineData(
        new long[] { 0, 2, 4, 6 },
        "Its labels are 0 to 6, and no sample has label 1, 3, 5: number the classes 0 to 3, without gaps. Then make "
            + "the last layer 4 wide. If the data only lacks samples of the other classes, make the last layer 7 wide."
    )]
    [InlineData(
        new long[] { 0, 2, 4, 6, 8, 10, 12 },
        "Its labels are 0 to 12, and no sample has label 1, 3, 5, 7, 9, …: number the classes 0 to 6, "
            + "without gaps. Then make the last layer 7 wide. If the data only lacks samples of the other classes, "
            + "make the last layer 13 wide."
    )]
    [InlineData(new long[] { 0, 1, 2, 3 }, "Make the last layer 4 wide.")]
    public void What_is_odd_about_labels_is_said_where_there_are_more_than_outputs(long[] labels, string repair)
    {
        var data = Data(labels);
        Assert.Equal(
            $"Fake has 3 outputs; the training data has {data.Classes} classes. {repair}",
            Message(new FakeNetwork(1), data)
        );
        Assert.Equal(
            $"Fake gives [3], 3 numbers; the training data has {data.Classes} classes. "
                + $"Its loss compares one number with two classes, or one number for each class. {repair}",
            Message(new FakeNetwork(1, 3, OutputKind.Probabilities), data)
        );
    }

    [Fact]
    public void One_output_and_labels_1_and_2() =>
        Assert.EndsWith(
            "Its labels are 1 to 2, and classes count from 0: subtract 1 from each.",
            Message(new FakeNetwork(1, 1, OutputKind.Logits), Data(1, 2))
        );

    [Fact]
    public void Own_data_whose_labels_start_at_1() =>
        Assert.EndsWith(
            "Its labels are 1 to 3, and classes count from 0: subtract 1 from each.",
            Message(new FakeNetwork(1), new OwnClasses([1, 2, 3], 4))
        );

    [Fact]
    public void Facts_say_it_too()
    {
        Assert.Equal(
            "[Data] of Net says Classes = 3; the training data has 4 classes. Its labels are 1 to 3, "
                + "and classes count from 0: subtract 1 from each.",
            Facts(Data(1, 2, 3))
        );
        Assert.Equal(
            "[Data] of Net says Classes = 3; the training data has 2 classes. Correct the attribute, or give the data that "
                + "it is about. If the data only lacks samples of the last classes, say how many classes there are: "
                + "Dataset.FromClasses(features, labels, featureShape, classes: 3).",
            Facts(Data(0, 1))
        );
        new DataFacts(3, null, null, null).Check(
            "Net",
            Dataset.FromClasses(new float[2], new long[] { 0, 1 }, [1], classes: 3),
            "training data",
            true
        );

        static string Facts(Dataset data) =>
            Assert
                .Throws<ArgumentException>(() => new DataFacts(3, null, null, null).Check("Net", data, "training data", true))
                .Message;
    }

    private static Dataset Data(params long[] labels) => Dataset.FromClasses(new float[labels.Length], labels, 1);

    private static string Message(ITrainableNetwork network, Dataset data) =>
        Assert.Throws<ArgumentException>(() => NetworkData.Check(network, data, "training data")).Message;
}
