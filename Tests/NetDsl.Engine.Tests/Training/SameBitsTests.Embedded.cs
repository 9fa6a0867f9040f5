using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using NetDsl.Engine.Tests.Goldens;
using TorchSharp;
using TorchSharp.Modules;

namespace NetDsl.Engine.Tests.Training;

/// <summary>
/// Seeded training gives PyTorch's losses and parameters to the last bit: initial weights, products, normalisation, ReLU, sigmoid
/// and tanh, dropout, cross entropy, gradients and SGD. Bits hold on processors with fused multiply-add, with AVX-512 and
/// without: .ci/run runs these tests both ways. TorchSharp adds in other orders: the losses of <see cref="TextbookBitsTests"/>
/// and <see cref="TrainingCurveTests"/> hold there.
/// </summary>
public class SameBitsTests
{
    public static TheoryData<string> Cases => [.. GoldenFile.Read("bits.json").Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Losses_and_trained_parameters_have_PyTorchs_bits(string name)
    {
        var settings = GoldenFile.Read("bits.json").Single(golden => golden.Name == name).Settings;
        long Number(string key) => settings[key].GetInt64();
        long[] widths = [.. settings["widths"].EnumerateArray().Select(width => width.GetInt64())];
        var (steps, batch) = (Number("steps"), Number("batch"));
        torch.manual_seed(Number("seed"));
        using var model = Build(widths, settings);
        using var x = torch.rand(steps * batch, widths[0]);
        using var y = torch.randint(widths[^1], new[] { steps * batch });
        using var loss = torch.nn.CrossEntropyLoss();
        using var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var step = 0; step < steps; step++)
        {
            using var scope = torch.NewDisposeScope();
            optimizer.zero_grad();
            var cost = loss.call(model.call(x.narrow(0, step * batch, batch)), y.narrow(0, step * batch, batch));
            hash.AppendData(MemoryMarshal.AsBytes<float>([cost.item<float>()]));
            cost.backward();
            optimizer.step();
        }

        foreach (var value in model.parameters().Concat(model.buffers()))
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(value.detach().to(torch.ScalarType.Float32).data<float>().ToArray()));
        }

        Assert.Equal(settings["sha256"].GetString(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Sequential Build(long[] widths, Dictionary<string, JsonElement> settings)
    {
        var modules = new List<torch.nn.Module<torch.Tensor, torch.Tensor>>();
        for (var i = 1; i < widths.Length; i++)
        {
            modules.Add(torch.nn.Linear(widths[i - 1], widths[i]));
            if (i == widths.Length - 1)
            {
                break;
            }

            switch (settings["norm"].GetString())
            {
                case "batch":
                    modules.Add(torch.nn.BatchNorm1d(widths[i]));
                    break;
                case "layer":
                    modules.Add(torch.nn.LayerNorm(widths[i]));
                    break;
            }

            modules.Add(
                settings["activation"].GetString() switch
                {
                    "relu" => torch.nn.ReLU(),
                    "sigmoid" => torch.nn.Sigmoid(),
                    _ => torch.nn.Tanh(),
                }
            );
            if (settings["dropout"].GetDouble() is > 0 and var p)
            {
                modules.Add(torch.nn.Dropout(p));
            }
        }

        return torch.nn.Sequential([.. modules]);
    }
}
