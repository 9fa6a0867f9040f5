using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Data that cannot be trained on is refused before the first step, and the network stays as it was.</summary>
[Collection(AtWork.Name)]
public sealed class DataFaultTests
{
    private const string CrossEntropy = "[Layer(2, 3)] [Loss(CrossEntropy)]";

    private const string Bce = "[Layer(2, 3)] [Activation(Sigmoid)] [Loss(Bce)]";

    private const string OneOutput = "[Layer(2, 1)] [Activation(Sigmoid)] [Loss(Bce)]";

    [Theory]
    [InlineData("Iterations = 3")]
    [InlineData("Epochs = 3")]
    public void Data_without_samples(string length)
    {
        using var net = Create(CrossEntropy, length);
        var (empty, sound) = (new OwnData(0, 3), new OwnData(20, 3));
        const string text = "data (OwnData) has no samples: its Count is 0. Give data with at least one sample.";

        Refused("The training " + text, net, () => net.Fit(empty));
        Refused("The test " + text, net, () => net.Fit(sound, empty));
        Refused("The evaluation " + text, net, () => net.Evaluate(empty));
    }

    [Theory]
    [InlineData(CrossEntropy, 3, 5, "Correct the label, or leave the sample out.")]
    [InlineData(CrossEntropy, 3, -100, "Correct the label, or leave the sample out: there is no label for samples to ignore.")]
    [InlineData(Bce, 3, 4, "Correct the label, or leave the sample out.")]
    [InlineData(Bce, 3, -100, "Correct the label, or leave the sample out: there is no label for samples to ignore.")]
    [InlineData(OneOutput, 2, 2, "Correct the label, or leave the sample out.")]
    [InlineData("[Layer(2, 1)] [Loss(BceWithLogits)]", 2, 2, "Correct the label, or leave the sample out.")]
    [InlineData("[Layer(2, 3)] [Loss(Mse)]", 3, 3, "Correct the label, or leave the sample out.")]
    [InlineData("[Layer(2, 3)] [Activation(LogSoftmax)] [Loss(Nll)]", 3, 3, "Correct the label, or leave the sample out.")]
    public void A_label_that_is_no_class(string network, int classes, long label, string repair)
    {
        var data = new OwnData(20, classes) { Label = row => row == 13 ? label : row % classes };
        var sound = new OwnData(20, classes);
        var text = FormattableString.Invariant(
            $"(counted from 0) has label {label}: its classes are 0 to {classes - 1}. {repair}"
        );
        foreach (var shuffle in new[] { "Shuffle = false", "Shuffle = true" })
        {
            using var net = Create(network, "Epochs = 2, " + shuffle);

            Refused($"Sample 13 of the training data {text}", net, () => net.Fit(data));
            Refused($"Sample 13 of the test data {text}", net, () => net.Fit(sound, data));
            Refused($"Sample 13 of the evaluation data {text}", net, () => net.Evaluate(data));
            Refused($"Sample 13 of the evaluation data {text}", net, () => net.Evaluate(data, 1));
        }
    }

    [Theory]
    [InlineData(CrossEntropy)]
    [InlineData(Bce)]
    public void Labels_that_start_at_1(string network)
    {
        using var net = Create(network, "Epochs = 1");
        var data = Dataset.FromClasses(new float[12], new long[] { 1, 2, 3, 1, 2, 3 }, 2);

        Assert.EndsWith(
            " Its labels are 1 to 3, and classes count from 0: subtract 1 from each.",
            Assert.Throws<ArgumentException>(() => net.Fit(data)).Message
        );
    }

    [Theory]
    [InlineData(CrossEntropy)]
    [InlineData(Bce)]
    public void A_class_without_samples_may_be_the_last(string network)
    {
        using var net = Create(network, "Epochs = 1");
        var data = Dataset.FromClasses(new float[12], new long[] { 0, 1, 0, 1, 0, 1 }, [2], classes: 3);

        Assert.Equal(1, net.Fit(data, data).Iterations);
        Assert.Equal(6, net.Evaluate(data).Samples);
    }

    [Fact]
    public void One_feature_among_many_that_is_NaN()
    {
        using var net = Create(CrossEntropy, "Epochs = 2");
        var features = Enumerable.Range(0, 400).Select(i => i % 3f).ToArray();
        var labels = Enumerable.Range(0, 200).Select(i => i % 3L).ToArray();
        var sound = Dataset.FromClasses((float[])features.Clone(), labels, 2);
        features[(2 * 123) + 1] = float.NaN;
        var data = Dataset.FromClasses(features, labels, 2);
        const string text =
            "(counted from 0) has NaN as feature 1 (counted from 0): it must be a finite number. Correct it, "
            + "or leave the sample out.";

        Refused($"Sample 123 of the training data {text}", net, () => net.Fit(data));
        Refused($"Sample 123 of the test data {text}", net, () => net.Fit(sound, data));
        Refused($"Sample 123 of the evaluation data {text}", net, () => net.Evaluate(data));
    }

    [Fact]
    public void One_feature_of_data_of_ones_own_that_is_NaN()
    {
        using var net = Create(CrossEntropy, "Epochs = 2");
        var data = new OwnData(200, 3) { Feature = row => row == 123 ? float.PositiveInfinity : row % 3 };

        Assert.StartsWith(
            "Sample 123 of the training data (counted from 0) has Infinity as feature 0 (counted from 0):",
            Assert.Throws<ArgumentException>(() => net.Fit(data)).Message
        );
        Assert.StartsWith(
            "Sample 123 of the evaluation data",
            Assert.Throws<ArgumentException>(() => net.Evaluate(data)).Message
        );
        Assert.All(net.Predict([1, 2]), output => Assert.True(float.IsFinite(output)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void What_the_users_code_throws_arrives_as_it_is(long from)
    {
        // The words of the engines' own refusal, which is explained.
        var own = new FormatException("A share has to be between 0 and 1.");
        using var net = Create(OneOutput, "Epochs = 2, Shuffle = false");

        Assert.Same(
            own,
            Assert.Throws<FormatException>(() => net.Fit(new OwnData(40, 2) { Feature = row => row < from ? 1 : throw own }))
        );
        Assert.Same(own, Assert.Throws<FormatException>(() => net.Fit(new OwnData(40, 2), observer: new Throwing(own))));
        Assert.Same(own, Assert.Throws<FormatException>(() => net.Evaluate(new OwnData(40, 2) { Feature = _ => throw own })));
        Assert.Equal(2 * 40 / 10, net.Fit(new OwnData(40, 2)).Iterations);
    }

    [Theory]
    [InlineData("[Layer(2, 4)] [BatchNorm]")]
    [InlineData("[Input(1, 2)] [BatchNorm(TrackRunningStatistics = false)] [Flatten] [Layer(4)]", 2)]
    [InlineData("[Input(2, 1)] [BatchNorm] [Flatten] [Layer(4)]")]
    public void A_last_batch_of_one_sample_has_no_variance(string stages, int smallest = 1)
    {
        using var net = Create(stages + " [Layer(3)] [Loss(CrossEntropy)]", "Epochs = 2");
        Dataset[] sets = [new OwnData(21, 3), Dataset.FromClasses(new float[42], new long[21], [2], classes: 3)];
        if (smallest == 2)
        {
            Assert.All(sets, data => Assert.Equal(6, net.Fit(data).Iterations));
            return;
        }

        const string text =
            "Net normalises over the batch, and one sample has no variance. The number of samples, 21, and the BatchSize, "
            + "10, make a batch of one: choose another BatchSize, of 2 at least, leave the last batch out (DropLast), "
            + "or write [LayerNorm] in place of [BatchNorm].";
        Assert.All(sets, data => Refused(text, net, () => net.Fit(data)));
        Assert.All(sets, data => Assert.Equal(4, net.Fit(data.Take(20)).Iterations));
        Assert.All(sets, data => Assert.Equal(21, net.Evaluate(data, 20).Samples));
    }

    [Theory]
    [InlineData("[Activation(Sigmoid)] [Loss(Bce)]")]
    [InlineData("[Loss(BceWithLogits)]")]
    public void Targets_that_are_no_probabilities_any_more(string loss)
    {
        using var net = Create("[Layer(2, 1)] " + loss, "Epochs = 2, Shuffle = false");
        var values = new float[40];
        var memory = Dataset.FromValues(new float[80], values, [2], 1);
        var own = new OwnValues(40);
        net.Fit(memory);
        net.Fit(own);
        values[13] = own.Targets[13] = 2;

        const string text =
            "(counted from 0) has 2 as a target: Bce and BceWithLogits take probabilities, 0 to 1. "
            + "Scale the targets, or choose a loss over values, such as Mse.";
        Dataset[] sets = [memory, own];
        Assert.All(
            sets,
            data =>
                Assert.Equal(
                    "Sample 13 of the training data " + text,
                    Assert.Throws<ArgumentException>(() => net.Fit(data)).Message
                )
        );
        Assert.All(
            sets,
            data =>
                Assert.Equal(
                    "Sample 13 of the evaluation data " + text,
                    Assert.Throws<ArgumentException>(() => net.Evaluate(data)).Message
                )
        );
    }

    [Fact]
    public void Predict_takes_what_it_gets()
    {
        using var net = Create(CrossEntropy, "Epochs = 1");

        Assert.All(net.Predict([float.NaN, 1]), output => Assert.True(float.IsNaN(output)));
        Assert.Contains(
            "0 numbers are not a positive multiple",
            Assert.Throws<ArgumentException>(() => net.Predict([])).Message,
            StringComparison.Ordinal
        );
    }

    private static void Refused(string message, ITrainableNetwork net, Func<object> action)
    {
        var before = net.Predict([1, 2]);
        Assert.Equal(message, Assert.Throws<ArgumentException>(action).Message);
        Assert.Equal(before, net.Predict([1, 2]));
    }

    private static ITrainableNetwork Create(string network, string train) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                $"[Network] {network} [Optimizer(Sgd, LearningRate = 0.1)] "
                    + $"[Train(BatchSize = 10, Seed = 1, {train})] public partial class Net;"
            );

    private sealed class OwnValues(int count) : Dataset
    {
        public float[] Targets { get; } = new float[count];

        public override int Count => count;

        public override int Classes => 0;

        public override IReadOnlyList<int> FeatureShape => [2];

        public override IReadOnlyList<int> TargetShape => [1];

        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination) => destination.Clear();

        public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                destination[i] = Targets[rows[i]];
            }
        }
    }

    private sealed class Throwing(Exception exception) : ITrainingObserver
    {
        public void OnStep(TrainingStep step) => throw exception;
    }
}
