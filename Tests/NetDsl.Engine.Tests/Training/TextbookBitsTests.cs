using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using NetDsl.Engine.Tests.Goldens;
using NetDsl.Engine.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Training;

/// <summary>
/// The textbook networks have PyTorch's losses, and on the embedded engine end with its parameters to the last bit, on processors
/// with AVX-512 and without: XOR after 10,001 steps, a Fashion-MNIST classifier with Adam, a regression, and every optimizer.
/// </summary>
public sealed class TextbookBitsTests
{
    private static readonly Dictionary<string, GoldenCase> All = GoldenFile
        .Read("textbook_bits.json")
        .ToDictionary(golden => golden.Name);

    // TorchSharp's RAdam is not PyTorch's: OptimizerGoldenTests.TorchSharp.cs.
    public static TheoryData<string> Cases =>
        [
            .. All.Where(one => UnderTest.IsEmbedded || !one.Key.Contains("RAdam", StringComparison.Ordinal))
                .Where(one => UnderTest.DrawsMasksAsPyTorch || one.Value.Settings["dropout"].GetDouble() == 0)
                .Select(one => one.Key),
        ];

    // The embedded engine leaves the logarithms of yes-no losses to the platform's C library: the last digit may be another.
    // TorchSharp adds in other orders: a sum of n terms is uncertain by some sqrt(n) roundings of 2^-24, and each step adds its
    // own.
    private static float Relative(Dictionary<string, JsonElement> settings) =>
        UnderTest.IsEmbedded
            ? 2.4e-7f
            : 4 * MathF.Sqrt(Widths(settings).Max()) * settings["steps"].GetInt32() * MathF.ScaleB(1, -24);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Losses_and_trained_parameters_are_PyTorchs(string name)
    {
        var (settings, expected) = (All[name].Settings, All[name].Outputs["losses"].Floats);
        manual_seed(settings["seed"].GetInt64());
        using var model = Build(settings);
        var samples = Samples(settings);
        using var optimizer = Optimizer(settings, model);
        var losses = new List<float>();
        for (var step = 0; step < settings["steps"].GetInt32(); step++)
        {
            using var scope = NewDisposeScope();
            var (x, y) = samples[step % samples.Count];
            optimizer.zero_grad();
            var cost = Loss(settings, model.call(x), y);
            cost.backward();
            optimizer.step();
            if (step % settings["every"].GetInt32() == 0)
            {
                losses.Add(cost.item<float>());
            }
        }
        Assert.Equal(expected.Length, losses.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], losses[i], Math.Abs(expected[i]) * Relative(settings));
        }
        if (!UnderTest.IsEmbedded)
        {
            return;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in model.parameters())
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(value.detach().data<float>().ToArray()));
        }
        Assert.Equal(settings["sha256"].GetString(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static long[] Widths(Dictionary<string, JsonElement> settings) =>
        [.. settings["widths"].EnumerateArray().Select(width => width.GetInt64())];

    private static Sequential Build(Dictionary<string, JsonElement> settings)
    {
        var widths = Widths(settings);
        var modules = new List<nn.Module<Tensor, Tensor>>();
        for (var i = 1; i < widths.Length; i++)
        {
            modules.Add(nn.Linear(widths[i - 1], widths[i]));
            if (i < widths.Length - 1 && settings["activation"].GetString() is { } activation)
            {
                modules.Add(activation == "relu" ? nn.ReLU() : nn.Sigmoid());
            }

            if (i == 1 && settings["dropout"].GetDouble() is > 0 and var p)
            {
                modules.Add(nn.Dropout(p));
            }
        }
        if (settings["loss"].GetString() == "Bce")
        {
            modules.Add(nn.Sigmoid());
        }

        return nn.Sequential([.. modules]);
    }

    private static List<(Tensor X, Tensor Y)> Samples(Dictionary<string, JsonElement> settings)
    {
        var widths = Widths(settings);
        if (widths[0] == 2)
        {
            return [(tensor(new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }, [4, 2]), tensor(new float[] { 0, 1, 1, 0 }, [4, 1]))];
        }

        long[] rows = [.. settings["batches"].EnumerateArray().Select(count => count.GetInt64())];
        Tensor[] inputs = [.. rows.Select(count => rand(count, widths[0]))];
        Tensor[] targets =
        [
            .. rows.Select(count =>
                settings["loss"].GetString() == "CrossEntropy" ? randint(widths[^1], new[] { count }) : rand(count, widths[^1])
            ),
        ];
        return [.. inputs.Zip(targets)];
    }

    private static Tensor Loss(Dictionary<string, JsonElement> settings, Tensor output, Tensor target) =>
        settings["loss"].GetString() switch
        {
            "CrossEntropy" => nn.functional.cross_entropy(output, target),
            "Bce" => nn.functional.binary_cross_entropy(output, target),
            "BceWithLogits" => nn.functional.binary_cross_entropy_with_logits(output, target),
            "Mse" => nn.functional.mse_loss(output, target),
            var other => throw new ArgumentOutOfRangeException(nameof(settings), other, "unknown"),
        };

    private static optim.Optimizer Optimizer(Dictionary<string, JsonElement> settings, Sequential model)
    {
        var rate = settings["rate"].GetDouble();
        return settings["optimizer"].GetString() switch
        {
            "SGD" => optim.SGD(model.parameters(), rate),
            "Adam" => optim.Adam(model.parameters(), rate),
            "AdamW" => optim.AdamW(model.parameters(), rate, 0.9, 0.999, 1e-8, 0.01),
            "RMSProp" => optim.RMSProp(model.parameters(), rate),
            "Adagrad" => optim.Adagrad(model.parameters(), rate),
            "NAdam" => optim.NAdam(model.parameters(), rate),
            "RAdam" => optim.RAdam(model.parameters(), rate),
            var other => throw new ArgumentOutOfRangeException(nameof(settings), other, "unknown"),
        };
    }
}
