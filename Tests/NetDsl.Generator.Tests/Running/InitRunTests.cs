using System.Text.Json;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>
/// The same seed gives the initial parameters of PyTorch's <c>net.apply(init)</c>, and the same random stream after them.
/// </summary>
[Collection(AtWork.Name)]
public sealed class InitRunTests
{
    private static readonly JsonElement Goldens = JsonDocument.Parse(Repository.Read("Tests/Goldens/init.json")).RootElement;

    /// <summary>A case's name is what is written inside <c>[Init(…)]</c>.</summary>
    public static TheoryData<string> Cases { get; } =
    [.. Goldens.EnumerateArray().Select(golden => golden.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_the_network(string arguments) => Check(arguments, $"[Init({arguments})] [Layer(6, 5)] [Layer(3)]");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_each_layer(string arguments)
    {
        var own = "Init = " + arguments.Replace(", ", ", Init", StringComparison.Ordinal);

        Check(arguments, $"[Init(Constant, Value = 5, Bias = 5)] [Layer(6, 5, {own})] [Layer(3, {own})]");
    }

    [Fact]
    public void One_layer_is_exempt()
    {
        var expected = Golden("Default");

        var (found, _) = Create(1, "[Init(Zeros, Bias = 0)] [Layer(6, 5, Init = Default)] [Layer(3)]");

        Assert.Equal(expected["linear1.weight"], found["linear1.weight"]);
        Assert.Equal(expected["linear1.bias"], found["linear1.bias"]);
        Assert.All(found["linear2.weight"].Concat(found["linear2.bias"]), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Initialised_weights_are_trained()
    {
        using var net = (ITrainableNetwork)
            Loaded.Create(
                "Net",
                1,
                """
                [Network] [Init(XavierNormal, Bias = 0)] [Layer(2, 4)] [Activation(Tanh)] [Layer(2, Init = Orthogonal)]
                [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.5)] [Train(BatchSize = 4, Iterations = 200)] partial class Net;
                """
            );

        var history = net.Fit(Dataset.FromClasses(new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }, new long[] { 0, 0, 0, 1 }, 2));

        Assert.InRange(history.LastLoss!.Value, 0, 0.1);
        Assert.All(((torch.nn.Module)net).parameters(), parameter => Assert.True(parameter.requires_grad && parameter.is_leaf));
    }

    private static void Check(string name, string stages)
    {
        var expected = Golden(name);
        var seed = Goldens
            .EnumerateArray()
            .First(golden => golden.GetProperty("name").GetString() == name)
            .GetProperty("settings")
            .GetProperty("seed")
            .GetInt64();

        var (found, after) = Create(seed, stages);

        // LAPACK adds up the products of a QR decomposition in an order of its own; all others are exact.
        var tolerance = name.StartsWith("Orthogonal", StringComparison.Ordinal) ? 1e-6 : 0;
        Assert.Equal(
            ["linear1.bias", "linear1.weight", "linear2.bias", "linear2.weight"],
            found.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(
            found,
            pair =>
                Assert.All(
                    pair.Value.Zip(expected[pair.Key]),
                    values => Assert.InRange(values.First, values.Second - tolerance, values.Second + tolerance)
                )
        );
        Assert.Equal(expected["after"], after);
    }

    private static (Dictionary<string, float[]> State, float[] After) Create(long seed, string stages)
    {
        var assembly = Loaded.Compile("Net", "[Network] " + stages + " partial class Net;");
        using var net = Loaded.Create(assembly, "Net", seed);

        // A network without a seed draws from the process's stream, which goes on from there.
        torch.manual_seed(seed);
        using var unseeded = Loaded.Create(assembly, "Net", null);
        using var after = torch.rand(3);
        Assert.All(
            ((torch.nn.Module)unseeded).state_dict(),
            entry =>
                Assert.Equal(
                    ((torch.nn.Module)net).state_dict()[entry.Key].data<float>().ToArray(),
                    entry.Value.data<float>().ToArray()
                )
        );
        var state = ((torch.nn.Module)net)
            .state_dict()
            .ToDictionary(pair => pair.Key, pair => pair.Value.data<float>().ToArray());
        return (state, after.data<float>().ToArray());
    }

    private static Dictionary<string, float[]> Golden(string name) =>
        Goldens
            .EnumerateArray()
            .First(golden => golden.GetProperty("name").GetString() == name)
            .GetProperty("outputs")
            .EnumerateObject()
            .ToDictionary(
                output => output.Name,
                output => output.Value.GetProperty("data").EnumerateArray().Select(value => value.GetSingle()).ToArray()
            );
}
