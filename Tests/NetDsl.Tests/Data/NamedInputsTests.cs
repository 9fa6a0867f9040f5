using NetDsl.Tests.Training;

namespace NetDsl.Tests.Data;

/// <summary>Samples of which each input of a network gets a part.</summary>
public sealed class NamedInputsTests
{
    private static readonly float[] Images = [.. Enumerable.Range(0, 3 * 4).Select(i => (float)i)];
    private static readonly float[] Ages = [100, 101, 102];
    private static readonly long[] Labels = [0, 1, 0];

    private static Dataset Named => Dataset.FromClasses([new("image", Images, 2, 2), new("age", Ages, 1)], Labels);

    [Fact]
    public void A_sample_has_the_numbers_of_all_inputs_one_after_another()
    {
        Assert.Equal([0, 1, 2, 3, 100, 4, 5, 6, 7, 101, 8, 9, 10, 11, 102], Features(Named));
        Assert.Equal(["image [2, 2]", "age [1]"], Named.Inputs.Select(input => input.ToString()));
        Assert.Equal([5], Named.FeatureShape);
        Assert.Equal((3, 2), (Named.Count, Named.Classes));
    }

    [Fact]
    public void Values_have_inputs_too()
    {
        var data = Dataset.FromValues([new("age", Ages, 1), new("image", Images, 4)], new float[] { 1, 2, 3, 4, 5, 6 }, 2);
        var targets = new float[2];
        data.CopyTargets([1], targets);

        Assert.Equal([100, 0, 1, 2, 3], Features(data)[..5]);
        Assert.Equal([3, 4], targets);
        Assert.Equal((0, 2), (data.Classes, data.TargetCount));
    }

    [Fact]
    public void The_number_of_classes_may_be_given()
    {
        Assert.Equal(7, Dataset.FromClasses([new("age", Ages, 1)], Labels, classes: 7).Classes);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromClasses([new("age", Ages, 1)], Labels, classes: 0));
        Assert.Throws<ArgumentException>(() => Dataset.FromClasses([new("age", Ages, 1)], Labels, classes: 1));
    }

    [Fact]
    public void Parts_of_the_data_keep_the_names()
    {
        NetworkInput[] inputs = [new("left", 2), new("right", 2)];
        var images = new ByteImages(new byte[12], new byte[] { 0, 1, 0 }, 2, 2, classes: 2);

        Assert.Equal(["left", "right"], Names(images.WithInputs(inputs).Take(2)));
        Assert.Equal(["left", "right"], Names(images.WithInputs(inputs).Slice(1, 2).Take(1)));
        Assert.Equal(["left", "right"], Names(images.Augmented(Augment.FlipHorizontally()).WithInputs(inputs).Take(1)));
        Assert.Equal(["left", "right"], Names(images.WithInputs(inputs).Augmented(Augment.FlipHorizontally())));
        Assert.Empty(images.Inputs);
    }

    [Fact]
    public void Names_copy_nothing()
    {
        var images = new ByteImages(new byte[12], new byte[] { 0, 1, 0 }, 2, 2, classes: 2);

        var named = images.WithInputs(new("left", 2), new("right", 2));

        Assert.Equal(images.Stored, named.Stored);
        Assert.Equal(images.Slice(1, 2).Stored, named.Slice(1, 2).Stored);
    }

    [Fact]
    public void The_order_of_inputs_can_be_changed()
    {
        var ordered = NetworkInputs.Ordered(new FakeNetwork(5) { Inputs = [new("age", 1), new("image", 4)] }, Named);

        Assert.Equal([100, 0, 1, 2, 3, 101, 4, 5, 6, 7, 102, 8, 9, 10, 11], Features(ordered));
        Assert.Equal(["age", "image"], Names(ordered));
        var some = new float[5];
        ordered.CopyTrainingFeatures([2], some, seed: 1);
        Assert.Equal([102, 8, 9, 10, 11], some);
    }

    [Fact]
    public void Data_in_the_network_s_order_stays()
    {
        var named = Named;

        Assert.Same(named, NetworkInputs.Ordered(new FakeNetwork(5) { Inputs = [new("image", 4), new("age", 1)] }, named));
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        Refuses(
            "The input age [1] has 2 samples, and image [2, 2] has 3: each sample needs the numbers of all inputs.",
            () => Dataset.FromClasses([new("age", Ages.AsMemory(1), 1), new("image", Images, 2, 2)], Labels)
        );
        Refuses(
            "The input image [5] gets 12 numbers: a positive multiple of 5 is needed. (Parameter 'numbers')",
            () => Dataset.FromClasses([new("image", Images, 5)], Labels)
        );
        Refuses(
            "The data (FloatClasses) has two inputs of the name age: give each a name of its own.",
            () => Dataset.FromClasses([new("age", Ages, 1), new("age", Ages, 1)], Labels)
        );
        Refuses(
            "The data (FloatClasses) has the inputs a [2] and b [2], 4 numbers, and samples of 5: name all numbers of a sample, "
                + "and no more.",
            () => Named.WithInputs(new("a", 2), new("b", 2))
        );
        Refuses(
            "The shape of the input a is [0]: it needs at least one size, each at least 1.",
            () => Named.WithInputs(new NetworkInput("a", 0))
        );
        Refuses("There are no inputs: give at least one, such as new(\"left\", 1, 28, 28).", () => Named.WithInputs());
        Refuses(
            "There are no inputs: give the numbers of at least one.",
            () => Dataset.FromClasses(ReadOnlySpan<InputData>.Empty, Labels)
        );
        Assert.ThrowsAny<ArgumentException>(() => new NetworkInput(" ", 1));
    }

    private static void Refuses(string message, Func<Dataset> make) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(make).Message);

    private static IEnumerable<string> Names(Dataset data) => data.Inputs.Select(input => input.Name);

    private static float[] Features(Dataset data)
    {
        var features = new float[data.Count * data.FeatureCount];
        data.CopyFeatures([.. Enumerable.Range(0, data.Count)], features);
        return features;
    }
}
