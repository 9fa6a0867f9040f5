using NetDsl.Engine.Tests.Goldens;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <summary>The cases of modules.json, and how tensors are compared with them.</summary>
internal static class ModuleGoldens
{
    private static readonly Lazy<Dictionary<string, GoldenCase>> All = new(() =>
        GoldenFile.Read("modules.json").ToDictionary(entry => entry.Name)
    );

    public static GoldenCase Case(string name) => All.Value[name];

    /// <summary>The names of the cases that begin with one of some words.</summary>
    public static TheoryData<string> Names(params string[] prefixes) => Names(_ => true, prefixes);

    /// <summary>Those of them that a test takes.</summary>
    public static TheoryData<string> Names(Func<string, bool> takes, params string[] prefixes) =>
        [
            .. All.Value.Keys.Where(name =>
                takes(name) && prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            ),
        ];

    public static Tensor ToTensor(this GoldenTensor golden) =>
        golden.Dtype == "int64" ? torch.tensor(golden.Longs, golden.Shape) : torch.tensor(golden.Floats, golden.Shape);

    /// <summary>The values. Of a tensor without elements TorchSharp throws where they are read.</summary>
    public static float[] Floats(this Tensor tensor)
    {
        using var detached = tensor.detach();
        using var packed = detached.contiguous();
        return packed.numel() == 0 ? [] : packed.data<float>().ToArray();
    }

    /// <summary>Every bit alike, and the shape.</summary>
    public static void Same(GoldenTensor expected, Tensor actual)
    {
        Assert.Equal(expected.Shape, actual.shape);
        Assert.Equal(expected.Floats, actual.Floats());
    }

    /// <summary>
    /// Alike to rounding. PyTorch and we add in other orders and approximate exp and tanh differently, each by a few units in the
    /// last place (6e-8 relative); these networks chain some ten such operations over sums of at most 20 terms, hence 2e-6 of
    /// values around 1.
    /// </summary>
    public static void Near(GoldenTensor expected, Tensor actual, double tolerance = 2e-6)
    {
        Assert.Equal(expected.Shape, actual.shape);
        var values = actual.Floats();
        for (var i = 0; i < values.Length; i++)
        {
            var difference = Math.Abs(values[i] - expected.Data[i]);
            Assert.True(
                difference <= tolerance * Math.Max(1, Math.Abs(expected.Data[i])),
                $"[{i}] is {values[i]:R}, PyTorch has {expected.Data[i]:R}"
            );
        }
    }

    public static Sequential Build(string kind)
    {
        nn.Module<Tensor, Tensor> activation = kind switch
        {
            "sigmoid" => nn.Sigmoid(),
            "tanh" => nn.Tanh(),
            "relu" => nn.ReLU(),
            "leaky" => nn.LeakyReLU(0.1),
            "gelu" => nn.GELU(),
            "silu" => nn.SiLU(),
            "elu" => nn.ELU(0.7),
            "softmax" => nn.Softmax(1),
            "logsoftmax" => nn.LogSoftmax(-1),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown"),
        };
        return nn.Sequential(nn.Linear(6, 5), activation, nn.Linear(5, 3, kind != "elu"));
    }
}
