using System.Diagnostics;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Benchmarks;

/// <summary>
/// The convolutional networks of the MNIST sample and of the Fashion-MNIST sample ("Fashion") as a TorchSharp user writes them,
/// on the engine that this program is built with: training steps, and predictions of a batch, always on the images of MNIST.
/// </summary>
internal sealed class ImageNetworks : IContender
{
    /// <summary>Images of a prediction.</summary>
    public const int PredictedImages = 128;

    /// <summary>Images that are trained on, again and again.</summary>
    public const int TrainingImages = 6400;

    /// <summary>The end of an id that stands for predictions.</summary>
    public const string Predicted = " predicting";

    private readonly Tensor images;
    private readonly Tensor labels;
    private readonly Dictionary<string, Module<Tensor, Tensor>> networks;

    public ImageNetworks(Dataset data, int threads)
    {
        set_num_threads(threads);
        var count = (int)Math.Min(data.Count, TrainingImages);
        var (features, classes) = (new float[count * data.FeatureCount], new long[count]);
        long[] rows = [.. Enumerable.Range(0, count).Select(i => (long)i)];
        data.CopyFeatures(rows, features);
        data.CopyLabels(rows, classes);
        images = tensor(features, new long[] { count, 1, 28, 28 }, ScalarType.Float32);
        labels = tensor(classes, ScalarType.Int64);
        manual_seed(1);
        networks = new()
        {
            ["Convnet"] = Convnet(),
            ["LeNet"] = LeNet(),
            ["Fashion"] = Fashion(),
        };
    }

    /// <summary>What <see cref="Run"/> can do.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    ["Convnet", "LeNet", "Fashion", "Convnet" + Predicted, "LeNet" + Predicted, "Fashion" + Predicted];

    public string Name => typeof(Tensor).Assembly.GetName().Name == "TorchSharp" ? "TorchSharp by hand" : "embedded by hand";

    public double Run(string id, int times)
    {
        var start = Stopwatch.GetTimestamp();
        if (id.EndsWith(Predicted, StringComparison.Ordinal))
        {
            Predict(networks[id[..^Predicted.Length]], times);
        }
        else
        {
            Train(id, times);
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

    private static Module<Tensor, Tensor> Convnet() =>
        Sequential(
            Conv2d(1, 32, 3),
            ReLU(),
            MaxPool2d(2),
            Conv2d(32, 64, 3),
            ReLU(),
            MaxPool2d(2),
            Flatten(),
            Dropout(0.5),
            Linear(1600, 10)
        );

    private static Module<Tensor, Tensor> LeNet() =>
        Sequential(
            Conv2d(1, 6, 5, 1, 2),
            ReLU(),
            MaxPool2d(2),
            Conv2d(6, 16, 5),
            ReLU(),
            MaxPool2d(2),
            Flatten(),
            Linear(400, 120),
            ReLU(),
            Linear(120, 84),
            ReLU(),
            Linear(84, 10)
        );

    private static Module<Tensor, Tensor> Fashion() =>
        Sequential(
            Conv2d(1, 32, 5, 1, 2),
            ReLU(),
            MaxPool2d(2),
            Conv2d(32, 64, 5, 1, 2),
            ReLU(),
            MaxPool2d(2),
            Flatten(),
            Dropout(0.5),
            Linear(3136, 10)
        );

    private void Train(string id, int times)
    {
        var network = networks[id];
        var batchSize = id == "LeNet" ? 100 : 128;
        using var loss = CrossEntropyLoss();
        using optim.Optimizer optimizer = id == "LeNet" ? optim.SGD(network.parameters(), 0.1) : optim.Adam(network.parameters());
        network.train();
        for (var iteration = 0; iteration < times; )
        {
            using var order = randperm(labels.shape[0], ScalarType.Int64);
            for (long at = 0; at < labels.shape[0] && iteration < times; at += batchSize, iteration++)
            {
                using var scope = NewDisposeScope();
                var rows = order.narrow(0, at, Math.Min(batchSize, labels.shape[0] - at));
                optimizer.zero_grad();
                var cost = loss.call(network.call(images.index_select(0, rows)), labels.index_select(0, rows));
                cost.backward();
                optimizer.step();
                cost.item<float>();
            }
        }
    }

    private void Predict(Module<Tensor, Tensor> network, int times)
    {
        using var guard = no_grad();
        network.eval();
        for (var i = 0; i < times; i++)
        {
            using var scope = NewDisposeScope();
            network.call(images.narrow(0, i * PredictedImages % (labels.shape[0] - PredictedImages), PredictedImages));
        }
    }
}
