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
            run.Add(batch.Count, batches, batch.Labels.Count(label => label == 0));
        }

        Assert.Equal([0, 1, 2, 0, 1], labels);
        Assert.Equal(new Evaluation(5, ((2 * 0) + (2 * 1) + (1 * 2)) / 5.0, 2 / 5.0), run.Finish());
    }

    [Fact]
    public void Data_of_another_size_is_refused() => Assert.Equal(
        "Fake takes samples of [4], 4 numbers; the evaluation data has samples of [2], 2 numbers.",
        Assert.Throws<ArgumentException>(() => new EvaluationRun(new FakeNetwork(4), Data, 2)).Message);

    [Fact]
    public void A_batch_size_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationRun(new FakeNetwork(), Data, 0));

    [Fact]
    public void An_empty_batch_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationRun(new FakeNetwork(), Data, 1).Add(0, 0, 0));
}
