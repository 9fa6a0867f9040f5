using System.Diagnostics;
using TorchSharp;

namespace NetDsl.Benchmarks;

/// <summary>
/// The generated networks, trained by their generated <c>Fit</c> on the engine that this program is built with.
/// </summary>
internal sealed class OurLoop : IContender
{
    private readonly Dataset data;
    private readonly Dictionary<string, ITrainableNetwork> networks;

    public OurLoop(Dataset data, int threads)
    {
        this.data = data;
        torch.set_num_threads(threads);
        networks = Workload.All.ToDictionary(workload => workload.Id, workload => workload.Create());
    }

    public string Name => typeof(torch).Assembly.GetName().Name == "TorchSharp" ? "generated on TorchSharp" : "embedded";

    public double Run(string id, int times)
    {
        var options = Workload.Find(id).Options with { Iterations = times, EvaluateEvery = times };
        var start = Stopwatch.GetTimestamp();
        networks[id].Fit(data, testData: null, options);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var network in networks.Values)
        {
            network.Dispose();
        }
    }
}
