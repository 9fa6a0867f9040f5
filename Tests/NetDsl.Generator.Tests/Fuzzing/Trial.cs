using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>
/// Sound networks at work: one training step, an evaluation, a prediction, weights saved and loaded, the texts.
/// </summary>
internal static class Trial
{
    private const int Samples = 6;
    private const long MostNumbers = 100_000;

    /// <summary>Compiles and loads networks and runs each.</summary>
    /// <param name="compilation">The networks.</param>
    /// <param name="isMeant">Which types to run, by name.</param>
    /// <param name="fail">Takes a type's name, the sort of fault and what was seen.</param>
    /// <returns>How many were trained, and how many only used.</returns>
    public static (int Trained, int Used) Run(
        CSharpCompilation compilation,
        Func<string, bool> isMeant,
        Action<string, string, string> fail
    )
    {
        // What the compiler warns of is the user's business.
        using var stream = new MemoryStream();
        var result = compilation
            .WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default))
            .Emit(stream);
        if (!result.Success)
        {
            fail(
                "",
                "sound programs do not compile together",
                string.Join("\n", result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error))
            );
            return default;
        }

        stream.Position = 0;
        var context = new AssemblyLoadContext("fuzz", isCollectible: true);
        var (trained, used) = (0, 0);
        foreach (var type in context.LoadFromStream(stream).GetTypes().Where(IsRunnable).Where(type => isMeant(type.FullName!)))
        {
            try
            {
                var closed = type.IsGenericType
                    ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(object))])
                    : type;
                if (TryRun(closed) is { } isTrained)
                {
                    trained += isTrained ? 1 : 0;
                    used += isTrained ? 0 : 1;
                }
            }
            catch (Exception thrown)
            {
                var inner = thrown is TargetInvocationException { InnerException: { } cause } ? cause : thrown;
                fail(type.FullName!, "a sound network does not run: " + inner.GetType().Name, inner.ToString());
            }
        }

        context.Unload();
        return (trained, used);
    }

    private static bool IsRunnable(Type type) => typeof(INetwork).IsAssignableFrom(type) && !type.IsAbstract;

    /// <summary>Runs a network.</summary>
    /// <returns>Whether it was trained; null when it is too big.</returns>
    private static bool? TryRun(Type type)
    {
        var shape = (int[])[.. Shape(type, "InputShape")];
        var output = (int[])[.. Shape(type, "OutputShape")];
        if (
            (long)type.GetField("ParameterCount")!.GetValue(null)! > MostNumbers
            || Count(shape) > MostNumbers
            || Count(output) > MostNumbers
        )
        {
            return null;
        }

        using var net = Create(type, 1);
        var random = new Random(1);
        float[] features = [.. Enumerable.Range(0, Samples * (int)Count(shape)).Select(_ => (random.NextSingle() * 4) - 2)];
        var isTrained = net is ITrainableNetwork { Facts: null } trainable && Train(trainable, features, shape, output, random);
        var outputs = net.Predict(features);
        Assert.Equal(Samples * Count(output), outputs.Length);
        CheckWeights(net, type, features, outputs);
        Assert.StartsWith(net.Name + ": [", net.Summary(), StringComparison.Ordinal);
        Assert.Equal((net.Name, net.ParameterCount), (net.Card.Name, net.Card.Parameters));
        Assert.NotEmpty(net.ToString()!);
        return isTrained;
    }

    private static bool Train(ITrainableNetwork net, float[] features, int[] shape, int[] output, Random random)
    {
        var options = (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)! with
        {
            Iterations = 1,
            Epochs = null,
            BatchSize = Samples / 2,
        };
        var width = (int)Count(output);
        var takesClasses =
            net.Outputs == NetDsl.OutputKind.ClassScores
            || (net.Outputs == NetDsl.OutputKind.Values && net.Metric == MetricKind.Accuracy);
        var classes =
            net.Outputs == NetDsl.OutputKind.ClassScores ? output[^1]
            : width == 1 ? 2
            : width;
        var labels = Labels(Math.Min(classes, Samples));
        float[] values = [.. Enumerable.Range(0, Samples * width).Select(_ => random.NextSingle())];
        var inputs = Inputs(net, features);
        var data = (takesClasses, inputs.Length) switch
        {
            (true, 1) => Dataset.FromClasses(features, labels, shape),
            (true, _) => Dataset.FromClasses(inputs, labels),
            (false, 1) => Dataset.FromValues(features, values, shape, output),
            _ => Dataset.FromValues(inputs, values, output),
        };
        if (takesClasses && net.Outputs == NetDsl.OutputKind.Values && classes > Samples)
        {
            return false;
        }

        try
        {
            var history = net.Fit(data, data, options);
            Assert.Equal((1, 1), (history.Iterations, history.Records.Length));
            Assert.Equal(options.EarlyStop is null ? null : 1, history.BestIteration);
            Assert.Equal(Samples, net.Evaluate(data, 4).Samples);
            return true;
        }
        catch (TrainingDivergedException)
        {
            // Weights of 1e30, or a learning rate of 100.
            return false;
        }
        catch (InvalidOperationException refused)
            when (refused.Message.Contains("its loss, Bce, takes probabilities", StringComparison.Ordinal))
        {
            // Bce without a sigmoid before it: the compiler warns, engines refuse as PyTorch does, and the network says why.
            return false;
        }
    }

    // Of several inputs each has its own numbers.
    private static InputData[] Inputs(INetwork net, float[] numbers)
    {
        var from = 0;
        return
        [
            .. net.Inputs.Select(input =>
            {
                var count = Samples * (int)Count([.. input.Shape]);
                from += count;
                return new InputData(input.Name, numbers.AsMemory(from - count, count), [.. input.Shape]);
            }),
        ];
    }

    private static long[] Labels(int classes) => [.. Enumerable.Range(0, Samples).Select(i => (long)(i % classes))];

    private static void CheckWeights(INetwork net, Type type, float[] features, float[] outputs)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");
        try
        {
            net.SaveWeights(path);
            using var other = Create(type, 2);
            other.LoadWeights(path);
            Agreement.Same(outputs, other.Predict(features), terms: 1024);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static INetwork Create(Type type, long seed)
    {
        var constructor = type.GetConstructors()
            .Single(constructor => constructor.GetParameters() is { Length: 3 } parameters && parameters[2].Name == "seed");
        return (INetwork)constructor.Invoke([TorchSharp.torch.CPU, null, seed]);
    }

    private static IReadOnlyList<int> Shape(Type type, string name) =>
        ((ShapeGetter)type.GetProperty(name)!.GetMethod!.CreateDelegate(typeof(ShapeGetter)))().ToArray();

    private static long Count(IReadOnlyList<int> shape) =>
        shape.Aggregate(1L, (product, size) => Math.Min(product, int.MaxValue) * size);

    private delegate ReadOnlySpan<int> ShapeGetter();
}
