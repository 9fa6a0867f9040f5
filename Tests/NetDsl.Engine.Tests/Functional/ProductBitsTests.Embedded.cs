using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetDsl.Engine.Tests.Goldens;
using NetDsl.Engine.Tests.Kernels;
using NetDsl.Engine.Tests.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>
/// Linear layers of many sizes have PyTorch's outputs and gradients to the last bit, on one thread and on several, with AVX-512
/// and without.
/// </summary>
public sealed class ProductBitsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Linear_layers_have_PyTorchs_bits(int threads)
    {
        using var count = new WorkerCount(threads);
        var different = GoldenFile
            .Read("product_bits.json")
            .Where(golden => Hash(golden) != golden.Settings["sha256"].GetString());
        Assert.Empty(different.Select(golden => golden.Name));
    }

    private static string Hash(GoldenCase golden)
    {
        using var scope = NewDisposeScope();
        long Number(string key) => golden.Settings[key].GetInt64();
        var (rows, outputs, inputs) = (Number("rows"), Number("outputs"), Number("inputs"));
        manual_seed(rows + outputs + inputs);
        var x = nn.Parameter(rand(rows, inputs).sub(0.5f));
        var weight = nn.Parameter(rand(outputs, inputs).sub(0.5f));
        var bias = nn.Parameter(rand(outputs).sub(0.5f));
        var gradient = rand(rows, outputs).sub(0.5f);
        var y = nn.functional.linear(x, weight, bias);
        y.backward([gradient]);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in new[] { y, x.grad!, weight.grad!, bias.grad! })
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(value.add(0f).Floats()));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
