using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetDsl.Onnx.Format;

namespace NetDsl.Onnx;

/// <summary>Writes networks as ONNX files.</summary>
public static class OnnxFile
{
    /// <summary>
    /// Writes the network with its weights as an ONNX file: opset 17, float32, a batch dimension of any size called N. Nodes and
    /// weights have the names of the stages. The file is written as a whole or not at all: if anything fails, an existing file
    /// stays as it was.
    /// </summary>
    /// <remarks>
    /// The graph is the network in use: dropout is left out, and batch normalisation uses its running statistics. Inputs that are
    /// declared with <c>Standardise</c> begin with the nodes that standardise them. Metadata of the file:
    /// <c>netdsl.network</c> and <c>netdsl.card</c> (name and card of the network), <c>netdsl.version</c>, and
    /// <c>netdsl.classes</c> (a JSON array) if class names are given.
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="classNames">
    /// Names of the classes in the order of the outputs, such as <see cref="Dataset.ClassNames"/>; two for a network of one
    /// output that says no or yes; null or none for no names.
    /// </param>
    /// <exception cref="ArgumentException">The number of class names is not that of the outputs.</exception>
    /// <exception cref="NotSupportedException">
    /// The network, or one that it uses, was compiled without NetDsl.Onnx; the message names it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The weights are larger than the 2 GB that the format allows.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    public static void SaveOnnx(this INetwork network, string path, IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        CheckClasses(network, classNames ?? []);
        if (network is not IOnnxNetwork exported)
        {
            throw new NotSupportedException(
                $"{network.Name} cannot be written as ONNX: its class was compiled without NetDsl.Onnx. "
                    + "Reference the package in the project that declares the network, and build it again."
            );
        }

        var weights = new WeightSaver();
        network.CopyWeightsTo(weights);
        var content = new GraphContent(weights.Entries);
        var inputs = network.Inputs.Select(input => content.AddInput(input.Name, input.Shape)).ToArray();
        var outputs = exported.Build(new OnnxGraph(content, network.Name, ""), inputs);
        foreach (var (output, value) in network.NamedOutputs.Zip(outputs))
        {
            content.AddOutput(output.Name, output.Shape, value);
        }

        var model = ModelMessages.Model(network.Name, Version, content, Metadata(network, classNames ?? []));
        if (model.Size > int.MaxValue)
        {
            var size = (model.Size / 1e9).ToString("0.0", CultureInfo.InvariantCulture);
            throw new InvalidOperationException(
                $"{network.Name} cannot be written as ONNX: the file would have {size} GB, and the format allows 2 GB. "
                    + "SaveWeights writes safetensors files of any size."
            );
        }

        AtomicFile.Write(path, model.WriteTo);
    }

    private static string Version { get; } =
        typeof(OnnxFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void CheckClasses(INetwork network, IReadOnlyList<string> names)
    {
        var outputs = network.OutputShape.Aggregate(1L, (product, size) => product * size);
        var expected = outputs == 1 ? 2 : network.OutputShape[0];
        if (names.Count > 0 && names.Count != expected)
        {
            throw new ArgumentException(
                $"{names.Count} class names are given, and {network.Name} has {expected} classes. "
                    + "Give one name for each class, in the order of the class numbers.",
                nameof(names)
            );
        }
    }

    private static IEnumerable<(string Key, string Text)> Metadata(INetwork network, IReadOnlyList<string> classNames)
    {
        yield return ("netdsl.version", Version);
        yield return ("netdsl.network", network.GetType().FullName ?? network.Name);
        yield return ("netdsl.card", network.Summary());
        if (classNames.Count > 0)
        {
            yield return ("netdsl.classes", JsonArray(classNames));
        }
    }

    // Written by hand: the serializer's reflection does not survive trimming.
    private static string JsonArray(IReadOnlyList<string> texts)
    {
        var encoded = texts.Select(text => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        return $"[{string.Join(", ", encoded.Select(text => $"\"{text}\""))}]";
    }
}
