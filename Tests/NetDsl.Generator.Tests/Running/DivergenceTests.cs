using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Training that goes astray ends with an exception, and what is no number has no score.</summary>
[Collection(AtWork.Name)]
public sealed class DivergenceTests
{
    /// <summary>A step of this size turns weights into infinities; from zeros no loss is saturated.</summary>
    private const string Destroying = "[Init(Zeros, Bias = 0)] [Optimizer(Sgd, LearningRate = 1e38)]";

    private const string Twice = "[Optimizer(Sgd, LearningRate = 1e38, Momentum = 0.9)]";

    private static readonly float[] Large = [1000, 0, 0, 1000, -1000, 0, 0, -1000];

    private static readonly Dataset Classes = Dataset.FromClasses(Large, new long[] { 0, 1, 1, 0 }, 2);

    private static readonly Dataset Values = Dataset.FromValues(Large, new float[] { 0, 1, 1, 0 }, [2], 1);

    public static TheoryData<string, string> Losses =>
        new()
        {
            { "[Layer(2, 2)] [Loss(CrossEntropy)]", "Accuracy" },
            { "[Layer(2, 2)] [Loss(CrossEntropy)]", "F1" },
            { "[Layer(2, 2)] [Activation(LogSoftmax)] [Loss(Nll)]", "Accuracy" },
            { "[Layer(2, 1)] [Activation(Sigmoid)] [Loss(Bce)]", "Accuracy" },
            { "[Layer(2, 1)] [Activation(Sigmoid)] [Loss(Bce)]", "F1" },
            { "[Layer(2, 1)] [Loss(BceWithLogits)]", "ExactMatch" },
            { "[Layer(2, 1)] [Loss(Mse)]", "R2" },
            { "[Layer(2, 1)] [Loss(L1)]", "MeanAbsoluteError" },
            { "[Layer(2, 1)] [Loss(SmoothL1)]", "RootMeanSquaredError" },
            { "[Layer(2, 1)] [Loss(Huber)]", "MeanSquaredError" },
        };

    [Fact]
    public void Targets_that_are_not_scaled()
    {
        using var net = Create(
            "[Layer(1, 8)] [Activation(Relu)] [Layer(1)] [Loss(Mse)] [Optimizer(Sgd, LearningRate = 0.1)]",
            "Epochs = 50, EvaluateEvery = 1"
        );
        float[] x = [.. Enumerable.Range(0, 40).Select(i => i * 100f)];
        var data = Dataset.FromValues(x, x, [1], 1);
        var observer = new Recording();

        var thrown = Assert.Throws<TrainingDivergedException>(() => net.Fit(data, observer: observer));

        Assert.Matches(
            @"^The loss of Net became (NaN|Infinity) at iteration [0-9]+ \(samples ([0-9]+, ){3}[0-9]+ of the training data\); "
                + "that step was not taken. ",
            thrown.Message
        );
        Assert.Contains("a learning rate that is too large (0.1)", thrown.Message, StringComparison.Ordinal);
        Assert.False(double.IsFinite(thrown.Loss));
        Assert.Equal(thrown.Iteration - 1, thrown.History.Iterations);
        Assert.Equal(thrown.Iteration - 1, thrown.History.Records.Length);
        Assert.All(thrown.History.Records, record => Assert.True(float.IsFinite(record.Loss)));
        Assert.Equal(4, thrown.Samples.Distinct().Count(sample => sample is >= 0 and < 40));
        Assert.Same(thrown.History, observer.End);
    }

    [Fact]
    public void Without_an_observer_the_loss_is_looked_at_as_well()
    {
        using var net = Create("[Layer(2, 2)] [Loss(Mse)] " + Twice, "Iterations = 1000, EvaluateEvery = 1000");
        var data = Dataset.FromValues(Large, new float[8], [2], 2);

        var thrown = Assert.Throws<TrainingDivergedException>(() => net.Fit(data));

        Assert.InRange(thrown.Iteration, 2, 5);
        Assert.Empty(thrown.History.Records);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_ends_the_run(string network, string metric)
    {
        using var net = Create(network + Destroying, "Iterations = 1000, EvaluateEvery = 1000, Metric = " + metric);

        var thrown = Assert.Throws<TrainingDivergedException>(() => net.Fit(Data(net)));

        Assert.InRange(thrown.Iteration, 2, 5);
        Assert.True(thrown.History.Diverged);
        Assert.Contains(thrown.Parameter, new[] { "linear1.weight", null });
        Assert.Equal([0, 1, 2, 3], thrown.Samples.Order());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_last_step_that_destroys_the_weights(string network, string metric)
    {
        using var net = Create(network + Destroying, "Iterations = 1, Metric = " + metric);

        Assert.StartsWith(
            "linear1.weight of Net has numbers that are not finite after iteration 1. The usual reasons",
            Assert.Throws<TrainingDivergedException>(() => net.Fit(Data(net))).Message
        );
    }

    [Fact]
    public void Running_statistics_that_overflow()
    {
        // The squares of such features are infinite, and what is divided by them is 0: a finite loss that nothing is learned
        // from.
        using var net = Create(
            "[Layer(2, 3)] [BatchNorm] [Layer(2)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)]",
            "Iterations = 1"
        );
        var data = Dataset.FromClasses(new[] { 1e25f, 0, 0, 1e25f, -1e25f, 0, 0, -1e25f }, new long[] { 0, 1, 1, 0 }, 2);

        var thrown = Assert.Throws<TrainingDivergedException>(() => net.Fit(data));

        Assert.Equal("batchNorm1.running_var", thrown.Parameter);
    }

    [Fact]
    public void Without_test_data_weights_are_looked_at_when_an_evaluation_is_due()
    {
        // Relu hides infinite weights: a loss would never show them.
        using var net = Create(
            "[Layer(2, 2)] [Activation(Relu)] [Layer(2)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)]",
            "Iterations = 10, EvaluateEvery = 2"
        );
        var observer = new Breaking((TorchSharp.torch.nn.Module)net);

        var thrown = Assert.Throws<TrainingDivergedException>(() => net.Fit(Classes, observer: observer));

        Assert.Equal((2, "linear1.bias"), (thrown.Iteration, thrown.Parameter));
        Assert.True(double.IsFinite(thrown.Loss));
    }

    [Fact]
    public void A_loss_of_data_that_is_too_large_names_the_batch_and_no_weight()
    {
        using var net = Create(
            "[Layer(2, 1)] [Loss(Mse)] [Optimizer(Sgd, LearningRate = 1e-30)]",
            "Iterations = 4, Shuffle = false"
        );
        var features = new float[16];
        features[13] = 3e38f;
        var data = Dataset.FromValues(features, new float[8], [2], 1);

        var thrown = Assert.Throws<TrainingDivergedException>(() => net.Fit(data));

        Assert.Equal([4, 5, 6, 7], thrown.Samples);
        Assert.Null(thrown.Parameter);
        Assert.Contains(
            "iteration 2 (samples 4, 5, 6, 7 of the training data); that step",
            thrown.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("All weights were still finite.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void An_evaluation_without_a_loss_ends_the_run(string network, string metric)
    {
        using var net = Create(network + Destroying, "Iterations = 10, EvaluateEvery = 1, Metric = " + metric);

        var thrown = Assert.Throws<TrainingDivergedException>(() => net.Fit(Data(net), Data(net)));

        Assert.StartsWith("The loss of Net on the test data is NaN after iteration 1.", thrown.Message);
        Assert.Equal(double.NaN, thrown.History.Final!.Test!.Score);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_network_that_is_destroyed_has_no_score(string network, string metric)
    {
        using var net = Create(network + Destroying, "Iterations = 1, Metric = " + metric);
        Assert.Throws<TrainingDivergedException>(() => net.Fit(Data(net)));

        var evaluation = net.Evaluate(Data(net));

        Assert.Equal((double.NaN, double.NaN), (evaluation.Loss, evaluation.Score));
        Assert.StartsWith(
            "The loss of Net is NaN at iteration 1 (samples ",
            Assert.Throws<TrainingDivergedException>(() => net.Fit(Data(net))).Message
        );
    }

    [Fact]
    public void A_run_that_is_cancelled_before_its_first_evaluation_can_be_printed()
    {
        using var net = Create("[Layer(2, 1)] [Loss(Mse)] [Optimizer(Adam)]", "Iterations = 10");

        var history = net.Fit(Values, Values, cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(
            $"TrainingHistory {{ Iterations = 0, LastLoss = null, TrainingTime = {history.TrainingTime}, "
                + "StopReason = Cancelled, Records = [] }",
            history.ToString()
        );
        Assert.Contains(
            "\"StopReason\":\"Cancelled\"",
            System.Text.Json.JsonSerializer.Serialize(history),
            StringComparison.Ordinal
        );
    }

    private static Dataset Data(ITrainableNetwork net) => net.Outputs == NetDsl.OutputKind.ClassScores ? Classes : Values;

    private static ITrainableNetwork Create(string network, string train) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                $"[Network] {network} [Train(BatchSize = 4, Seed = 1, {train})] public partial class Net;"
            );

    /// <summary>Makes a bias infinite in the second step.</summary>
    private sealed class Breaking(TorchSharp.torch.nn.Module network) : ITrainingObserver
    {
        public void OnStep(TrainingStep step)
        {
            if (step.Iteration == 2)
            {
                using var noGradients = TorchSharp.torch.no_grad();
                network.state_dict()["linear1.bias"].fill_(float.NegativeInfinity);
            }
        }
    }

    private sealed class Recording : ITrainingObserver
    {
        public TrainingHistory? End { get; private set; }

        public void OnEnd(TrainingHistory history) => End = history;
    }
}
