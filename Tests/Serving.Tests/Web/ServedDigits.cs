using MnistSample;

namespace Serving.Tests.Web;

/// <summary>MNIST's test images, network C after a short training, and a server that answers with it.</summary>
public sealed class ServedDigits : IAsyncLifetime
{
    private RunningServer? server;

    public Mnist Mnist { get; } = Mnist.Load(Path.Combine(AppContext.BaseDirectory, "data", "mnist"));

    public ModelC Network { get; } = new();

    public HttpClient Client => server!.Client;

    public async Task InitializeAsync()
    {
        Network.Fit(Mnist.Train, options: ModelC.DefaultOptions with { Iterations = 600 });
        server = await RunningServer.Start(Network);
    }

    public async Task DisposeAsync()
    {
        await server!.DisposeAsync();
        Network.Dispose();
    }

    /// <summary>The pixels of some test images, a byte each.</summary>
    public byte[] Bytes(int first, int count) =>
        [.. Enumerable.Range(first, count).SelectMany(i => Mnist.Test.Pixels(i).ToArray())];

    /// <summary>The same as floats from 0 to 1.</summary>
    public float[] Floats(int first, int count) => Array.ConvertAll(Bytes(first, count), pixel => pixel / 255f);

    /// <summary>What the digits are.</summary>
    public long[] Labels(int first, int count)
    {
        var labels = new long[count];
        Mnist.Test.CopyLabels([.. Enumerable.Range(first, count).Select(i => (long)i)], labels);
        return labels;
    }
}
