using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>The search for a learning rate on real networks, on the engine that the tests are built with.</summary>
[Collection(AtWork.Name)]
public sealed class LearningRateTests
{
    // Three clouds of points; the third number is in other units.
    private static readonly float[] Features =
    [
        .. Enumerable
            .Range(0, 300)
            .SelectMany(i => new[] { i % 3 + Noise(i), (i % 3 == 1 ? 2 : 0) + Noise(i + 300), 100 * Noise(i + 600) }),
    ];

    private static readonly Dataset Data = Dataset.FromClasses(
        Features,
        Enumerable.Range(0, 300).Select(i => i % 3L).ToArray(),
        3
    );

    [Theory]
    [InlineData("Sgd, LearningRate = 1e-6")]
    [InlineData("Adam, LearningRate = 1e-9")]
    public void The_suggestion_trains_well_and_the_network_is_unchanged(string optimizer)
    {
        using var net = Create($"{optimizer}", "[Schedule(Flat)]");
        var before = Bits(net);
        var search = net.FindLearningRate(Data);
        Assert.Equal(before, Bits(net));

        Assert.InRange(search.Steps.Length, 50, 100);
        Assert.Equal(1e-7, search.Steps[0].LearningRate, 1e-12);
        Assert.True(search.Suggestion is > 1e-4 and < 1);
        Assert.True(search.Steepest is > 1e-4 and < 10);

        // The declared rate learns nothing.
        var declared = (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;
        Assert.InRange(Trained(optimizer, declared), 0, 0.75);
        Assert.InRange(Trained(optimizer, declared with { LearningRate = search.Suggestion.Value }), 0.95, 1);
    }

    [Fact]
    public void Divergence_ends_the_search_and_is_not_an_exception()
    {
        using var net = Create("Sgd, LearningRate = 0.1", "[Schedule(Plateau)]", "Mse", "Layer(1)");
        var before = Bits(net);
        var targets = Enumerable.Range(0, 300).Select(i => (float)(i % 3)).ToArray();
        var search = net.FindLearningRate(Dataset.FromValues(Features, targets, [3], 1), highest: 1e30);
        Assert.True(search.Steps.Length < 100);
        Assert.All(search.Steps, step => Assert.True(double.IsFinite(step.Loss)));
        Assert.Equal(before, Bits(net));

        // At once: the first step is the last.
        var huge = net.FindLearningRate(Dataset.FromValues(Features, targets, [3], 1), lowest: 1e30, highest: 1e38);
        Assert.True(huge.Diverged || huge.Steps.Length < 20);
        Assert.Null(huge.Suggestion);
        Assert.Equal(before, Bits(net));
    }

    [Fact]
    public void Early_stopping_takes_no_part_in_the_search()
    {
        using var net = Create("Sgd, LearningRate = 0.1", "[Schedule(Flat)] [EarlyStop(Patience = 1)]");
        var before = Bits(net);
        Assert.InRange(net.FindLearningRate(Data).Steps.Length, 50, 100);
        Assert.Equal(before, Bits(net));
    }

    [Fact]
    public void Without_a_schedule_it_says_what_to_write()
    {
        using var net = Create("Sgd, LearningRate = 0.1", "");
        Assert.Equal(
            "Net declares no schedule, and its Fit keeps one learning rate: write [Schedule(Flat)] above the class, which trains "
                + "the same, to search one.",
            Assert.Throws<ArgumentException>(() => net.FindLearningRate(Data)).Message
        );
    }

    [Fact]
    public void A_search_can_be_cancelled_and_given_settings()
    {
        using var net = Create("Sgd, LearningRate = 0.1", "[Schedule(Cosine)]");
        var before = Bits(net);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Empty(net.FindLearningRate(Data, cancellationToken: source.Token).Steps);

        var options = new TrainingOptions
        {
            BatchSize = 300,
            Iterations = 1,
            LearningRate = 1,
        };
        Assert.Equal(12, net.FindLearningRate(Data, 1e-6, 1e-5, 12, options).Steps.Length);
        Assert.Equal(before, Bits(net));
    }

    private static double Trained(string optimizer, TrainingOptions options)
    {
        using var net = Create(optimizer, "[Schedule(Flat)]");
        net.Fit(Data, options: options);
        return net.Evaluate(Data).Score;
    }

    private static ITrainableNetwork Create(
        string optimizer,
        string schedule,
        string loss = "CrossEntropy",
        string last = "Layer(3)"
    ) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                "[Network] [Input(3, Standardise = true)] [Layer(16)] [BatchNorm] [Activation(Relu)] "
                    + $"[{last}] [Loss({loss})] [Optimizer({optimizer})] {schedule} "
                    + "[Train(BatchSize = 20, Epochs = 40, Seed = 1, Device = Cpu)] public partial class Net;"
            );

    private static string[] Bits(ITrainableNetwork net) =>
        [
            .. ((torch.nn.Module)net)
                .state_dict()
                .Select(entry => $"{entry.Key} {Convert.ToHexString(entry.Value.cpu().contiguous().bytes)}"),
        ];

    private static float Noise(int i) => ((i * 7919) % 1000) / 2000f - 0.25f;
}
