using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Networks that standardise their inputs by the numbers of the first training data.</summary>
[Collection(AtWork.Name)]
public sealed class StandardisedRunTests : IDisposable
{
    private const string Training =
        "[Loss(Mse)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 4, Epochs = 2, Seed = 1, Device = Cpu)]";

    private const string Chain = $"[Network] [Input(3, Standardise = true)] [Layer(1)] {Training} public partial class Net;";

    private const string Plain = $"[Network] [Input(3)] [Layer(1)] {Training} public partial class Net;";

    private const string Two = $$"""
        [Network] [Input(2, Name = "size")] [Input(3, Name = "rooms", Standardise = true)] {{Training}}
        public partial class Net
        {
            static Flow Define(Flow rooms, Flow size) => Concat(rooms, size) >> Layer(4) >> Tanh >> Layer(1);
        }
        """;

    // The third number is the same in all samples.
    private static readonly float[] Features = [1000, 0.1f, 7, 3000, 0.3f, 7, 2000, 0.2f, 7, 2000, 0.2f, 7];
    private static readonly float[] Targets = [1, 2, 3, 4];

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void The_numbers_are_those_of_the_first_training_data()
    {
        using var net = Create(Chain);
        Assert.Equal([0f, 0f, 0f], State(net, "standardise1.mean"));
        Assert.Equal([1f, 1f, 1f], State(net, "standardise1.deviation"));

        net.Fit(Data(Features));

        float[] mean = [2000, 0.2f, 7];
        float[] deviation = [MathF.Sqrt(500_000), MathF.Sqrt(0.005f), 1];
        AssertNear(mean, State(net, "standardise1.mean"));
        AssertNear(deviation, State(net, "standardise1.deviation"));
        Assert.Equal(4, ((torch.nn.Module)net).state_dict()["standardise1.samples"].item<long>());
    }

    [Fact]
    public void It_learns_as_from_data_that_is_standardised_before()
    {
        using var net = Create(Chain);
        using var plain = Create(Plain);
        var by = MathF.Sqrt(2);
        var (history, expected) = (net.Fit(Data(Features)), plain.Fit(Data([-by, -by, 0, by, by, 0, 0, 0, 0, 0, 0, 0])));

        Assert.Equal(expected.LastLoss!.Value, history.LastLoss!.Value, 1e-5f);
        AssertNear(plain.Predict([by, by, 0]), net.Predict([3000, 0.3f, 7]));
    }

    [Fact]
    public void Further_training_keeps_them()
    {
        using var net = Create(Chain);
        net.Fit(Data(Features));
        net.Fit(Data([.. Features.Select(feature => feature * 2)]));

        AssertNear([2000, 0.2f, 7], State(net, "standardise1.mean"));
    }

    [Fact]
    public void They_are_saved_with_the_weights()
    {
        using var net = Create(Chain);
        net.Fit(Data(Features));
        net.SaveWeights(file);

        using var loaded = Create(Chain);
        loaded.LoadWeights(file);

        Assert.Equal(net.Predict(Features), loaded.Predict(Features));
        loaded.Fit(Data([.. Features.Select(feature => feature * 2)]));
        AssertNear([2000, 0.2f, 7], State(loaded, "standardise1.mean"));
    }

    [Fact]
    public void A_run_that_is_cancelled_before_it_begins_measures_nothing()
    {
        using var net = Create(Chain);
        net.Fit(Data(Features), cancellationToken: new CancellationToken(canceled: true));
        Assert.Equal([0f, 0f, 0f], State(net, "standardise1.mean"));

        net.Fit(Data(Features));
        AssertNear([2000, 0.2f, 7], State(net, "standardise1.mean"));
    }

    [Fact]
    public void One_of_several_inputs_has_its_own()
    {
        using var net = Create(Two);
        float[] sizes = [5, 6, 7, 8, 9, 10, 11, 12];
        net.Fit(Dataset.FromValues([new("rooms", Features, 3), new("size", sizes, 2)], Targets, 1));

        AssertNear([2000, 0.2f, 7], State(net, "standardise1.mean"));
        Assert.Equal(["standardise1.mean", "standardise1.deviation", "standardise1.samples"], Buffers(net));
    }

    [Fact]
    public void Maps_have_one_for_each_place()
    {
        using var net = Create(
            $"[Network] [Input(1, 1, 3, Standardise = true)] [Flatten] [Layer(1)] {Training} public partial class Net;"
        );
        net.Fit(Data(Features));

        Assert.Equal([1L, 1, 3], ((torch.nn.Module)net).state_dict()["standardise1.mean"].shape);
        AssertNear([2000, 0.2f, 7], State(net, "standardise1.mean"));
    }

    [Theory]
    [InlineData(Chain)]
    [InlineData(Two)]
    public void They_compile_strictly(string code) => Strict.Clean(code);

    [Fact]
    public void The_card_and_PyTorchs_text_have_the_stage()
    {
        using var net = Create(Chain);

        Assert.Equal(("standardise1", "Standardise", "[3]"), Row(net.Card.Stages[0]));
        Assert.Contains("(standardise1): Standardise()", net.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, net.ParameterCount);

        static (string, string, string) Row(CardStage stage) => (stage.Name, stage.Layer, stage.Output);
    }

    private static ITrainableNetwork Create(string code) => (ITrainableNetwork)Loaded.Create("Net", null, code);

    private static Dataset Data(float[] features) => Dataset.FromValues(features, Targets, [3], 1);

    private static float[] State(INetwork net, string name) => ((torch.nn.Module)net).state_dict()[name].data<float>().ToArray();

    private static string[] Buffers(INetwork net) => [.. ((torch.nn.Module)net).named_buffers().Select(entry => entry.name)];

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, MathF.Abs(pair.First) * 1e-5f));
    }
}
