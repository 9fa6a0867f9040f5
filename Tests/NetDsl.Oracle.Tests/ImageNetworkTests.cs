using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace NetDsl.Oracle.Tests;

/// <summary>
/// The convolutional networks of the MNIST sample, on its images: both engines have the same losses, step by step.
/// </summary>
public sealed partial class ImageNetworkTests : IDisposable
{
    private const int Steps = 100;
    private const float Tolerance = 1e-4f;

    private static readonly Mnist Data = Mnist.Load(Path.Combine(AppContext.BaseDirectory, "mnist"));

    private readonly string weights = Path.GetTempFileName();

    [Fact]
    public void The_losses_of_the_convnet_are_the_same_on_both_engines() => Compare(Declaration("Convnet"), _ => Tolerance);

    /// <summary>
    /// LeNet leaves a plateau in these steps and rounding grows there: a step may differ three times as much as two runs of
    /// TorchSharp do when each initial weight of one is changed by one rounding.
    /// </summary>
    [Fact]
    public void The_losses_of_LeNet_are_the_same_on_both_engines()
    {
        var code = Declaration("LeNet");
        using var network = GeneratedNetworks.OnTorchSharp(code);
        var losses = Losses(network);
        var spread = new float[Steps];
        for (var number = 1; number <= 3; number++)
        {
            using var nudged = GeneratedNetworks.OnTorchSharp(code);
            Nudge(nudged, number);
            var others = Losses(nudged);
            for (var (i, widest) = (0, 0f); i < Steps; i++)
            {
                widest = MathF.Max(widest, MathF.Abs(losses[i] - others[i]));
                spread[i] = MathF.Max(spread[i], widest);
            }
        }

        // The steps before that are compared to 1e-4: about 50, fewer where the processor rounds otherwise.
        Assert.InRange(spread.Count(width => 3 * width <= Tolerance), 30, Steps);
        Compare(code, step => MathF.Max(Tolerance, 3 * spread[step]));
    }

    public void Dispose() => File.Delete(weights);

    private static void Compare(string code, Func<int, float> tolerance)
    {
        using var embedded = GeneratedNetworks.Embedded(code);
        using var real = GeneratedNetworks.OnTorchSharp(code);
        var (expected, actual) = (Losses(real), Losses(embedded));
        Assert.Equal(Steps, expected.Length);
        for (var i = 0; i < Steps; i++)
        {
            Assert.True(
                MathF.Abs(expected[i] - actual[i]) <= tolerance(i),
                $"step {i + 1}: TorchSharp's loss {expected[i]}, ours {actual[i]}, allowed {tolerance(i)}"
            );
        }
    }

    private static float[] Losses(ITrainableNetwork network)
    {
        var losses = new List<float>();
        var declared = (TrainingOptions)network.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;
        network.Fit(Data.Train, null, declared with { Iterations = Steps }, new Recorder(losses));
        return [.. losses];
    }

    // Every weight one rounding up or down. A safetensors file is the length of its head, the head, and the numbers.
    private void Nudge(ITrainableNetwork network, int seed)
    {
        network.SaveWeights(weights);
        var file = File.ReadAllBytes(weights);
        var random = new Random(seed);
        for (var at = 8 + (int)BinaryPrimitives.ReadInt64LittleEndian(file); at < file.Length; at += sizeof(float))
        {
            var value = BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(at));
            BinaryPrimitives.WriteSingleLittleEndian(
                file.AsSpan(at),
                random.Next(2) == 0 ? MathF.BitIncrement(value) : MathF.BitDecrement(value)
            );
        }

        File.WriteAllBytes(weights, file);
        network.LoadWeights(weights);
    }

    // As the sample declares it, under the name that a program of these tests has.
    private static string Declaration(string name)
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Networks.cs"));
        var end = source.IndexOf($"public partial class {name};", StringComparison.Ordinal);
        var start = source.LastIndexOf("[Network]", end, StringComparison.Ordinal);
        return TrainingLine().Replace(source[start..end], "$1, Device = DeviceKind.Cpu)]") + "public partial class Net;";
    }

    [GeneratedRegex(@"(\[Train\([^)]*)\)\]")]
    private static partial Regex TrainingLine();

    private sealed class Recorder(List<float> losses) : ITrainingObserver
    {
        public void OnStep(TrainingStep step) => losses.Add(step.Loss);
    }
}
