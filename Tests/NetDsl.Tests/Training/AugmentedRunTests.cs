using System.Runtime.InteropServices;

namespace NetDsl.Tests.Training;

/// <summary>What runs read of augmented data.</summary>
public sealed class AugmentedRunTests
{
    private static readonly Dataset Images = new ByteImages(
        Enumerable.Range(1, 6 * 20).Select(i => (byte)i).ToArray(),
        new byte[] { 0, 1, 2, 0, 1, 2 },
        4,
        5,
        3
    );

    private static readonly Dataset Changed = Images.Augmented(Augment.Crop(2), Augment.FlipHorizontally());

    private static readonly long[] Backwards = [5, 4, 3, 2, 1, 0];

    [Fact]
    public void It_is_never_put_on_the_device_as_a_whole()
    {
        Assert.NotNull(Resident(Images));
        Assert.Null(Resident(Changed));
        Assert.Null(Resident(Images.Normalised(new Normalisation([0], [1]))));
        Assert.Null(Resident(Changed.Take(3)));
    }

    [Fact]
    public void A_run_repeats_itself_and_no_epoch_is_as_another()
    {
        var first = Epochs(new FakeNetwork(20), Changed, 4, Backwards);
        Assert.Equal(first, Epochs(new FakeNetwork(20), Changed, 4, Backwards));
        Assert.Equal(4, first.Distinct().Count());
    }

    [Fact]
    public void A_second_run_continues()
    {
        var network = new FakeNetwork(20);
        Assert.Equal(
            Epochs(new FakeNetwork(20), Changed, 4, Backwards),
            [.. Epochs(network, Changed, 3, Backwards), .. Epochs(network, Changed, 1, Backwards)]
        );
    }

    [Fact]
    public void Another_order_gives_other_changes()
    {
        // The same sample in the first epoch of each.
        Assert.NotEqual(Sample(new FakeNetwork(20), 3, [5, 4, 3, 2, 1, 0]), Sample(new FakeNetwork(20), 3, [5, 4, 2, 3, 1, 0]));
        Assert.Equal(Sample(new FakeNetwork(20), 3, [5, 4, 2, 3, 1, 0]), Sample(new FakeNetwork(20), 3, [5, 4, 2, 3, 1, 0]));
    }

    [Fact]
    public void Batches_of_other_sizes_have_the_same_changes() =>
        Assert.Equal(
            Epochs(new FakeNetwork(20), Changed, 3, Backwards, batchSize: 4),
            Epochs(new FakeNetwork(20), Changed, 3, Backwards, batchSize: 1)
        );

    [Fact]
    public void Evaluations_see_the_images_as_they_are()
    {
        var (plain, augmented) = (
            new EvaluationRun(new FakeNetwork(20), Images, 6),
            new EvaluationRun(new FakeNetwork(20), Changed, 6)
        );
        Assert.Equal(plain.Read().Features, augmented.Read().Features);
    }

    [Fact]
    public void The_next_batch_is_changed_while_the_first_is_in_use()
    {
        using var isRead = new CountdownEvent(2);
        var own = new Counting(Images, () => isRead.Signal());
        using var run = Start(new FakeNetwork(20), own.Augmented(Augment.Crop(1)), 1, batchSize: 3);
        run.StartEpoch(default);
        run.NextBatch();
        run.Read();

        Assert.True(isRead.Wait(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_change_in_a_data_set_of_users_is_for_training_alone()
    {
        var seeds = new List<long>();
        var own = new Own(
            Images,
            seed =>
            {
                lock (seeds)
                {
                    seeds.Add(seed);
                }
            }
        );
        Epochs(new FakeNetwork(20), own, 2, Backwards, batchSize: 3);
        new EvaluationRun(new FakeNetwork(20), own, 6).Read();

        Assert.Equal(4, seeds.Count);
        Assert.Equal(2, seeds.Distinct().Count());
    }

    private static float[] Sample(FakeNetwork network, int sample, long[] order)
    {
        using var run = Start(network, Changed, 1, 6);
        run.StartEpoch(MemoryMarshal.AsBytes<long>(order));
        run.NextBatch();
        return run.Read().Features.Chunk(20).ElementAt(Array.IndexOf(order, sample));
    }

    /// <summary>All features of each epoch, as text.</summary>
    private static List<string> Epochs(FakeNetwork network, Dataset data, int epochs, long[] order, int batchSize = 4)
    {
        using var run = Start(network, data, epochs, batchSize);
        var all = new List<string>();
        while (run.Continues)
        {
            var features = new List<float>();
            run.StartEpoch(MemoryMarshal.AsBytes<long>(order));
            while (run.NextBatch())
            {
                features.AddRange(run.Read().Features);
                run.Settle();
                if (run.Step())
                {
                    run.Evaluated(null);
                }
            }

            all.Add(string.Join(' ', features));
        }

        return all;
    }

    private static ResidentData? Resident(Dataset data)
    {
        using var run = Start(new FakeNetwork(20), data, 1, 2);
        return run.Resident;
    }

    private static TrainingRun Start(FakeNetwork network, Dataset data, int epochs, int batchSize) =>
        new(
            network,
            data,
            null,
            new()
            {
                BatchSize = batchSize,
                Epochs = epochs,
                LearningRate = 1,
            },
            null,
            default
        );

    /// <summary>A data set as users write them, over another one.</summary>
    private class Counting(Dataset source, Action onRead) : Dataset
    {
        public override int Count => source.Count;

        public override IReadOnlyList<int> FeatureShape => source.FeatureShape;

        public override int Classes => source.Classes;

        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
        {
            source.CopyFeatures(rows, destination);
            onRead();
        }

        public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination) => source.CopyLabels(rows, destination);
    }

    private sealed class Own(Dataset source, Action<long> onTraining) : Counting(source, () => { })
    {
        public override void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed)
        {
            onTraining(seed);
            CopyFeatures(rows, destination);
        }
    }
}
