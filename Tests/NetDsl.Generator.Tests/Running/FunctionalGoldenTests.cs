using System.Text.Json;
using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>
/// Networks with branches and shortcuts are the same modules as PyTorch's: names, shapes, initial weights, outputs and losses
/// (Tests/Goldens/make_functional.py).
/// </summary>
[Collection(AtWork.Name)]
public sealed class FunctionalGoldenTests
{
    private static readonly Dictionary<string, Golden> Goldens = JsonSerializer
        .Deserialize<Golden[]>(Repository.Read("Tests/Goldens/functional.json"), JsonSerializerOptions.Web)!
        .ToDictionary(golden => golden.Name!);

    public static TheoryData<string> Names => [.. Goldens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_shapes_and_parameters_are_those_of_PyTorch(string name)
    {
        using var net = Loaded.Create("Net", null, PublishedBlocks.All[name]);

        AssertSame(Goldens[name], net);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_weights_give_the_outputs_of_PyTorch(string name)
    {
        using var net = Loaded.Create("Net", null, PublishedBlocks.All[name]);
        var outputs = net.Predict(PublishedBlocks.Samples(net))
            .Where((_, number) => number % Goldens[name].Stride == 0)
            .ToArray();

        Assert.Equal(Goldens[name].Outputs!.Length, outputs.Length);
        Assert.All(Goldens[name].Outputs!.Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Three_steps_have_the_losses_of_PyTorch(string name)
    {
        using var net = (ITrainableNetwork)Loaded.Create("Net", null, PublishedBlocks.All[name]);
        var losses = new LossRecorder();
        net.Fit(PublishedBlocks.Data(net), null, null, losses);

        Assert.Equal(Goldens[name].Losses!.Length, losses.Losses.Count);
        Assert.All(Goldens[name].Losses!.Zip(losses.Losses), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void They_compile_strictly(string name) => Strict.Clean(PublishedBlocks.All[name]);

    [Fact]
    public void ResNet18_has_the_published_keys_shapes_and_parameters()
    {
        var golden = JsonSerializer.Deserialize<Golden>(
            Repository.Read("Tests/Goldens/resnet18.json"),
            JsonSerializerOptions.Web
        )!;
        var code = Repository.Read("Samples/Residual/Networks/ResNet18.cs");
        Strict.Clean(code);
        using var net = Loaded.Create("ResidualSample.ResNet18", 1, code);

        Assert.Equal((11_689_512, 122), (golden.Parameters, golden.State.Length));
        Assert.Equal(1000, Assert.Single(net.OutputShape));
        AssertSame(golden, net);
    }

    // TorchSharp's state_dict has all parameters before all buffers, PyTorch's each layer's together: the names agree.
    private static void AssertSame(Golden golden, INetwork net)
    {
        var module = (torch.nn.Module)net;
        var buffers = module.named_buffers().Select(entry => entry.name).ToHashSet();
        var own = module.state_dict().Select(entry => (entry.Key, Line: Text(entry.Key, entry.Value))).ToArray();

        Assert.Equal(golden.Parameters, net.ParameterCount);
        Assert.Equal(golden.Parameters, module.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(
            golden.State.Where(line => !buffers.Contains(line.Split(':')[0])),
            own.Where(entry => !buffers.Contains(entry.Key)).Select(entry => entry.Line)
        );
        Assert.Equal(golden.State.Order(StringComparer.Ordinal), own.Select(entry => entry.Line).Order(StringComparer.Ordinal));
    }

    private static string Text(string name, torch.Tensor tensor) =>
        $"{name}: {tensor.dtype.ToString().ToLowerInvariant()} [{string.Join(", ", tensor.shape)}]";

    private sealed record Golden(string? Name, long Parameters, string[] State, int Stride, float[]? Outputs, float[]? Losses);

    private sealed class LossRecorder : ITrainingObserver
    {
        public List<float> Losses { get; } = [];

        public void OnStep(TrainingStep step) => Losses.Add(step.Loss);
    }
}
