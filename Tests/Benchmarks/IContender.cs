namespace NetDsl.Benchmarks;

/// <summary>One of the two that are compared.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Its name and version.</summary>
    string Name { get; }

    /// <summary>Trains a network for some iterations, on from where it is.</summary>
    /// <param name="id">The network, by its name in the MNIST sample.</param>
    /// <param name="iterations">Iterations of 100 images.</param>
    /// <returns>Seconds taken.</returns>
    double Train(string id, int iterations);
}
