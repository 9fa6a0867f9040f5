using System.Text.Json;
using NetDsl.Engine.Tests.Goldens;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <summary>
/// Convolutions and pools against convolutions.json: initial weights to the bit, results and gradients to rounding.
/// </summary>
public sealed class ConvolutionGoldenTests
{
    private static readonly Dictionary<string, GoldenCase> Cases = GoldenFile
        .Read("convolutions.json")
        .ToDictionary(one => one.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Initial_weights_results_and_gradients_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Cases[name];
        using var module = Build(golden.Settings);
        foreach (var (parameter, value) in module.named_parameters())
        {
            ModuleGoldens.Same(golden.Outputs[parameter], value);
        }

        var x = golden.Inputs["x"].ToTensor().requires_grad_();
        var y = module.call(x);
        y.backward([golden.Inputs["grad_y"].ToTensor()]);
        Near(golden.Outputs["y"], y);
        Near(golden.Outputs["x.grad"], x.grad!);
        foreach (var (parameter, value) in module.named_parameters())
        {
            Near(golden.Outputs[$"{parameter}.grad"], value.grad!);
        }
    }

    // Sums of up to 72 products of numbers up to 1, each rounded by 6e-8 of itself, in an order that differs between the engines
    // and processors: 72 roundings at the most, and few of them point in one direction.
    private static void Near(GoldenTensor expected, Tensor actual)
    {
        Assert.Equal(expected.Shape, actual.shape);
        Assert.All(
            expected.Floats.Zip(actual.detach().data<float>().ToArray()),
            pair => Assert.Equal(pair.First, pair.Second, 2e-6)
        );
    }

    private static nn.Module<Tensor, Tensor> Build(Dictionary<string, JsonElement> settings)
    {
        if (settings.TryGetValue("seed", out var seed))
        {
            manual_seed(seed.GetInt64());
        }

        return settings["kind"].GetString() switch
        {
            "Conv2d" => nn.Conv2d(
                Number("inputs"),
                Number("outputs"),
                Number("kernel"),
                Number("stride"),
                Number("padding"),
                Number("dilation"),
                PaddingModes.Zeros,
                Number("groups"),
                settings["bias"].GetBoolean()
            ),
            "Conv1d" => nn.Conv1d(
                Number("inputs"),
                Number("outputs"),
                Number("kernel"),
                Number("stride"),
                Number("padding"),
                Number("dilation"),
                PaddingModes.Zeros,
                Number("groups"),
                settings["bias"].GetBoolean()
            ),
            "MaxPool2d" => nn.MaxPool2d(
                Number("kernel"),
                Number("stride"),
                Number("padding"),
                null,
                settings["ceil"].GetBoolean()
            ),
            "AvgPool2d" => nn.AvgPool2d(Number("kernel"), Number("stride"), Number("padding"), settings["ceil"].GetBoolean()),
            "AdaptiveAvgPool2d" => nn.AdaptiveAvgPool2d(Number("size")),
            var kind => throw new InvalidDataException($"There is no module {kind}."),
        };

        long Number(string name) => settings[name].GetInt64();
    }
}
