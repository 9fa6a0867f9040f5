namespace NetDsl.Oracle.Tests;

/// <summary>Networks of several inputs: both engines have the same losses, step by step, and learn.</summary>
public sealed class SeveralInputsTests : IDisposable
{
    private const float Tolerance = 1e-4f;
    private const int Pixels = 28 * 28;

    /// <summary>Whether two images show the same digit: one tower for both, and the products of its outputs.</summary>
    private const string Siamese = """
        [Network]
        [Input(1, 28, 28, Name = "left")] [Input(1, 28, 28, Name = "right")]
        [Loss(BceWithLogits)] [Optimizer(Adam, LearningRate = 0.002)]
        [Train(BatchSize = 64, Epochs = 4, Seed = 1, Device = Cpu)]
        public partial class Net
        {
            private static Stage Tower() => Conv(8, 3) >> Relu >> MaxPool(2) >> Flatten() >> Layer(32) >> Tanh;

            private static Flow Define(Flow left, Flow right)
            {
                var tower = Tower();
                return (left >> tower) * (right >> tower) >> Layer(1);
            }
        }
        """;

    private const string ImageAndAge = """
        [Network, Input(1, Name = "age"), Input(1, 6, 6, Name = "image")]
        [Loss(Mse), Optimizer(Sgd, LearningRate = 0.05, Momentum = 0.9)]
        [Train(BatchSize = 8, Epochs = 20, Seed = 3, Device = Cpu)]
        public partial class Net
        {
            private static Flow Define(Flow image, Flow age) =>
                Concat(image >> Conv(2, 3) >> Relu >> Flatten() >> Dropout(0.1), age) >> Layer(8) >> Tanh >> Layer(1);
        }
        """;

    private static readonly Mnist Digits = Mnist.Load(Path.Combine(AppContext.BaseDirectory, "mnist"));

    private readonly string weights = Path.GetTempFileName();

    [Fact]
    public void A_siamese_network_learns_on_both_engines_which_digits_are_equal()
    {
        var (train, test) = (Pairs(Digits.Train, 4000), Pairs(Digits.Test, 1000));
        using var embedded = GeneratedNetworks.Embedded(Siamese);
        using var real = GeneratedNetworks.OnTorchSharp(Siamese);

        var (ours, theirs) = (Losses(embedded, train), Losses(real, train));

        Assert.All(theirs.Zip(ours).Take(60), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        // Guessing gives 0.5.
        Assert.InRange(embedded.Evaluate(test).Accuracy!.Value, 0.8, 1);
        Assert.InRange(real.Evaluate(test).Accuracy!.Value, 0.8, 1);
    }

    [Fact]
    public void The_losses_of_a_regression_over_an_image_and_a_number_are_the_same_on_both_engines()
    {
        var images = Enumerable.Range(0, 40 * 36).Select(i => MathF.Sin(i * 0.3f)).ToArray();
        var ages = Enumerable.Range(0, 40).Select(i => MathF.Sin(i * 1.7f)).ToArray();
        var data = Dataset.FromValues([new("age", ages, 1), new("image", images, 1, 6, 6)], ages, 1);
        using var embedded = GeneratedNetworks.Embedded(ImageAndAge);
        using var real = GeneratedNetworks.OnTorchSharp(ImageAndAge);

        var (ours, theirs) = (Losses(embedded, data), Losses(real, data));

        Assert.Equal(100, theirs.Length);
        Assert.All(theirs.Zip(ours), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.True(theirs[^1] < theirs[0] / 4);
    }

    [Fact]
    public void Weights_that_one_engine_saves_give_the_same_outputs_on_the_other()
    {
        using var embedded = GeneratedNetworks.Embedded(Siamese);
        using var real = GeneratedNetworks.OnTorchSharp(Siamese);
        var samples = Enumerable.Range(0, 3 * 2 * Pixels).Select(i => MathF.Sin(i * 0.1f)).ToArray();

        real.Fit(Pairs(Digits.Train, 64));
        real.SaveWeights(weights);
        embedded.LoadWeights(weights);

        Assert.All(
            real.Predict(samples).Zip(embedded.Predict(samples)),
            pair => Assert.Equal(pair.First, pair.Second, Tolerance)
        );
    }

    public void Dispose() => File.Delete(weights);

    // Every other pair shows one digit twice.
    private static Dataset Pairs(Dataset digits, int count)
    {
        var labels = new long[digits.Count];
        var all = Enumerable.Range(0, digits.Count).Select(i => (long)i).ToArray();
        digits.CopyLabels(all, labels);
        var random = new Random(1);
        var byDigit = all.GroupBy(row => labels[row]).ToDictionary(rows => rows.Key, rows => rows.ToArray());
        var (left, right, same) = (new long[count], new long[count], new long[count]);
        for (var i = 0; i < count; i++)
        {
            left[i] = random.Next(digits.Count);
            var (digit, isSame) = (labels[left[i]], i % 2 == 0);
            var other = byDigit[isSame ? digit : (digit + random.Next(1, 10)) % 10];
            right[i] = other[random.Next(other.Length)];
            same[i] = isSame ? 1 : 0;
        }

        return Dataset.FromClasses(
            [new("right", Images(digits, right), 28, 28), new("left", Images(digits, left), 28, 28)],
            same
        );
    }

    private static float[] Images(Dataset digits, long[] rows)
    {
        var images = new float[rows.Length * Pixels];
        digits.CopyFeatures(rows, images);
        return images;
    }

    private static float[] Losses(ITrainableNetwork network, Dataset data)
    {
        var losses = new List<float>();
        network.Fit(data, observer: new Recorder(losses));
        return [.. losses];
    }

    private sealed class Recorder(List<float> losses) : ITrainingObserver
    {
        public void OnStep(TrainingStep step) => losses.Add(step.Loss);
    }
}
