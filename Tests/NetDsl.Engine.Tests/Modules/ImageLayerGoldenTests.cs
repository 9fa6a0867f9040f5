using System.Text.Json;
using NetDsl.Engine.Tests.Goldens;
using NetDsl.Engine.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <summary>
/// Layers of image networks against image_layers.json: initial weights to the bit, results and gradients to rounding.
/// </summary>
public sealed class ImageLayerGoldenTests
{
    private static readonly Dictionary<string, GoldenCase> Cases = GoldenFile
        .Read("image_layers.json")
        .ToDictionary(one => one.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Initial_weights_results_and_gradients_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Cases[name];
        manual_seed(golden.Settings["seed"].GetInt64());
        using var module = Build(golden.Settings["kind"].GetString()!, [.. golden.Settings["arguments"].EnumerateArray()]);
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

    // Sums of some tens of products of numbers up to 4, each rounded by 6e-8 of itself, in an order that differs between the
    // engines and processors.
    private static void Near(GoldenTensor expected, Tensor actual)
    {
        Assert.Equal(expected.Shape, actual.shape);
        Assert.All(
            expected.Floats.Zip(actual.detach().contiguous().data<float>().ToArray()),
            pair => Assert.Equal(pair.First, pair.Second, 8e-6)
        );
    }

    private static nn.Module<Tensor, Tensor> Build(string kind, JsonElement[] arguments)
    {
        return kind switch
        {
            "ReLU6" => nn.ReLU6(),
            "Hardswish" => nn.Hardswish(),
            "Mish" => nn.Mish(),
            "Softplus" => nn.Softplus(Real(0), Real(1)),
            "PReLU" => nn.PReLU(Number(0), Real(1)),
            "ConvTranspose1d" => nn.ConvTranspose1d(
                Number(0),
                Number(1),
                Number(2),
                Number(3),
                Number(4),
                Number(5),
                Number(6),
                PaddingModes.Zeros,
                Number(7),
                arguments[8].GetBoolean()
            ),
            "ConvTranspose2d" => nn.ConvTranspose2d(
                Number(0),
                Number(1),
                Number(2),
                Number(3),
                Number(4),
                Number(5),
                Number(6),
                PaddingModes.Zeros,
                Number(7),
                arguments[8].GetBoolean()
            ),
            "GroupNorm" => Initialised(nn.GroupNorm(Number(0), Number(1), Real(2), arguments[3].GetBoolean())),
            "ZeroPad2d" => nn.ZeroPad2d(Number(0)),
            "ConstantPad1d" => nn.ConstantPad1d(Pair(0), Real(1)),
            "ConstantPad2d" => nn.ConstantPad2d(Four(0), Real(1)),
            "ReflectionPad1d" => nn.ReflectionPad1d(Pair(0)),
            "ReflectionPad2d" => nn.ReflectionPad2d(Four(0)),
            "ReplicationPad1d" => nn.ReplicationPad1d(Pair(0)),
            "ReplicationPad2d" => nn.ReplicationPad2d(Four(0)),
            "Upsample" => nn.Upsample(
                Numbers(0, one => one.GetInt64()),
                Numbers(1, one => one.GetDouble()),
                Enum.Parse<UpsampleMode>(arguments[2].GetString()!, ignoreCase: true),
                arguments[3].ValueKind == JsonValueKind.Null ? null : arguments[3].GetBoolean()
            ),
            _ => throw new InvalidDataException($"There is no module {kind}."),
        };

        long Number(int place) => arguments[place].GetInt64();

        // TorchSharp leaves the parameters as they lie in memory.
        static TorchSharp.Modules.GroupNorm Initialised(TorchSharp.Modules.GroupNorm norm)
        {
            if (!UnderTest.IsEmbedded && norm.affine)
            {
                nn.init.ones_(norm.weight!);
                nn.init.zeros_(norm.bias!);
            }

            return norm;
        }

        (long, long) Pair(int place) => (arguments[place][0].GetInt64(), arguments[place][1].GetInt64());

        (long, long, long, long) Four(int place) =>
            (
                arguments[place][0].GetInt64(),
                arguments[place][1].GetInt64(),
                arguments[place][2].GetInt64(),
                arguments[place][3].GetInt64()
            );

        T[]? Numbers<T>(int place, Func<JsonElement, T> read) =>
            arguments[place].ValueKind == JsonValueKind.Null ? null : [.. arguments[place].EnumerateArray().Select(read)];

        double Real(int place) => arguments[place].GetDouble();
    }
}
