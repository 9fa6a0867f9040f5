using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Gradients that are limited before the optimizer's step.</summary>
[Collection(AtWork.Name)]
public sealed class ClippingTests
{
    private const float Rate = 0.5f;

    private static readonly float[] Features = [1, 2, 3, -1, 0.5f, 2, 3, 1, -2, 0, 1, 1];
    private static readonly float[] Targets = [5, -3, 2, 7];

    [Theory]
    [InlineData(0.25)]
    [InlineData(1000)]
    public void The_norm_of_all_gradients_together_is_limited(double limit)
    {
        var free = Gradients("");
        var norm = MathF.Sqrt(free.Sum(number => number * number));
        Assert.InRange(norm, 1, 100);

        var factor = Math.Min(1, limit / (norm + 1e-6));
        AssertNear([.. free.Select(number => (float)(number * factor))], Gradients($", ClipNorm = {Text(limit)}"));
    }

    [Fact]
    public void Each_number_is_limited()
    {
        var free = Gradients("");
        Assert.Contains(free, number => number > 0.25f);
        Assert.Contains(free, number => number < -0.25f);

        AssertNear([.. free.Select(number => Math.Clamp(number, -0.25f, 0.25f))], Gradients(", ClipValue = 0.25"));
    }

    [Fact]
    public void Of_both_limits_that_of_each_number_comes_first()
    {
        var free = Gradients(", ClipValue = 0.25");
        var norm = MathF.Sqrt(free.Sum(number => number * number));
        Assert.InRange(norm, 0.1f, 10);

        AssertNear([.. free.Select(number => number * 0.1f / norm)], Gradients(", ClipValue = 0.25, ClipNorm = 0.1"));
    }

    [Fact]
    public void It_compiles_strictly() => Strict.Clean(Code(", ClipValue = 0.5, ClipNorm = 1"));

    // What one step of plain gradient descent takes from the weights, divided by the rate.
    private static float[] Gradients(string limits)
    {
        using var net = (ITrainableNetwork)Loaded.Create("Net", null, Code(limits));
        var before = Weights(net);
        net.Fit(Dataset.FromValues(Features, Targets, [3], 1));
        return [.. before.Zip(Weights(net), (start, end) => (start - end) / Rate)];
    }

    private static string Code(string limits) =>
        "[Network] [Layer(3, 4)] [Activation(Tanh)] [Layer(1)] [Loss(Mse)] "
        + $"[Optimizer(Sgd, LearningRate = {Text(Rate)})] [Train(BatchSize = 4, Iterations = 1, Seed = 1, Device = Cpu{limits})] "
        + "public partial class Net;";

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static float[] Weights(INetwork net) =>
        [.. ((torch.nn.Module)net).parameters().SelectMany(parameter => parameter.data<float>().ToArray())];

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
