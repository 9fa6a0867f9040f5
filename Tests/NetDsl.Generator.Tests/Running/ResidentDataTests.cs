using System.Reflection;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Data on the device as a whole, and data that is read batch by batch, train to the same weights.</summary>
[Collection(AtWork.Name)]
public sealed class ResidentDataTests
{
    private const int Samples = 23;

    private static readonly Random Random = new(3);

    private static readonly byte[] Pixels = [.. Enumerable.Range(0, Samples * 6).Select(_ => (byte)Random.Next(256))];

    private static readonly float[] Features = [.. Enumerable.Range(0, Samples * 6).Select(_ => (Random.NextSingle() * 4) - 2)];

    private static readonly byte[] Labels = [.. Enumerable.Range(0, Samples).Select(i => (byte)(i * 5 % 3))];

    private static readonly Dataset Classes = Dataset.FromClasses(Features, Array.ConvertAll(Labels, label => (long)label), 2, 3);

    public static TheoryData<string, Dataset> Cases =>
        new()
        {
            { "[Layer(3)] [Loss(CrossEntropy)]", new ByteImages(Pixels, Labels, 2, 3, 3) },
            { "[Layer(3)] [Loss(CrossEntropy)]", new ByteImages(Pixels, Labels, 2, 3, 3).Slice(4, 17) },
            { "[Layer(3)] [Loss(CrossEntropy)]", Classes },
            { "[Layer(3)] [Loss(BceWithLogits)]", Classes },
            { "[Layer(2)] [Loss(Mse)]", Dataset.FromValues(Features, Features.AsMemory(0, Samples * 2), [6], 2) },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_ways_train_to_the_same_weights(string end, Dataset data)
    {
        foreach (var shuffle in new[] { "true", "false" })
        {
            var code = $"""
                [Network] [Input(2, 3)] [Flatten] {end} [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.5)]
                [Train(BatchSize = 5, Epochs = 3, Seed = 1, Shuffle = {shuffle})] public partial class Net;
                """;
            using var whole = (ITrainableNetwork)Loaded.Create("Net", null, code);
            using var read = (ITrainableNetwork)Loaded.Create("Net", null, code);
            var options = (TrainingOptions)read.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

            var expected = whole.Fit(data);
            var found = read.Fit(data, options: options with { ResidentLimit = 0 });

            Agreement.Same(
                [.. expected.Records.Select(record => record.Loss)],
                [.. found.Records.Select(record => record.Loss)],
                steps: expected.Iterations
            );
            Agreement.Same(whole.Predict(Features), read.Predict(Features), steps: expected.Iterations);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1 << 20)]
    public void Fit_leaves_nothing_behind(long limit)
    {
        using var net = (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                """
                [Network] [Layer(6, 8)] [BatchNorm] [Activation(Relu)] [Dropout] [Layer(3)] [Loss(CrossEntropy)] [Optimizer(Adam)]
                [Train(BatchSize = 5, Epochs = 3, Seed = 1)] public partial class Net;
                """
            );
        var options = (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)! with
        {
            ResidentLimit = limit,
        };
        net.Fit(Classes, Classes, options);
        // What earlier tests left to finalizers goes first, and may go later: it is not counted.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Held();

        net.Fit(Classes, Classes, options);

        // Nothing is left to finalizers: what this run gave up would still be counted here.
        Assert.InRange(Held(), 0, before);
    }

    [Fact]
    public void Outputs_that_are_no_probabilities_are_explained()
    {
        using var net = (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                """
                [Network] [Layer(6, 1)] [Init(Constant, Value = 3)] [Loss(Bce)] [Optimizer(Sgd, LearningRate = 0.1)]
                [Train(BatchSize = 5, Epochs = 3, Seed = 1)] public partial class Net;
                """
            );
        var data = Dataset.FromClasses(Features, Array.ConvertAll(Labels, label => (long)label % 2), 6);

        foreach (var run in new Action[] { () => net.Fit(data), () => net.Evaluate(data) })
        {
            Assert.Equal(
                "The outputs of Net are not all between 0 and 1, and its loss, Bce, takes probabilities. Its last stage is not "
                    + "[Activation(Sigmoid)]: write that, or choose BceWithLogits.",
                Assert.Throws<InvalidOperationException>(run).Message
            );
        }
    }

    /// <summary>Tensors of TorchSharp that are not disposed; bytes that the embedded engine's pool has handed out.</summary>
    private static long Held() =>
        (long)
            (
                typeof(torch.Tensor).GetProperty("TotalCount")
                ?? typeof(torch)
                    .Assembly.GetType("NetDsl.Engine.Memory.BufferPool", throwOnError: true)!
                    .GetProperty("RentedBytes", BindingFlags.Static | BindingFlags.NonPublic)!
            ).GetValue(null)!;
}
