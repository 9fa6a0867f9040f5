using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Tasks that are no choice among classes, from the data to the score.</summary>
[Collection(AtWork.Name)]
public sealed class TargetTests
{
    [Fact]
    public void Regression()
    {
        using var net = Create(
            "[Layer(1, 16)] [Activation(Tanh)] [Layer(2)] [Loss(Mse)] [Optimizer(Adam, LearningRate = 0.05)]",
            "Iterations = 400"
        );
        var x = Enumerable.Range(0, 100).Select(i => (i / 25f) - 2).ToArray();
        var data = Dataset.FromValues(x, x.SelectMany(at => new[] { MathF.Sin(at), (at * at) + 10 }).ToArray(), [1], 2);
        var before = net.Evaluate(data);

        var history = net.Fit(data, data);

        Assert.Equal((OutputKind.Values, MetricKind.R2), (net.Outputs, net.Metric));
        Assert.InRange(before.Score, double.NegativeInfinity, 0);
        Assert.InRange(history.Final!.Test!.Score, 0.99, 1);
        Assert.Null(history.Final.Accuracy);
        Assert.StartsWith("R²: 0.99", MetricText.Of(history.Final.Test));
        Assert.InRange(net.Predict([0.5f])[1], 10, 10.6f);
    }

    [Theory]
    [InlineData("[Activation(Sigmoid)] [Loss(Bce)]", OutputKind.Probabilities)]
    [InlineData("[Loss(BceWithLogits)]", OutputKind.Logits)]
    public void Two_classes_by_one_output(string end, OutputKind outputs)
    {
        // Exclusive or, which needs the hidden layer.
        using var net = Create(
            $"[Layer(2, 8)] [Activation(Tanh)] [Layer(1)] {end} [Optimizer(Adam, LearningRate = 0.05)]",
            "Iterations = 200"
        );
        var data = Dataset.FromClasses(new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }, new long[] { 0, 1, 1, 0 }, 2);

        net.Fit(data);

        Assert.Equal(outputs, net.Outputs);
        Assert.Equal(1, net.Evaluate(data).Accuracy);
    }

    [Fact]
    public void Several_labels()
    {
        using var net = Create(
            "[Layer(2, 3)] [Loss(BceWithLogits, PositiveWeights = new[] { 1, 2, 0.5 })] [Optimizer(AdamW, LearningRate = 0.05)]",
            "Iterations = 300, Metric = ExactMatch"
        );
        var random = new Random(3);
        var x = Enumerable.Range(0, 200).Select(_ => (random.NextSingle() * 2) - 1).ToArray();
        var labels = x.Chunk(2)
            .SelectMany(at => new[] { at[0] > 0, at[1] > 0, at[0] > at[1] })
            .Select(yes => yes ? 1f : 0f)
            .ToArray();
        var data = Dataset.FromValues(x, labels, [2], 3);

        var before = net.Evaluate(data);
        net.Fit(data);
        var after = net.Evaluate(data);

        Assert.Equal(MetricKind.ExactMatch, after.Metric);
        Assert.InRange(before.Score, 0, 0.5);
        Assert.InRange(after.Score, 0.85, 1);
    }

    [Fact]
    public void Mse_on_classes_may_be_judged_by_accuracy()
    {
        using var net = Create(
            "[Layer(1, 3)] [Loss(Mse)] [Optimizer(Sgd, LearningRate = 0.1)]",
            "Iterations = 1, Metric = Accuracy"
        );
        var classes = Dataset.FromClasses(new float[] { 1, 2, 3 }, new long[] { 0, 1, 2 }, 1);
        var values = Dataset.FromValues(new float[] { 1, 2, 3 }, new float[9], [1], 3);

        Assert.Contains(net.Evaluate(classes).Score, new[] { 0, 1 / 3.0, 2 / 3.0, 1 });
        Assert.Contains(
            "needs classes",
            Assert.Throws<ArgumentException>(() => net.Fit(values)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Targets_that_are_no_probabilities_stop_Fit_at_once()
    {
        using var net = Create("[Layer(1, 1)] [Loss(BceWithLogits)] [Optimizer(Adam)]", "Iterations = 1");
        var data = Dataset.FromValues(new float[] { 1, 2, 3 }, new float[] { 0, 1, 2 }, [1], 1);

        var thrown = Assert.Throws<ArgumentException>(() => net.Fit(data));

        Assert.StartsWith("Sample 2 of the training data (counted from 0) has 2 as a target:", thrown.Message);
    }

    [Fact]
    public void The_learning_rate_is_PyTorchs_default()
    {
        using var net = Create("[Layer(1, 1)] [Loss(Mse)] [Optimizer(NAdam)]", "Iterations = 1");
        var options = (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

        Assert.Equal(0.002, options.LearningRate);
    }

    private static ITrainableNetwork Create(string attributes, string train) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                $"[Network] {attributes} [Train(BatchSize = 10, Seed = 1, {train})] public partial class Net;"
            );
}
