using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>The module that is written for [RmsNorm] computes the paper's formula, and behaves as other modules do.</summary>
[Collection(AtWork.Name)]
public sealed class RmsNormRunTests
{
    private const string Code =
        "[Network] [Input(2, 3, Role = Features)] [RmsNorm(Epsilon = 0.01, Name = \"norm\")] public partial class Net;";

    [Fact]
    public void It_divides_by_the_root_mean_square_and_multiplies_by_the_weight()
    {
        using var net = Loaded.Create("Net", 1, Code);
        float[] x = [3, -4, 0.5f, 1e-3f, 0, 2e-3f];
        float[] weight = [2, -1, 0.25f];
        Weight(net).copy_(torch.tensor(weight));

        var expected = x.Chunk(3)
            .SelectMany(row =>
            {
                var root = Math.Sqrt(row.Average(value => (double)value * value) + 0.01);
                return row.Select((value, i) => (float)(value / root * weight[i]));
            });

        Assert.All(expected.Zip(net.Predict(x)), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void Zeros_stay_zeros() =>
        Assert.All(Loaded.Create("Net", 1, Code).Predict(new float[6]), value => Assert.Equal(0, value));

    [Fact]
    public void Its_gradients_are_the_differences_quotients()
    {
        using var net = Loaded.Create("Net", 1, Code);
        var module = (torch.nn.Module<torch.Tensor, torch.Tensor>)net;
        float[] x = [3, -4, 0.5f, 0.1f, 0.7f, -0.2f];
        using var input = torch.tensor(x, new long[] { 1, 2, 3 }).requires_grad_();
        using var upstream = torch.tensor(new[] { 1f, 2, -1, 0.5f, 3, 1 }, new long[] { 1, 2, 3 });

        (module.call(input) * upstream).sum().backward();

        var gradient = input.grad!.data<float>().ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            const float step = 1e-2f;
            Assert.Equal((Value(x, i, step) - Value(x, i, -step)) / (2 * step), gradient[i], 5e-3f);
        }

        float Value(float[] at, int index, float change)
        {
            var moved = (float[])at.Clone();
            moved[index] += change;
            float[] factors = [1, 2, -1, 0.5f, 3, 1];
            return net.Predict(moved).Zip(factors, (output, factor) => output * factor).Sum();
        }
    }

    [Fact]
    public void The_state_dict_has_PyTorchs_keys_and_survives_a_file()
    {
        using var net = Loaded.Create("Net", 1, Code);
        using var other = Loaded.Create("Net", 1, Code);
        Weight(net).copy_(torch.tensor(new[] { 5f, 6, 7 }));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            net.SaveWeights(path);
            other.LoadWeights(path);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal(["norm.weight"], ((torch.nn.Module)net).state_dict().Keys);
        Agreement.Same(net.Predict([1, 2, 3, 4, 5, 6]), other.Predict([1, 2, 3, 4, 5, 6]));
    }

    private static torch.Tensor Weight(INetwork net) => ((torch.nn.Module)net).state_dict()["norm.weight"].detach();
}
