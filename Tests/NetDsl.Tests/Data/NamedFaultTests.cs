using NetDsl.Tests.Training;

namespace NetDsl.Tests.Data;

/// <summary>Numbers that are not finite are named by what their data set calls them.</summary>
public sealed class NamedFaultTests
{
    private const string Repair = "it must be a finite number. Correct it, or leave the sample out.";

    [Fact]
    public void A_feature_with_a_name_is_named()
    {
        var data = new NamedData(float.NaN);
        foreach (var same in new[] { data, data.WithInputs(new("a", 1), new("b", 1)) })
        {
            Assert.Equal(
                $"Sample 3 of the data (counted from 0) has NaN as the feature height: {Repair}",
                Fault(() => new BatchReader(same, 8).Read(0))
            );
        }

        Assert.StartsWith("Sample 1 of the data (counted from 0)", Fault(() => new BatchReader(data.Slice(2, 4), 4).Read(0)));
    }

    [Fact]
    public void A_feature_of_an_input_is_named_with_it()
    {
        var numbers = new float[10];
        numbers[8] = float.NegativeInfinity;
        var data = Dataset.FromClasses(
            [new("left", numbers.AsMemory(0, 4), 2), new("right", numbers.AsMemory(4), 3)],
            new long[2]
        );
        var fault = $"(counted from 0) has -Infinity as feature 1 of the input right (counted from 0): {Repair}";
        Assert.Equal($"Sample 1 of the data {fault}", Fault(() => data.CheckFeatures("data")));
        Assert.Equal($"Sample 0 of the data {fault}", Fault(() => data.Slice(1, 1).CheckFeatures("data")));

        var network = new FakeNetwork(5) { Inputs = [new("right", 3), new("left", 2)] };
        Assert.Equal(
            $"Sample 1 of the data {fault}",
            Fault(() => new BatchReader(NetworkInputs.Ordered(network, data), 2).Read(0))
        );
    }

    [Fact]
    public void Names_follow_the_order_of_inputs()
    {
        var network = new FakeNetwork(2) { Inputs = [new("b", 1), new("a", 1)] };
        var ordered = NetworkInputs.Ordered(network, new NamedData(float.NaN).WithInputs(new("a", 1), new("b", 1)));
        Assert.Equal(["height", "width"], ordered.FeatureNames);
        Assert.Contains("the feature height", Fault(() => new BatchReader(ordered, 8).Read(0)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_several_targets_is_numbered()
    {
        var targets = new float[] { 0, 1, 2, float.NaN, 4, 5 };
        var data = Dataset.FromValues(new float[2], targets, [1], 3);
        Assert.Equal(
            $"Sample 1 of the data (counted from 0) has NaN as target 0 (counted from 0): {Repair}",
            Fault(() => data.CheckTargets(asProbabilities: false, "data"))
        );
        targets[3] = 0;
        Assert.StartsWith(
            "Sample 0 of the data (counted from 0) has 2 as target 2 (counted from 0): Bce and BceWithLogits take",
            Fault(() => data.CheckTargets(asProbabilities: true, "data"))
        );
    }

    private static string Fault(Action action) => Assert.Throws<ArgumentException>(action).Message;
}
