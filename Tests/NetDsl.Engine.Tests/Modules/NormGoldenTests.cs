using System.Text.Json;
using NetDsl.Engine.Tests.Goldens;
using NetDsl.Engine.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <summary>
/// Batch normalisation, layer normalisation and dropout against norm.json, forward and backward: every bit alike on the embedded
/// engine.
/// </summary>
public sealed class NormGoldenTests
{
    private static readonly Dictionary<string, GoldenCase> Cases = GoldenFile.Read("norm.json").ToDictionary(one => one.Name);

    public static TheoryData<string> Names =>
        [.. Cases.Keys.Where(name => UnderTest.DrawsMasksAsPyTorch || !name.StartsWith("dropout", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Results_gradients_and_statistics_are_PyTorchs(string name)
    {
        var golden = Cases[name];
        using var module = Build(golden);
        for (var step = 0; golden.Outputs.ContainsKey($"train{step}.y"); step++)
        {
            Check(golden, module, golden.Inputs.ContainsKey($"x{step}") ? step : 0, $"train{step}");
        }
        if (golden.Outputs.TryGetValue("next", out var next))
        {
            ModuleGoldens.Same(next, rand(3));
        }

        if (!golden.Outputs.ContainsKey("eval.y"))
        {
            return;
        }

        module.eval();
        Check(golden, module, golden.Inputs.ContainsKey("x1") ? 1 : 0, "eval");
    }

    private static void Check(GoldenCase golden, nn.Module<Tensor, Tensor> module, int input, string key)
    {
        using var scope = NewDisposeScope();
        var x = golden.Inputs[$"x{input}"].ToTensor().requires_grad_();
        module.zero_grad();
        var y = module.call(x);
        y.backward([golden.Inputs[$"grad_y{input}"].ToTensor()]);
        var actual = new Dictionary<string, Tensor> { ["y"] = y, ["x.grad"] = x.grad! };
        foreach (var (name, parameter) in module.named_parameters())
        {
            actual.Add($"{name}.grad", parameter.grad!);
        }

        if (key != "eval")
        {
            foreach (var (name, buffer) in module.named_buffers())
            {
                actual.Add(name, buffer.to(ScalarType.Float32));
            }
        }
        var expected = golden.Outputs.Where(entry => entry.Key.StartsWith(key + '.', StringComparison.Ordinal)).ToList();
        Assert.Equal(expected.Select(entry => entry.Key[(key.Length + 1)..]).Order(), actual.Keys.Order());
        foreach (var (name, value) in expected)
        {
            Same(value, actual[name[(key.Length + 1)..]], name, Tolerance(golden));
        }
    }

    // TorchSharp adds in another order: sums of up to a hundred terms near 1, each rounded by 6e-8, the roundings mostly against
    // each other. A single value has no variance, and what rounding leaves of it is divided by the root of epsilon.
    private static double Tolerance(GoldenCase golden) =>
        golden.Settings.TryGetValue("normalized", out var sizes) && sizes.EnumerateArray().All(size => size.GetInt64() == 1)
            ? 2e-6 / Math.Sqrt(1e-5)
            : 2e-6;

    private static void Same(GoldenTensor expected, Tensor actual, string name, double tolerance)
    {
        Assert.Equal(expected.Shape, actual.shape);
        foreach (var (i, (wanted, got)) in expected.Floats.Zip(actual.Floats()).Index())
        {
            var near = UnderTest.IsEmbedded ? wanted == got : Math.Abs(wanted - got) <= tolerance * Math.Max(1, Math.Abs(wanted));
            Assert.True(near, $"{name}[{i}] is {got:R}, PyTorch has {wanted:R}.");
        }
    }

    private static nn.Module<Tensor, Tensor> Build(GoldenCase golden)
    {
        var settings = golden.Settings;
        var shape = Sizes("shape");
        if (settings.ContainsKey("p"))
        {
            manual_seed(settings["seed"].GetInt64());
            // What the golden drew before the dropout.
            rand(shape).Dispose();
            rand(shape).Dispose();
            return nn.Dropout(settings["p"].GetDouble());
        }
        var eps = Number("eps", 1e-5);
        nn.Module<Tensor, Tensor> module = settings.ContainsKey("normalized")
            ? nn.LayerNorm(Sizes("normalized"), eps, Flag("elementwise_affine"))
            : BatchNorm(nn.BatchNorm1d(shape[1], eps, Number("momentum", 0.1), Flag("affine"), Flag("track_running_stats")));
        Assert.Equal(settings["keys"].EnumerateArray().Select(key => key.GetString()!), module.state_dict().Keys);
        using (no_grad())
        {
            foreach (var (name, parameter) in module.named_parameters())
            {
                parameter.copy_(golden.Inputs[name].ToTensor());
            }
        }
        return module;

        long[] Sizes(string key) => [.. settings[key].EnumerateArray().Select(size => size.GetInt64())];
        bool Flag(string key) => !settings.TryGetValue(key, out var value) || value.GetBoolean();
        double Number(string key, double standard) =>
            settings.TryGetValue(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : standard;
        BatchNorm1d BatchNorm(BatchNorm1d built)
        {
            if (settings.TryGetValue("momentum", out var momentum) && momentum.ValueKind == JsonValueKind.Null)
            {
                built.momentum = null;
            }

            return built;
        }
    }
}
