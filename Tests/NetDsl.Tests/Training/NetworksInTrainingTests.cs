namespace NetDsl.Tests.Training;

/// <summary>One network is trained by one run at a time.</summary>
public sealed class NetworksInTrainingTests
{
    private static readonly Dataset Data = Dataset.FromClasses(new float[] { 1, 2, 3, 4 }, new long[] { 0, 1 }, 2);

    private readonly FakeNetwork network = new();

    [Fact]
    public void A_second_run_is_refused_until_the_first_has_ended()
    {
        using var other = new FakeNetwork();
        using (Begin(network))
        {
            Assert.Equal(
                "Fake is already being trained. Wait for that run to end, or train another network of the class.",
                Assert.Throws<InvalidOperationException>(() => Begin(network)).Message
            );
            Begin(other).Dispose();
            Assert.Throws<InvalidOperationException>(() => Begin(network));
        }

        Begin(network).Dispose();
    }

    [Fact]
    public void A_run_that_does_not_begin_is_none()
    {
        Assert.Throws<NotSupportedException>(() => Begin(network, new Failing()));
        Assert.ThrowsAny<ArgumentException>(() =>
            new TrainingRun(
                network,
                Data,
                null,
                new()
                {
                    BatchSize = 0,
                    Epochs = 1,
                    LearningRate = 1,
                },
                null,
                default
            )
        );

        Begin(network).Dispose();
    }

    private static TrainingRun Begin(FakeNetwork network, ITrainingObserver? observer = null) =>
        new(
            network,
            Data,
            null,
            new()
            {
                BatchSize = 1,
                Epochs = 1,
                LearningRate = 1,
            },
            observer,
            default
        );

    private sealed class Failing : ITrainingObserver
    {
        public void OnStart(TrainingStart start) => throw new NotSupportedException();
    }
}
