using FashionMnistSample;

namespace Samples.Tests.FashionMnist;

/// <summary>The MNIST tests' network without an engine, as an entry of this program: the cost of step n is 1 / n.</summary>
internal static class FakeEntry
{
    /// <summary>An entry for the program's catalogue: 2 epochs, batches of 10.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="onStep">Called after each step with its number.</param>
    public static CatalogueEntry Of(string id, Action<int>? onStep = null) =>
        new(
            id,
            "784-10",
            "stuck",
            12345,
            new TrainingOptions
            {
                BatchSize = 10,
                Epochs = 2,
                LearningRate = 0.1,
            },
            (_, _) => new Mnist.FakeNetwork(onStep)
        );
}
