using System.Diagnostics;
using MnistSample;
using TorchSharp;

namespace NetDsl.Benchmarks;

/// <summary>
/// The convolutional networks that the samples declare, on the engine that this program is built with: the same work as
/// <see cref="ImageNetworks"/> by their generated <c>Fit</c> and <c>Predict</c>.
/// </summary>
internal sealed class GeneratedImages : IContender
{
    private const int Pixels = 784;

    private readonly Dataset data;
    private readonly float[] images = new float[ImageNetworks.TrainingImages * Pixels];
    private readonly float[] outputs = new float[ImageNetworks.PredictedImages * 10];
    private readonly Dictionary<string, (ITrainableNetwork Network, TrainingOptions Options)> networks;

    public GeneratedImages(Dataset data, int threads)
    {
        torch.set_num_threads(threads);
        long[] rows = [.. Enumerable.Range(0, ImageNetworks.TrainingImages).Select(i => (long)i)];
        var labels = new long[rows.Length];
        data.CopyFeatures(rows, images);
        data.CopyLabels(rows, labels);
        this.data = Dataset.FromClasses(images, labels, new[] { 1, 28, 28 }, classes: 10);
        networks = Catalogue
            .All.Where(entry => entry.HasFilters)
            .ToDictionary(entry => entry.Id, entry => (entry.Create(torch.CPU, 1), entry.Options));
        networks["Fashion"] = (
            new FashionMnistSample.Convolutions(torch.CPU, seed: 1),
            FashionMnistSample.Convolutions.DefaultOptions
        );
    }

    public string Name => typeof(torch).Assembly.GetName().Name == "TorchSharp" ? "generated on TorchSharp" : "embedded";

    public double Run(string id, int times)
    {
        var start = Stopwatch.GetTimestamp();
        if (id.EndsWith(ImageNetworks.Predicted, StringComparison.Ordinal))
        {
            Predict(networks[id[..^ImageNetworks.Predicted.Length]].Network, times);
        }
        else
        {
            var (network, options) = networks[id];
            network.Fit(data, testData: null, options with { Iterations = times, EvaluateEvery = times });
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var (network, _) in networks.Values)
        {
            network.Dispose();
        }
    }

    private void Predict(ITrainableNetwork network, int times)
    {
        const int Last = ImageNetworks.TrainingImages - ImageNetworks.PredictedImages;
        for (var i = 0; i < times; i++)
        {
            var first = i * ImageNetworks.PredictedImages % Last;
            network.Predict(images.AsSpan(first * Pixels, ImageNetworks.PredictedImages * Pixels), outputs);
        }
    }
}
