namespace NetDsl.Tests.Training;

public sealed class EvaluationRunTests
{
    private static readonly Dataset Data = Dataset.FromClasses(new float[10], new long[] { 0, 1, 2, 0, 1 }, 2);

    [Fact]
    public void Every_sample_is_read_once_and_batches_weigh_by_their_size()
    {
        var run = new EvaluationRun(new FakeNetwork(), Data, 2);
        var labels = new List<long>();
        for (var batches = 0; run.Continues; batches++)
        {
            var batch = run.Read();
            labels.AddRange(batch.Labels);

            // All scores alike: the answer is the first class.
            run.Add(batch, batches, new float[batch.Count * 3]);
        }

        Assert.Equal([0, 1, 2, 0, 1], labels);
        Assert.Equal(new Evaluation(5, ((2 * 0) + (2 * 1) + (1 * 2)) / 5.0, MetricKind.Accuracy, 2 / 5.0), run.Finish());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_weighted_loss_does_not_depend_on_the_batches(int batchSize)
    {
        // Losses 1 to 5 of samples of classes 0 1 2 0 1, which weigh 2, 0 and 4: (2·1 + 4·3 + 2·4) / (2 + 4 + 2).
        double[] weights = [2, 0, 4];
        var run = new EvaluationRun(new FakeNetwork(), Data, batchSize);
        for (var start = 0; run.Continues; )
        {
            var batch = run.Read();
            var weight = batch.Labels.Sum(label => weights[label]);

            // As the losses' mean does: 0 / 0 for a batch of weight 0.
            var mean = batch.Labels.Select((label, i) => (start + i + 1) * weights[label]).Sum() / weight;
            run.Add(batch, (float)mean, new float[batch.Count * 3], weight);
            start += batch.Count;
        }

        Assert.Equal(22.0 / 8, run.Finish().Loss, 6);
    }

    [Fact]
    public void Samples_that_all_weigh_nothing_have_no_mean_loss()
    {
        var run = new EvaluationRun(new FakeNetwork(), Data, 5);
        run.Add(run.Read(), float.NaN, new float[15], 0);
        Assert.Equal(double.NaN, run.Finish().Loss);
    }

    [Fact]
    public void Values_are_compared_with_values()
    {
        var data = Dataset.FromValues(new float[] { 1, 2, 3 }, new float[] { 1, 2, 3 }, [1], 1);
        var run = new EvaluationRun(new FakeNetwork(1, 1, OutputKind.Values, MetricKind.MeanAbsoluteError), data, 2);
        while (run.Continues)
        {
            var batch = run.Read();
            run.Add(batch, 1, new float[batch.Count]);
        }

        Assert.Equal(new Evaluation(3, 1, MetricKind.MeanAbsoluteError, 2), run.Finish());
    }

    [Fact]
    public void Data_of_another_size_is_refused() =>
        Assert.Equal(
            "Fake takes samples of [4], 4 numbers; the evaluation data has samples of [2], 2 numbers.",
            Assert.Throws<ArgumentException>(() => new EvaluationRun(new FakeNetwork(4), Data, 2)).Message
        );

    [Fact]
    public void A_batch_size_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationRun(new FakeNetwork(), Data, 0));

    [Fact]
    public void An_empty_batch_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new EvaluationRun(new FakeNetwork(), Data, 1).Add(new Batch([], [], [], 0), 0, [])
        );
}
