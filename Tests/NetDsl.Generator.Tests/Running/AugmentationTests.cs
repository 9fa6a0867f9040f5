using System.Globalization;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Fit with augmented and normalised images.</summary>
[Collection(AtWork.Name)]
public sealed class AugmentationTests
{
    private const int Samples = 40;

    private static readonly float[] Pixels =
    [
        .. Enumerable.Range(0, Samples * 48).Select(i => ((i * 7919) % 256 / 255f) + (i / 48 % 3 == i % 3 ? 0.3f : 0)),
    ];

    private static readonly Dataset Images = Dataset.FromClasses(
        Pixels,
        Enumerable.Range(0, Samples).Select(i => (long)i % 3).ToArray(),
        3,
        4,
        4
    );

    private static readonly Dataset Augmented = Images
        .Normalised(Normalisation.Of(Images))
        .Augmented(Augment.Crop(1), Augment.FlipHorizontally(), Augment.Shift(1, 0));

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_one_does_not()
    {
        var (first, second, other) = (Losses(1, Augmented), Losses(1, Augmented), Losses(2, Augmented));

        Agreement.Same(first, second, steps: first.Length);
        Assert.NotEqual(first, other);
        Assert.NotEqual(first, Losses(1, Images.Normalised(Normalisation.Of(Images))));
    }

    /// <summary>The figures are the same on both engines, up to rounding: so are the choices.</summary>
    [Fact]
    public void Both_engines_see_the_same_changes()
    {
        float[] expected =
        [
            1.2004823f,
            1.0898405f,
            1.1934570f,
            1.0648878f,
            1.0739693f,
            1.1152036f,
            1.2645498f,
            1.0581538f,
            1.0787193f,
            1.0194815f,
            1.0989282f,
            1.2131642f,
        ];
        var losses = Losses(1, Augmented);

        Assert.Equal(expected.Length, losses.Length);
        Assert.All(expected.Zip(losses), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void Test_data_is_not_changed_even_if_it_is_the_training_data()
    {
        using var net = Create(1);
        var history = net.Fit(Augmented, Augmented);

        Agreement.Same(net.Evaluate(Images.Normalised(Normalisation.Of(Images))), history.Final!.Test!);
    }

    [Fact]
    public void Two_runs_are_one_of_twice_the_length()
    {
        using var twice = Create(1);
        using var once = Create(1);

        twice.Fit(Augmented);
        twice.Fit(Augmented);
        once.Fit(Augmented, options: Options(once) with { Epochs = 6 });

        Agreement.Same(once.Predict(Pixels), twice.Predict(Pixels), steps: 6 * 4);
    }

    [Fact]
    public void A_fault_on_the_other_thread_ends_the_run_and_the_network_can_be_trained_again()
    {
        using var net = Create(1);
        var data = new Faulty(Images, row: 29).Augmented(Augment.Crop(1));

        Assert.Equal("Image 29 is damaged.", Assert.Throws<InvalidDataException>(() => net.Fit(data)).Message);
        Assert.Equal(12, net.Fit(Augmented).Iterations);
    }

    [Fact]
    public void Cancelling_ends_the_run_and_nothing_is_read_afterwards()
    {
        using var net = Create(1);
        using var cancellation = new CancellationTokenSource();
        var data = new Faulty(Images, row: -1);

        var history = net.Fit(
            data.Augmented(Augment.FlipHorizontally()),
            observer: new CancelAt(5, cancellation),
            cancellationToken: cancellation.Token
        );
        var reads = data.Reads;

        Assert.Equal((5, true), (history.Iterations, history.Cancelled));
        Thread.Sleep(50);
        Assert.Equal(reads, data.Reads);
    }

    private static float[] Losses(long seed, Dataset data)
    {
        using var net = Create(seed);
        return [.. net.Fit(data).Records.Select(record => record.Loss)];
    }

    private static ITrainableNetwork Create(long seed) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                seed,
                """
                [Network] [Input(3, 4, 4)] [Flatten] [Layer(16)] [Activation(Tanh)] [Layer(3)]
                [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 10, Epochs = 3, EvaluateEvery = 1)] public partial class Net;
                """
            );

    private static TrainingOptions Options(ITrainableNetwork net) =>
        (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

    private sealed class CancelAt(int step, CancellationTokenSource cancellation) : ITrainingObserver
    {
        public void OnStep(TrainingStep made)
        {
            if (made.Iteration == step)
            {
                cancellation.Cancel();
            }
        }
    }

    /// <summary>A data set as users write them; one image cannot be read.</summary>
    private sealed class Faulty(Dataset source, long row) : Dataset
    {
        private int reads;

        public int Reads => Volatile.Read(ref reads);

        public override int Count => source.Count;

        public override IReadOnlyList<int> FeatureShape => source.FeatureShape;

        public override int Classes => source.Classes;

        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
        {
            Interlocked.Increment(ref reads);
            if (rows.Contains(row))
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Image {row} is damaged."));
            }

            source.CopyFeatures(rows, destination);
        }

        public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination) => source.CopyLabels(rows, destination);
    }
}
