using MnistSample;
using TorchSharp;

namespace NetDsl.Benchmarks;

/// <summary>The generated networks' <c>Predict</c>: one image after another, by one or several callers of one network.</summary>
internal sealed class OurPredictions : IContender
{
    private const int Images = 1000;
    private const int Pixels = 784;

    private readonly int callers;
    private readonly Clock clock;
    private readonly float[] images = new float[Images * Pixels];
    private readonly Dictionary<string, INetwork> networks = [];

    public OurPredictions(Dataset data, int callers, Clock clock)
    {
        (this.callers, this.clock) = (callers, clock);
        data.CopyFeatures([.. Enumerable.Range(0, Images).Select(i => (long)i)], images);

        // Callers are the threads: a product is not shared among more.
        torch.set_num_threads(1);
        foreach (var entry in Catalogue.All)
        {
            networks.Add(entry.Id, entry.Create(torch.CPU, 1));
        }
    }

    public string Name => $"NetDsl ({typeof(torch).Assembly.GetName().Name}, .NET {Environment.Version})";

    /// <summary>Managed memory that one prediction takes, in bytes; it is garbage when it ends.</summary>
    public double BytesEach(string id)
    {
        const int Times = 1000;
        Predict(id, Times);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Predict(id, Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times;
    }

    public double Run(string id, int times)
    {
        // Each its share, and all begin together.
        using var ready = new Barrier(callers + 1);
        var threads = Enumerable
            .Range(0, callers)
            .Select(caller => new Thread(() =>
            {
                ready.SignalAndWait();
                Predict(id, ((times * (caller + 1)) / callers) - (times * caller / callers));
            }))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        ready.SignalAndWait();
        var start = clock.Seconds;
        Array.ForEach(threads, thread => thread.Join());
        return clock.Seconds - start;
    }

    public void Dispose()
    {
        foreach (var network in networks.Values)
        {
            network.Dispose();
        }
    }

    private void Predict(string id, int times)
    {
        var network = networks[id];
        var outputs = new float[10];
        for (var i = 0; i < times; i++)
        {
            network.Predict(images.AsSpan(i % Images * Pixels, Pixels), outputs);
        }
    }
}
