using System.Diagnostics;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Benchmarks;

/// <summary>
/// The loop as a TorchSharp user writes it: the data set made floats once and kept as one tensor, batches by <c>index_select</c>,
/// all tensors of a step in a dispose scope.
/// </summary>
internal sealed class HandWritten : IContender
{
    private readonly Tensor images;
    private readonly Tensor labels;
    private readonly Dictionary<string, Module<Tensor, Tensor>> networks = [];

    public HandWritten(Dataset data, int threads)
    {
        set_num_threads(threads);
        var (features, classes) = (new float[data.Count * data.FeatureCount], new long[data.Count]);
        long[] rows = [.. Enumerable.Range(0, data.Count).Select(i => (long)i)];
        data.CopyFeatures(rows, features);
        data.CopyLabels(rows, classes);
        images = tensor(features, new long[] { data.Count, data.FeatureCount }, ScalarType.Float32);
        labels = tensor(classes, ScalarType.Int64);
        manual_seed(1);
        foreach (var workload in Workload.All)
        {
            networks.Add(workload.Id, Build(workload.Id));
        }
    }

    public string Name => "TorchSharp by hand";

    public double Run(string id, int times)
    {
        var (network, batchSize) = (networks[id], Workload.Find(id).BatchSize);
        var start = Stopwatch.GetTimestamp();
        using var loss = CrossEntropyLoss();
        using optim.Optimizer optimizer = Workload.Find(id).IsAdam
            ? optim.Adam(network.parameters(), 0.0005)
            : optim.SGD(network.parameters(), 0.1);
        network.train();
        for (var iteration = 0; iteration < times; )
        {
            using var order = randperm(labels.shape[0], ScalarType.Int64);
            for (var at = 0; at < labels.shape[0] && iteration < times; at += batchSize, iteration++)
            {
                using var scope = NewDisposeScope();
                var rows = order.narrow(0, at, Math.Min(batchSize, labels.shape[0] - at));
                var (x, y) = (images.index_select(0, rows), labels.index_select(0, rows));
                optimizer.zero_grad();
                var cost = loss.call(network.call(x), y);
                cost.backward();
                optimizer.step();
                cost.item<float>();
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var network in networks.Values)
        {
            network.Dispose();
        }

        images.Dispose();
        labels.Dispose();
    }

    private static Module<Tensor, Tensor> Build(string id) =>
        id switch
        {
            "LogReg" => Sequential(Linear(784, 10)),
            "A" => Sequential(Linear(784, 100), Sigmoid(), Linear(100, 10)),
            "B" => Sequential(Linear(784, 100), Tanh(), Linear(100, 10)),
            "C" => Sequential(Linear(784, 100), ReLU(), Linear(100, 10)),
            "D" => Sequential(Linear(784, 100), ReLU(), Linear(100, 100), ReLU(), Linear(100, 10)),
            "E" => Sequential(Linear(784, 100), ReLU(), Linear(100, 100), ReLU(), Linear(100, 100), ReLU(), Linear(100, 10)),
            "BN" => Sequential(Linear(784, 32), BatchNorm1d(32), ReLU(), Linear(32, 32), BatchNorm1d(32), ReLU(), Linear(32, 10)),
            "Plain" => Sequential(Linear(784, 32), ReLU(), Linear(32, 32), ReLU(), Linear(32, 10)),
            "Fashion" => Sequential(Linear(784, 256), ReLU(), Dropout(0.2), Linear(256, 256), ReLU(), Linear(256, 10)),
            _ => throw new ArgumentException($"There is no hand-written network {id}.", nameof(id)),
        };
}
