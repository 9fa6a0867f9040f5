using NetDsl.Tests.Data;

namespace NetDsl.Tests.Training;

/// <summary>Data for networks of several inputs is checked by name.</summary>
public sealed class NetworkInputsTests
{
    private const string Takes = "Fake takes the inputs left [1, 2] and right [3]";

    private static readonly FakeNetwork Pair = new(5) { Inputs = [new("left", 1, 2), new("right", 3)] };

    [Fact]
    public void The_names_may_come_in_any_order_and_the_shapes_with_any_number_of_dimensions()
    {
        NetworkData.Check(Pair, Data([("left", [1, 2]), ("right", [3])]), "data");
        NetworkData.Check(Pair, Data([("right", [3, 1]), ("left", [2])]), "data");
    }

    [Theory]
    [InlineData("left", 5, "right [3] is missing, left [5] has another size")]
    [InlineData("other", 5, "left [1, 2] is missing, right [3] is missing, other [5] is superfluous")]
    public void What_is_missing_or_superfluous_or_of_another_size_is_named(string name, int size, string faults) =>
        Assert.Equal(
            $"{Takes}; of the training data, {faults}. Give data of these names and sizes, in any order.",
            Message(Pair, Data([(name, [size])]))
        );

    [Fact]
    public void Every_size_is_compared() =>
        Assert.Equal(
            $"{Takes}; of the training data, left [3] has another size, right [1, 2] has another size. Give data of these names "
                + "and sizes, in any order.",
            Message(Pair, Data([("left", [3]), ("right", [1, 2])]))
        );

    [Fact]
    public void Data_without_names_is_refused_even_if_it_has_as_many_numbers() =>
        Assert.Equal(
            $"{Takes}; the training data has samples of [5] without names. Say what they are, in the order in which their "
                + "numbers follow each other in a sample: data.WithInputs(new(\"left\", 1, 2), new(\"right\", 3)).",
            Message(Pair, Dataset.FromClasses(new float[10], new long[] { 0, 1 }, 5))
        );

    [Fact]
    public void A_network_of_one_input_takes_no_names()
    {
        Assert.Equal(
            "Fake takes one input, [5]; the training data has the inputs left [2] and right [3]. Give data without names.",
            Message(new FakeNetwork(5), Data([("left", [2]), ("right", [3])]))
        );
        NetworkData.Check(new FakeNetwork(5), Data([("anything", [5])]), "data");
    }

    [Fact]
    public void A_user_s_data_set_may_name_inputs_itself()
    {
        NetworkData.Check(Pair, new OwnData { Shape = [5], Parts = [new("left", 2), new("right", 3)] }, "data");
        Assert.Equal(
            "The training data (OwnData) has the inputs left [2], 2 numbers, and samples of 5: name all numbers of a sample, and "
                + "no more.",
            Message(Pair, new OwnData { Shape = [5], Parts = [new("left", 2)] })
        );
        Assert.Equal(
            "The training data (OwnData) has Inputs that are null: return the inputs, or an empty list.",
            Message(Pair, new OwnData { Shape = [5], Parts = null })
        );
        Assert.Equal(
            "The training data (OwnData) has Inputs that are null: return the inputs, or an empty list.",
            Message(Pair, new OwnData { Shape = [5], Parts = [new("left", 2), null!] })
        );
    }

    [Fact]
    public void Runs_read_in_the_order_of_the_network()
    {
        var data = Dataset.FromClasses(
            [new("right", new float[] { 1, 2, 3 }, 3), new("left", new float[] { 8, 9 }, 2)],
            new long[] { 0 },
            classes: 3
        );

        Assert.Equal([8, 9, 1, 2, 3], new EvaluationRun(Pair, data, 1).Read().Features);
        var options = new TrainingOptions
        {
            BatchSize = 1,
            Iterations = 1,
            LearningRate = 1,
        };
        using var run = new TrainingRun(Pair, data, null, options, null, default);
        run.StartEpoch([]);
        run.NextBatch();
        Assert.Null(run.Resident);
        Assert.Equal([8, 9, 1, 2, 3], run.Read().Features);
    }

    [Fact]
    public void Samples_are_joined_in_the_order_of_the_inputs()
    {
        var joined = new JoinedSamples(Pair).With([1, 2, 3, 4]).With([5, 6, 7, 8, 9, 10]);

        Assert.Equal([1, 2, 5, 6, 7, 3, 4, 8, 9, 10], joined.Samples.ToArray());
        Assert.Throws<ArgumentException>(() => new JoinedSamples(Pair).With([]));
        Assert.Throws<ArgumentException>(() => new JoinedSamples(Pair).With([1, 2]).With([1, 2, 3, 4, 5, 6]));
    }

    private static Dataset Data((string Name, int[] Shape)[] inputs) =>
        Dataset
            .FromClasses(
                new float[2 * inputs.Sum(input => input.Shape.Aggregate(1, (product, size) => product * size))],
                new long[] { 0, 2 },
                inputs.Sum(input => input.Shape.Aggregate(1, (product, size) => product * size))
            )
            .WithInputs([.. inputs.Select(input => new NetworkInput(input.Name, input.Shape))]);

    private static string Message(ITrainableNetwork network, Dataset data) =>
        Assert.Throws<ArgumentException>(() => NetworkData.Check(network, data, "training data")).Message;
}
