using System.Diagnostics;
using MnistSample;
using TorchSharp;

namespace NetDsl.Benchmarks;

/// <summary>The generated networks, trained by their generated <c>Fit</c>.</summary>
internal sealed class OurLoop : IContender
{
    private readonly Dataset data;
    private readonly Dictionary<string, (ITrainableNetwork Network, TrainingOptions Options)> networks = [];

    public OurLoop(Dataset data, int threads)
    {
        this.data = data;
        torch.set_num_threads(threads);
        foreach (var entry in Catalogue.All)
        {
            networks.Add(entry.Id, (entry.Create(torch.CPU, 1), entry.Options));
        }
    }

    public string Name => $"NetDsl ({typeof(torch).Assembly.GetName().Name}, .NET {Environment.Version})";

    public double Run(string id, int times)
    {
        var (network, options) = networks[id];
        var start = Stopwatch.GetTimestamp();
        network.Fit(data, testData: null, options with { Iterations = times, EvaluateEvery = times });
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var (network, _) in networks.Values)
        {
            network.Dispose();
        }
    }
}
