using System.Text.Json;
using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>
/// Networks with branches and shortcuts are the same modules as PyTorch's: names, shapes, initial weights, outputs and losses
/// (Tests/Goldens/make_functional.py).
/// </summary>
[Collection(AtWork.Name)]
public sealed class FunctionalGoldenTests
{
    private static readonly Dictionary<string, ModuleGolden> Goldens = JsonSerializer
        .Deserialize<ModuleGolden[]>(Repository.Read("Tests/Goldens/functional.json"), JsonSerializerOptions.Web)!
        .ToDictionary(golden => golden.Name!);

    public static TheoryData<string> Names => [.. Goldens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_shapes_and_parameters_are_those_of_PyTorch(string name)
    {
        using var net = Loaded.Create("Net", null, PublishedBlocks.All[name]);

        Goldens[name].AssertIs(net);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_weights_give_the_outputs_of_PyTorch(string name)
    {
        using var net = Loaded.Create("Net", null, PublishedBlocks.All[name]);

        Goldens[name].AssertOutputs(net.Predict(PublishedBlocks.Samples(net)));
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

    private sealed class LossRecorder : ITrainingObserver
    {
        public List<float> Losses { get; } = [];

        public void OnStep(TrainingStep step) => Losses.Add(step.Loss);
    }
}
