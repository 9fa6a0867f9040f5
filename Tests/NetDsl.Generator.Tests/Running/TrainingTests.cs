using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Generated networks at work, on the engine that the tests are built with.</summary>
[Collection(AtWork.Name)]
public sealed class TrainingTests
{
    private const string Code = """
        namespace Sample;

        [Network]
        [Input(2, 3)]
        [Flatten]
        [Layer(16)]
        [Activation(Tanh)]
        [Layer(3)]
        [Loss(CrossEntropy)]
        [Optimizer(Sgd, LearningRate = 0.5, Momentum = 0.5)]
        [Train(BatchSize = 8, Iterations = 3, EvaluateEvery = 2, Seed = 1)]
        public partial class Net;
        """;

    private static readonly Dataset Data = Clusters(64);

    [Fact]
    public void Three_steps()
    {
        using var net = Create();

        var history = net.Fit(Data, Data);

        Assert.Equal((3, false), (history.Iterations, history.Cancelled));
        Assert.Equal([2, 3], history.Records.Select(record => record.Iteration));
        Assert.True(float.IsFinite(history.LastLoss!.Value));
        Assert.All(history.Records, record => Assert.Equal(Data.Count, record.Test!.Samples));
    }

    [Fact]
    public void It_learns()
    {
        using var net = Create();
        var before = net.Evaluate(Data);

        var history = net.Fit(Data, null, Options(net) with { Iterations = 200 });

        Assert.InRange(before.Loss, 0.7, 2);
        Assert.InRange(net.Evaluate(Data).Score, 0.99, 1);
        Assert.InRange(history.LastLoss!.Value, 0, 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        using var first = Create();
        using var second = Create();
        using var other = Create(2);

        var loss = first.Fit(Data).LastLoss!.Value;

        // Another network is created and trained between: each has a random stream of its own.
        Assert.NotEqual(loss, other.Fit(Data).LastLoss);
        Agreement.Same(loss, second.Fit(Data).LastLoss!.Value, steps: 3);
        Agreement.Same(first.Fit(Data).LastLoss!.Value, second.Fit(Data).LastLoss!.Value, steps: 6);
    }

    [Fact]
    public void Predict_agrees_with_Evaluate()
    {
        using var net = Create();
        net.Fit(Data, null, Options(net) with { Iterations = 50 });
        var features = new float[Data.Count * 6];
        var labels = new long[Data.Count];
        long[] rows = [.. Enumerable.Range(0, Data.Count).Select(i => (long)i)];
        Data.CopyFeatures(rows, features);
        Data.CopyLabels(rows, labels);

        var outputs = net.Predict(features);
        var right = labels
            .Where((label, i) => outputs.AsSpan(i * 3, 3).IndexOf(outputs.AsSpan(i * 3, 3).ToArray().Max()) == label)
            .Count();

        Assert.Equal(net.Evaluate(Data, 7).Score, (double)right / Data.Count, 9);
    }

    [Fact]
    public void Predict_refuses_half_a_sample()
    {
        using var net = Create();

        Assert.Contains(
            "7 numbers",
            Assert.Throws<ArgumentException>(() => net.Predict(new float[7])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var net = Create();

        var history = net.Fit(Data, cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal((0, true), (history.Iterations, history.Cancelled));
    }

    [Fact]
    public void Its_texts()
    {
        using var net = Create();

        Assert.Equal(
            "Net(\n  (flatten1): Flatten(start_dim=1, end_dim=-1)\n"
                + "  (linear1): Linear(in_features=6, out_features=16, bias=True)\n"
                + "  (tanh1): Tanh()\n  (linear2): Linear(in_features=16, out_features=3, bias=True)\n)",
            net.ToString()
        );
        Assert.StartsWith("Net: [2, 3] -> [3]\n\n  stage", net.Summary());
        Assert.Equal(("Net", 163L), (net.Name, net.ParameterCount));
        Assert.Equal([2, 3], net.InputShape);
        Assert.Equal([3], net.OutputShape);
    }

    [Theory]
    [InlineData("[Layer(6, 3)] [Activation(LeakyRelu, NegativeSlope = 0.2)]")]
    [InlineData("[Layer(6, 3)] [Activation(Sigmoid)] [Activation(Gelu)] [Activation(Silu)]")]
    [InlineData("[Layer(6, 3, Bias = false)] [Activation(Elu, Alpha = 0.5)] [Activation(LogSoftmax)]")]
    [InlineData("[Layer(6, 3)] [Activation(Relu)] [Activation(Softmax, Dim = 1)]")]
    public void Every_activation_runs(string stages)
    {
        using var net = (ITrainableNetwork)
            Loaded.Create(
                "Net",
                1,
                "[Network] "
                    + stages
                    + """
                     [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9, WeightDecay = 0.001, Nesterov = true)]
                     [Train(BatchSize = 10, Epochs = 1, Shuffle = false)] public partial class Net;
                    """
            );

        var history = net.Fit(Data);

        Assert.Equal(7, history.Iterations);
        Assert.True(float.IsFinite(history.LastLoss!.Value));
    }

    [Fact]
    public void Without_parameters()
    {
        using var net = Loaded.Create(
            "Net",
            null,
            "[Network] [Input(2, 2)] [Activation(Softmax)] [Flatten] public partial class Net;"
        );

        Assert.Equal([0.5f, 0.5f, 0.25f, 0.75f], net.Predict([3, 3, 0, MathF.Log(3)]).Select(value => MathF.Round(value, 5)));
    }

    [Fact]
    public void A_faulty_one_reports_its_fault()
    {
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() =>
            Loaded.Create("Net", null, "[Network] [Layer(4, 3)] [Layer(2, 1)] public partial class Net;")
        );

        Assert.StartsWith("NETDSL021: ", Assert.IsType<InvalidOperationException>(thrown.InnerException).Message);
    }

    private static ITrainableNetwork Create(long seed = 1) => (ITrainableNetwork)Loaded.Create("Sample.Net", seed, Code);

    private static TrainingOptions Options(ITrainableNetwork net) =>
        (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

    /// <summary>Three clusters that a line can tell apart, with noise.</summary>
    private static Dataset Clusters(int count)
    {
        var random = new Random(5);
        var labels = Enumerable.Range(0, count).Select(_ => (long)random.Next(3)).ToArray();
        var features = labels
            .SelectMany(label => Enumerable.Range(0, 6).Select(i => (i % 3 == label ? 2f : 0f) + (random.NextSingle() - 0.5f)))
            .ToArray();
        return Dataset.FromClasses(features, labels, 2, 3);
    }
}
