using NetDsl.Generator.Tests.Support;

namespace NetDsl.Oracle.Tests;

/// <summary>
/// Networks of each example that a kind of layer carries compute and learn alike on both engines. A new kind takes part by its
/// examples alone.
/// </summary>
public sealed class StageTests
{
    private const int Samples = 24;

    [Theory]
    [MemberData(nameof(StageExamples.Data), MemberType = typeof(StageExamples))]
    public void Both_engines_compute_and_learn_alike(int number, string declaration)
    {
        var example = StageExamples.All[number].Example;
        Assert.Equal(declaration, example.Declaration);

        // Dropout draws from one stream on both. The normalisations around the stage pass gradients on and learn from them.
        var code = $"""
            [Network]
            {StageExamples.Input(example.Input)}
            [LayerNorm]
            [{declaration}]
            [LayerNorm(Dimensions = {example.Output.Rank})]
            [Loss(Mse)] [Optimizer(Sgd, LearningRate = 0.05)] [Train(BatchSize = 8, Epochs = 2, Seed = 1, Device = DeviceKind.Cpu)]
            public partial class Net;
            """;
        using var embedded = GeneratedNetworks.Embedded(code);
        using var real = GeneratedNetworks.OnTorchSharp(code);
        var (inputs, outputs) = ((int)example.Input.Shape.Count, (int)example.Output.Count);
        var features = Enumerable.Range(0, Samples * inputs).Select(i => MathF.Sin(i * 1.7f)).ToArray();
        var targets = Enumerable.Range(0, Samples * outputs).Select(i => MathF.Cos(i * 0.9f)).ToArray();
        var data = Dataset.FromValues(features, targets, Sizes(embedded.InputShape), Sizes(embedded.OutputShape));

        Near(real.Predict(features), embedded.Predict(features));
        var (expected, actual) = (real.Fit(data), embedded.Fit(data));

        Near([expected.LastLoss!.Value], [actual.LastLoss!.Value]);
        Near(real.Predict(features), embedded.Predict(features));
        Assert.Equal(real.ToString(), embedded.ToString());

        static int[] Sizes(IReadOnlyList<int> shape) => [.. shape];
    }

    // Six steps through three stages: some dozens of roundings of numbers about 1, at 2^-24 each.
    private static void Near(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-5f));
    }
}
