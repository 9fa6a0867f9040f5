using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Networks with dropout and normalisations at work: what differs between training and use.</summary>
[Collection(AtWork.Name)]
public sealed class NormalisationRunTests
{
    private const string Training = """
         [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.5)] [Train(BatchSize = 8, Iterations = 1, Shuffle = false, Seed = 1)]
        public partial class Net;
        """;

    private static readonly float[] Samples = [.. Enumerable.Range(0, 16 * 6).Select(i => ((i * 37) % 23 / 5f) - 2)];

    private static readonly Dataset Data = Dataset.FromClasses(
        Samples,
        Enumerable.Range(0, 16).Select(i => (long)i % 3).ToArray(),
        6
    );

    [Theory]
    [InlineData("[Layer(6, 8)] [BatchNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Input(6)] [BatchNorm(Affine = false)] [Layer(3)]")]
    [InlineData("[Input(6)] [BatchNorm] [Layer(3)]")]
    [InlineData("[Input(6)] [LayerNorm] [Layer(3)] [LayerNorm(Affine = false)]")]
    [InlineData("[Layer(6, 8)] [Activation(Relu)] [Dropout(0.2)] [Layer(3)]")]
    [InlineData("[Input(6)] [LayerNorm(Name = \"norm\")] [Layer(8)] [BatchNorm(Momentum = 1)] [Dropout] [Layer(3)]")]
    [InlineData("[Input(2, 3)] [BatchNorm] [LayerNorm(Dimensions = 2)] [Flatten] [Layer(3)]")]
    public void One_step_and_use(string stages)
    {
        using var net = Create(stages);

        var history = net.Fit(Data, Data);

        Assert.Equal(1, history.Iterations);
        Assert.True(float.IsFinite(history.LastLoss!.Value));
        Agreement.Same(net.Predict(Samples), net.Predict(Samples));
        Assert.All(net.Predict(Samples), value => Assert.True(float.IsFinite(value)));
        Assert.Equal(net.Evaluate(Data).Loss, net.Evaluate(Data, 5).Loss, 5);
    }

    [Fact]
    public void Predict_uses_the_running_statistics()
    {
        using var net = Create("[Input(6)] [BatchNorm(Affine = false)] [Layer(3)]");
        var module = (TorchSharp.torch.nn.Module)net;
        var fresh = net.Predict(Samples.AsSpan(0, 6));

        // Running mean 0 and variance 1 at first: a sample alone goes through as it is, but for epsilon.
        Assert.Equal(Linear(module, Samples.AsSpan(0, 6).ToArray()), fresh, Within(1e-3f));

        net.Fit(Data, null, Options(net) with { Iterations = 1 });

        // 0.9 · 0 + 0.1 · the mean of the first eight samples; 0.9 · 1 + 0.1 · their unbiased variance.
        var state = module.state_dict();
        for (var column = 0; column < 6; column++)
        {
            var values = Enumerable.Range(0, 8).Select(row => (double)Samples[(row * 6) + column]).ToArray();
            var variance = values.Sum(value => Math.Pow(value - values.Average(), 2)) / 7;
            Assert.Equal(0.1 * values.Average(), state["batchNorm1.running_mean"].data<float>().ToArray()[column], 5);
            Assert.Equal(0.9 + (0.1 * variance), state["batchNorm1.running_var"].data<float>().ToArray()[column], 5);
        }

        Assert.Equal(1, state["batchNorm1.num_batches_tracked"].item<long>());
    }

    [Fact]
    public void Use_leaves_the_statistics_and_the_mode_alone()
    {
        using var net = Create("[Layer(6, 4)] [BatchNorm] [Dropout(0.9)] [Layer(3)]");
        var module = (TorchSharp.torch.nn.Module)net;
        net.Fit(Data, Data);
        var before = module.state_dict()["batchNorm1.running_mean"].data<float>().ToArray();

        Assert.True(module.training);
        net.Predict(Samples);
        net.Evaluate(Data);
        Assert.True(module.training);
        module.eval();
        net.Predict(Samples);
        Assert.False(module.training);

        Assert.Equal(before, module.state_dict()["batchNorm1.running_mean"].data<float>().ToArray());
    }

    [Fact]
    public void Without_running_statistics_use_goes_by_the_batch()
    {
        using var net = Create("[Input(6)] [BatchNorm(TrackRunningStatistics = false)] [Layer(3)]");
        net.Fit(Data);

        var (all, half) = (net.Predict(Samples), net.Predict(Samples.AsSpan(0, 8 * 6)));

        Assert.DoesNotContain(
            ((TorchSharp.torch.nn.Module)net).state_dict().Keys,
            key => key.Contains("running", StringComparison.Ordinal)
        );
        Assert.NotEqual(all[..half.Length], half, Within(1e-3f));
    }

    [Fact]
    public void Dropout_drops_in_training_only()
    {
        using var net = Create("[Layer(6, 3)] [Dropout(0.5)]");
        var module = (TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>)net;
        using var x = TorchSharp.torch.tensor(Samples, new long[] { 16, 6 });
        var kept = net.Predict(Samples);

        module.train();
        var dropped = module.call(x).data<float>().ToArray();

        Assert.InRange(dropped.Count(value => value == 0), 8, 40);
        Assert.All(dropped.Zip(kept), pair => Assert.True(pair.First == 0 || Math.Abs(pair.First - (2 * pair.Second)) < 1e-5));
    }

    private static ITrainableNetwork Create(string stages) =>
        (ITrainableNetwork)Loaded.Create("Net", 1, "[Network] " + stages + Training);

    private static TrainingOptions Options(ITrainableNetwork net) =>
        (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

    private static float[] Linear(TorchSharp.torch.nn.Module module, float[] sample)
    {
        var state = module.state_dict();
        var (weight, bias) = (state["linear1.weight"].data<float>().ToArray(), state["linear1.bias"].data<float>().ToArray());
        return [.. bias.Select((b, row) => b + sample.Select((value, i) => value * weight[(row * sample.Length) + i]).Sum())];
    }

    private static EqualityComparer<float> Within(float tolerance) =>
        EqualityComparer<float>.Create((x, y) => Math.Abs(x - y) <= tolerance, value => 0);
}
