using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetDsl.Engine.Tests.Goldens;
using TorchSharp;
using TorchSharp.Modules;

namespace NetDsl.Engine.Tests.Training;

/// <summary>
/// Seeded training gives PyTorch's parameters to the last bit: initial weights, products, ReLU and sigmoid, cross entropy, gradients and SGD.
/// </summary>
public class SameBitsTests
{
    public static TheoryData<string> Cases => [.. GoldenFile.Read("bits.json").Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Trained_parameters_have_PyTorchs_bits(string name)
    {
        var settings = GoldenFile.Read("bits.json").Single(golden => golden.Name == name).Settings;
        long Number(string key) => settings[key].GetInt64();
        long[] widths = [.. settings["widths"].EnumerateArray().Select(width => width.GetInt64())];
        var (steps, batch) = (Number("steps"), Number("batch"));
        Func<torch.Tensor, torch.Tensor> activate = settings["activation"].GetString() == "relu" ? x => x.relu() : x => x.sigmoid();

        torch.manual_seed(Number("seed"));
        Linear[] layers = [.. widths.Zip(widths.Skip(1), (inputs, outputs) => torch.nn.Linear(inputs, outputs))];
        Parameter[] parameters = [.. layers.SelectMany(layer => layer.parameters())];
        using var x = torch.rand(steps * batch, widths[0]);
        using var y = torch.randint(widths[^1], new[] { steps * batch });
        using var loss = torch.nn.CrossEntropyLoss();
        using var optimizer = torch.optim.SGD(parameters, 0.1);
        for (var step = 0; step < steps; step++)
        {
            using var scope = torch.NewDisposeScope();
            optimizer.zero_grad();
            var output = x.narrow(0, step * batch, batch);
            foreach (var layer in layers)
            {
                output = layer.call(layer == layers[0] ? output : activate(output));
            }

            loss.call(output, y.narrow(0, step * batch, batch)).backward();
            optimizer.step();
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var parameter in parameters)
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(parameter.detach().data<float>().ToArray()));
        }

        Assert.Equal(settings["sha256"].GetString(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
