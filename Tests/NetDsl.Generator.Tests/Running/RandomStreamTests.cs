using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>
/// A network's random stream is its own: nothing that is built, trained or drawn beside it changes it, and it changes nothing.
/// </summary>
[Collection(AtWork.Name)]
public sealed class RandomStreamTests
{
    private const int Callers = 4;

    private const string Training = """
        [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.5)] [Train(BatchSize = 5, Epochs = 4, Seed = 5)]
        public partial class Net;
        """;

    private static readonly Dataset Data = Dataset.FromClasses(
        Enumerable.Range(0, 240).Select(i => ((i * 37) % 23 / 5f) - 2).ToArray(),
        Enumerable.Range(0, 40).Select(i => (long)i % 3).ToArray(),
        6
    );

    public static TheoryData<string> Networks() =>
        [
            "[Network] [Layer(6, 8)] [Activation(Tanh)] [Layer(3)] " + Training,
            "[Network] [Layer(6, 8)] [Dropout(0.3)] [Layer(3)] " + Training,
            "[Network] [Init(KaimingNormal)] [Layer(6, 16)] [BatchNorm] [Dropout] [Layer(16)] [LayerNorm] [Dropout(0.1)] "
                + "[Layer(3)] "
                + Training,
        ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Runs_beside_each_other_equal_the_one_alone(string code)
    {
        var assembly = Loaded.Compile("Net", code);
        using var alone = Create(assembly);
        alone.Fit(Data);
        alone.Fit(Data);
        var expected = State(alone);

        WithoutCollections(() =>
            InParallel(
                Callers,
                caller =>
                {
                    // Networks without a seed and other seeds draw too.
                    using var net = Create(assembly, caller % 2 == 0 ? 5 : caller);
                    net.Fit(Data);
                    net.Fit(Data);
                    if (caller % 2 == 0)
                    {
                        Assert.Equal(expected, State(net));
                    }
                }
            )
        );
    }

    [Fact]
    public void Without_dropout_draws_of_other_threads_do_not_matter()
    {
        using var alone = Create(Loaded.Compile("Net", "[Network] [Layer(6, 8)] [BatchNorm] [Layer(3)] " + Training));
        using var beside = Create(alone.GetType().Assembly);
        alone.Fit(Data);

        WithoutCollections(() =>
        {
            using var stop = new CancellationTokenSource();
            using var begun = new ManualResetEventSlim();
            var drawing = Task.Run(() =>
            {
                for (var i = 0; i < 20_000 && !stop.IsCancellationRequested; i++)
                {
                    using var drawn = torch.rand(100);
                    begun.Set();
                }
            });
            begun.Wait();
            beside.Fit(Data);
            stop.Cancel();
            drawing.Wait();
        });

        Assert.Equal(State(alone), State(beside));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Networks_built_beside_each_other_are_equal(string code)
    {
        var assembly = Loaded.Compile("Net", code);
        using var alone = Create(assembly);
        var expected = State(alone);

        InParallel(
            Callers,
            _ =>
            {
                for (var i = 0; i < 100; i++)
                {
                    using var net = Create(assembly);
                    Assert.Equal(expected, State(net));
                }
            }
        );
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void An_observer_that_builds_trains_and_draws_does_not_change_the_run(string code)
    {
        var assembly = Loaded.Compile("Net", code);
        using var alone = Create(assembly);
        using var watched = Create(assembly);

        alone.Fit(Data);
        watched.Fit(Data, Data, observer: new Draws(assembly));

        Assert.Equal(State(alone), State(watched));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_stream_of_the_process_goes_on_as_if_nothing_had_been_drawn(string code)
    {
        var assembly = Loaded.Compile("Net", code);
        torch.manual_seed(7);
        Drawn();
        var expected = Drawn();

        torch.manual_seed(7);
        Drawn();
        using var net = Create(assembly);
        net.Fit(Data);
        net.Predict(new float[6]);

        Assert.Equal(expected, Drawn());
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Without_a_seed_a_run_follows_from_the_stream_of_the_process(string code)
    {
        var assembly = Loaded.Compile("Net", code.Replace(", Seed = 5", "", StringComparison.Ordinal));

        Assert.Equal(Run(7), Run(7));
        Assert.NotEqual(Run(7), Run(8));

        float[] Run(long seed)
        {
            torch.manual_seed(seed);
            using var first = Create(assembly);
            using var second = Create(assembly);
            first.Fit(Data);
            second.Fit(Data);
            Assert.NotEqual(State(first), State(second));
            return [.. State(first), .. State(second)];
        }
    }

    [Fact]
    public void The_stream_is_put_back_where_the_network_fails()
    {
        using var net = Create(Loaded.Compile("Net", "[Network] [Layer(6, 8)] [Dropout] [Layer(3)] " + Training));
        torch.manual_seed(7);
        var expected = Drawn();
        torch.manual_seed(7);
        var hook = ((torch.nn.Module<torch.Tensor, torch.Tensor>)net).register_forward_hook(
            (_, _, _) => throw new NotSupportedException("on purpose")
        );

        Assert.Throws<NotSupportedException>(() => net.Fit(Data));

        Assert.Equal(expected, Drawn());
        hook.remove();
        net.Fit(Data);
    }

    [Fact]
    public void Two_runs_of_one_network_at_once_are_refused()
    {
        using var net = Create(Loaded.Compile("Net", "[Network] [Layer(6, 3)] " + Training));
        var other = new Refitting(net);

        net.Fit(Data, observer: other);

        Assert.Equal(
            "Net is already being trained. Wait for that run to end, or train another network of the class.",
            other.Thrown?.Message
        );
        net.Fit(Data);
    }

    private static ITrainableNetwork Create(System.Reflection.Assembly assembly, long? seed = null) =>
        (ITrainableNetwork)Loaded.Create(assembly, "Net", seed);

    private static float[] Drawn()
    {
        using var drawn = torch.rand(20);
        return drawn.data<float>().ToArray();
    }

    private static float[] State(INetwork network)
    {
        using var scope = torch.NewDisposeScope();
        return
        [
            .. ((torch.nn.Module)network)
                .state_dict()
                .SelectMany(entry => entry.Value.to(torch.ScalarType.Float32).data<float>().ToArray()),
        ];
    }

    /// <summary>TorchSharp's optimizers do not survive garbage collections that other threads start (docs/engines.md).</summary>
    private static void WithoutCollections(Action action)
    {
        var begun = GC.TryStartNoGCRegion(200 << 20);
        try
        {
            action();
        }
        finally
        {
            if (begun && System.Runtime.GCSettings.LatencyMode == System.Runtime.GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
    }

    private static void InParallel(int callers, Action<int> body)
    {
        using var start = new Barrier(callers);
        Task.WaitAll([
            .. Enumerable
                .Range(0, callers)
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
                ),
        ]);
    }

    private sealed class Draws(System.Reflection.Assembly assembly) : ITrainingObserver
    {
        public void OnStep(TrainingStep step)
        {
            torch.manual_seed(step.Iteration);
            Drawn();
            using var other = Create(assembly, step.Iteration % 3);
            if (step.Iteration % 10 == 0)
            {
                other.Fit(Data);
            }
        }
    }

    private sealed class Refitting(ITrainableNetwork network) : ITrainingObserver
    {
        public Exception? Thrown { get; private set; }

        public void OnStep(TrainingStep step) => Thrown ??= Assert.Throws<InvalidOperationException>(() => network.Fit(Data));
    }
}
