using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>What a second Fit continues with, and what it resets.</summary>
[Collection(AtWork.Name)]
public sealed class FitAgainTests
{
    private static readonly float[] Features = [.. Enumerable.Range(0, 24).Select(i => ((i * 7) % 11) - 5f)];

    private static readonly Dataset Data = Dataset.FromClasses(
        Features,
        Enumerable.Range(0, 12).Select(i => i % 3L).ToArray(),
        2
    );

    [Theory]
    [InlineData("Sgd, LearningRate = 0.1, Momentum = 0.9")]
    [InlineData("Adam, LearningRate = 0.1")]
    [InlineData("RmsProp, LearningRate = 0.1")]
    [InlineData("Adagrad, LearningRate = 0.1")]
    public void The_weights_go_on_and_the_optimizer_starts_again(string optimizer)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");
        try
        {
            using var twice = Create(optimizer, "Shuffle = false");
            using var fresh = Create(optimizer, "Shuffle = false");
            using var once = Create(optimizer, "Shuffle = false");
            twice.Fit(Data);
            twice.SaveWeights(path);
            fresh.LoadWeights(path);

            twice.Fit(Data);
            fresh.Fit(Data);
            once.Fit(Data, options: Options(once) with { Epochs = 2 });

            // As a network with these weights that was never trained; otherwise than one run of twice the length.
            Assert.Equal(fresh.Predict(Features), twice.Predict(Features));
            Assert.NotEqual(once.Predict(Features), twice.Predict(Features));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Without_state_two_runs_are_one_of_twice_the_length()
    {
        // Shuffled: the second run goes on in the network's random stream.
        using var twice = Create("Sgd, LearningRate = 0.1", "Shuffle = true");
        using var once = Create("Sgd, LearningRate = 0.1", "Shuffle = true");

        twice.Fit(Data);
        twice.Fit(Data);
        once.Fit(Data, options: Options(once) with { Epochs = 2 });

        Assert.Equal(once.Predict(Features), twice.Predict(Features));
    }

    [Fact]
    public void Epochs_take_the_place_of_declared_iterations()
    {
        using var net = (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                """
                [Network] [Layer(2, 3)] [Loss(CrossEntropy)] [Optimizer(Adam)] [Train(BatchSize = 4, Iterations = 100, Seed = 1)] public partial class Net;
                """
            );

        Assert.Equal((100, null), (Options(net).Iterations, Options(net).Epochs));
        Assert.Equal(2 * 3, net.Fit(Data, options: Options(net) with { Epochs = 2 }).Iterations);
        Assert.Equal(5, net.Fit(Data, options: Options(net) with { Epochs = 2 } with { Iterations = 5 }).Iterations);
    }

    private static ITrainableNetwork Create(string optimizer, string train) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                $"[Network] [Layer(2, 8)] [Activation(Tanh)] [Layer(3)] [Loss(CrossEntropy)] [Optimizer({optimizer})] "
                    + $"[Train(BatchSize = 4, Epochs = 1, Seed = 1, {train})] public partial class Net;"
            );

    private static TrainingOptions Options(ITrainableNetwork net) =>
        (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;
}
