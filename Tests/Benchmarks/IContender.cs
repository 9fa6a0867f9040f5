namespace NetDsl.Benchmarks;

/// <summary>One of those that are compared.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Its name and version.</summary>
    string Name { get; }

    /// <summary>Does a piece of work again and again: trains a network, on from where it is, or predicts.</summary>
    /// <param name="id">The network, by its name in the MNIST sample.</param>
    /// <param name="times">Iterations of 100 images, or predictions of one image.</param>
    /// <returns>Seconds taken.</returns>
    double Run(string id, int times);
}
