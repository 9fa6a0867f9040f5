using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace NetDsl.Onnx.Tests.Support;

/// <summary>A network that was written as a file, in ONNX Runtime.</summary>
internal sealed class OnnxRun : IDisposable
{
    private readonly INetwork network;
    private readonly InferenceSession session;

    public OnnxRun(INetwork network, IReadOnlyList<string>? classNames = null)
    {
        this.network = network;
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.onnx");
        try
        {
            network.SaveOnnx(path, classNames);
            Bytes = File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }

        ModelChecker.Check(Bytes);
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        session = new InferenceSession(Bytes, options);
    }

    /// <summary>The file.</summary>
    public byte[] Bytes { get; }

    /// <summary>Texts by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata => session.ModelMetadata.CustomMetadataMap;

    /// <summary>Saves the network and compares its answers with ONNX Runtime's, of batches of each size.</summary>
    public static void Compare(INetwork network, params int[] batches)
    {
        using var run = new OnnxRun(network);
        foreach (var batch in batches)
        {
            var size = network.InputShape.Aggregate(1, (product, each) => product * each);
            var samples = Enumerable.Range(0, batch * size).Select(i => MathF.Sin(i * 1.7f) * 1.5f).ToArray();
            var expected = network.Predict(samples);
            Agree(network.Name, expected, run.Predict(samples));
            Assert.Contains(expected, number => Math.Abs(number) > 1e-3);
        }
    }

    /// <summary>The outputs in the order of <see cref="INetwork.Predict(ReadOnlySpan{float})"/>.</summary>
    public float[] Predict(float[] samples)
    {
        var size = network.InputShape.Aggregate(1, (product, each) => product * each);
        var batch = samples.Length / size;
        var begin = 0;
        var inputs = new List<NamedOnnxValue>();
        Assert.Equal(network.Inputs.Select(input => input.Name), session.InputMetadata.Keys);
        foreach (var input in network.Inputs)
        {
            var numbers = new float[batch * input.Count];
            for (var sample = 0; sample < batch; sample++)
            {
                samples.AsSpan((sample * size) + begin, input.Count).CopyTo(numbers.AsSpan(sample * input.Count));
            }

            begin += input.Count;
            var tensor = new DenseTensor<float>(numbers, [batch, .. input.Shape]);
            inputs.Add(NamedOnnxValue.CreateFromTensor(input.Name, tensor));
        }

        using var results = session.Run(inputs);
        Assert.Equal(network.NamedOutputs.Select(output => output.Name), results.Select(result => result.Name));
        var outputs = results.Select(result => result.AsTensor<float>()).ToArray();
        Assert.All(
            network.NamedOutputs.Zip(outputs),
            pair => Assert.Equal([batch, .. pair.First.Shape], pair.Second.Dimensions.ToArray())
        );
        var parts = outputs.Select(output => output.ToArray()).ToArray();
        return
        [
            .. Enumerable
                .Range(0, batch)
                .SelectMany(sample =>
                    parts.SelectMany(part => part.Skip(sample * (part.Length / batch)).Take(part.Length / batch))
                ),
        ];
    }

    public void Dispose() => session.Dispose();

    private static void Agree(string name, float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var difference = Math.Abs(expected[i] - actual[i]);
            Assert.True(
                difference <= 1e-5 * Math.Max(1, Math.Abs(expected[i])),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: number {i} is {expected[i]} by Predict and {actual[i]} by ONNX Runtime."
                )
            );
        }
    }
}
