using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Many callers of one network at once: each gets what it gets alone, and nothing is left changed.</summary>
[Collection(AtWork.Name)]
public sealed class ParallelTests
{
    private const int Inputs = 6;
    private const int Samples = 40;
    private const int Callers = 8;

    private static readonly int[] BatchSizes = [1, 1, 2, 7, Samples];

    private const string Training = """
         [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.5)] [Train(BatchSize = 8, Iterations = 5, Seed = 1)] public partial class Net;
        """;

    public static TheoryData<string, bool> Stages()
    {
        string[] stages =
        [
            "[Layer(6, 8)] [Dropout(0.9)] [Layer(3)]",
            "[Layer(6, 8)] [BatchNorm] [Layer(3)]",
            "[Layer(6, 8)] [BatchNorm(TrackRunningStatistics = false, Affine = false)] [Layer(3)]",
            "[Layer(6, 8)] [LayerNorm] [Layer(3)]",
            "[Input(2, 3)] [BatchNorm] [Flatten] [Layer(16)] [LayerNorm] [Dropout] [Layer(8)] [BatchNorm] "
                + "[Dropout(0.2)] [Layer(3)]",
            "[Layer(6, 3)]",
            .. Activations().Select(kind => $"[Layer(6, 8)] [Activation({kind})] [Layer(3)]"),
        ];
        var data = new TheoryData<string, bool>();
        foreach (var stage in stages)
        {
            data.Add(stage, true);
            data.Add(stage, false);
        }

        return data;

        static IEnumerable<string> Activations() => Enum.GetNames<ActivationKind>();
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_gets_what_it_gets_alone(string stages, bool training)
    {
        using var net = (ITrainableNetwork)Loaded.Create("Net", 1, "[Network] " + stages + Training);
        var features = Features(Samples * Inputs);
        var data = Dataset.FromClasses(
            features,
            Enumerable.Range(0, Samples).Select(i => (long)i % 3).ToArray(),
            net.InputShape.ToArray()
        );
        net.Fit(data);
        var module = (TorchSharp.torch.nn.Module)net;
        module.train(training);
        var takesOne = !stages.Contains("TrackRunningStatistics = false", StringComparison.Ordinal);
        var sizes = BatchSizes.Where(size => takesOne || size > 1).ToArray();

        Check(net, features, sizes, 150, data);

        Assert.All(module.modules().Prepend(module), part => Assert.Equal(training, part.training));
    }

    [Fact]
    public void Large_products_that_are_shared_among_threads()
    {
        using var net = Loaded.Create(
            "Net",
            1,
            "[Network] [Layer(784, 100)] [Activation(Relu)] [Dropout] [Layer(10)] public partial class Net;"
        );

        Check(net, Features(128 * 784), [1, 16, 100, 128], 10);
    }

    [Fact]
    public void A_frozen_stage_stays_frozen()
    {
        using var net = (ITrainableNetwork)
            Loaded.Create("Net", 1, "[Network] [Layer(6, 8)] [BatchNorm] [Dropout] [Layer(3)]" + Training);
        var module = (TorchSharp.torch.nn.Module)net;
        var parts = module.named_children().ToDictionary(child => child.name, child => child.module);
        parts["batchNorm1"].eval();

        Check(net, Features(Samples * Inputs), BatchSizes, 150);

        Assert.Equal((true, false, true), (module.training, parts["batchNorm1"].training, parts["dropout1"].training));
    }

    [Fact]
    public void The_mode_comes_back_where_a_prediction_fails()
    {
        using var net = Loaded.Create("Net", 1, "[Network] [Layer(6, 8)] [Dropout] [Layer(3)] public partial class Net;");
        var module = (TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>)net;
        var dropout = module.named_children().Single(child => child.name == "dropout1").module;
        var hook = module.register_forward_hook(
            (_, _, output) =>
                Environment.CurrentManagedThreadId % 2 == 0 ? throw new InvalidOperationException("on purpose") : output
        );

        InParallel(_ =>
        {
            for (var i = 0; i < 100; i++)
            {
                try
                {
                    net.Predict(Features(Inputs));
                }
                catch (InvalidOperationException thrown) when (thrown.Message == "on purpose") { }
            }
        });

        Assert.True(dropout.training);
        hook.remove();
        Agreement.Same(net.Predict(Features(Inputs)), net.Predict(Features(Inputs)));
    }

    [Fact]
    public void The_callers_scope_and_recording_go_on()
    {
        using var net = Loaded.Create("Net", 1, "[Network] [Layer(6, 8)] [Dropout] [Layer(3)] public partial class Net;");
        using var scope = TorchSharp.torch.NewDisposeScope();
        using var x = TorchSharp.torch.ones(new long[] { 2, 2 }, requires_grad: true);

        net.Predict(Features(Inputs));

        using var y = (x * 2).sum();
        Assert.True(y.requires_grad);
        Assert.True(TorchSharp.torch.is_grad_enabled());
    }

    private static float[] Features(int count) => [.. Enumerable.Range(0, count).Select(i => ((i * 37) % 23 / 5f) - 2)];

    /// <summary>
    /// Predictions of all parts of the features, and evaluations, first one after another and then by many callers.
    /// </summary>
    private static void Check(INetwork net, float[] features, int[] sizes, int rounds, Dataset? data = null)
    {
        var inputs = net.InputShape.Aggregate(1, (product, size) => product * size);
        var outputs = net.OutputShape.Aggregate(1, (product, size) => product * size);
        var parts = sizes
            .Distinct()
            .SelectMany(size =>
                Enumerable
                    .Range(0, (features.Length / inputs) - size + 1)
                    .Select(start => (Start: start * inputs, Length: size * inputs, Outputs: size * outputs))
            )
            .ToArray();
        var terms = Math.Max(64, inputs + 100);
        var expected = parts.Select(part => net.Predict(features.AsSpan(part.Start, part.Length))).ToArray();
        var score = data is null ? null : ((ITrainableNetwork)net).Evaluate(data, 16);

        InParallel(caller =>
        {
            var random = new Random(caller);
            for (var round = 0; round < rounds; round++)
            {
                var i = random.Next(parts.Length);
                var results = new float[parts[i].Outputs];
                net.Predict(features.AsSpan(parts[i].Start, parts[i].Length), results);
                Agreement.Same(expected[i], results, terms);
                Agreement.Same(expected[i], net.Predict(features.AsSpan(parts[i].Start, parts[i].Length)), terms);
                if (data is not null && round % 10 == 0)
                {
                    Agreement.Same(score!, ((ITrainableNetwork)net).Evaluate(data, 16));
                }
            }
        });

        for (var i = 0; i < parts.Length; i++)
        {
            Agreement.Same(expected[i], net.Predict(features.AsSpan(parts[i].Start, parts[i].Length)), terms);
        }
    }

    // Threads of their own that start together, not tasks that take turns on as many threads as there are processors.
    private static void InParallel(Action<int> body)
    {
        using var start = new Barrier(Callers);
        var callers = Enumerable
            .Range(0, Callers)
            .Select(caller =>
                Task.Factory.StartNew(
                    () =>
                    {
                        start.SignalAndWait();
                        body(caller);
                    },
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        Task.WaitAll(callers);
    }
}
