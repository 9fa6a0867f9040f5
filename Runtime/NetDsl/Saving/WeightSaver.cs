using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Collects a copy of a network's weights (<see cref="INetwork.CopyWeightsTo"/>): for a safetensors file, which generated
/// <c>SaveWeights</c> writes, or to give them back later.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WeightSaver
{
    private readonly List<SafetensorsEntry> entries = [];

    /// <summary>The metadata by which the format's Python library marks weights with PyTorch's names and layout.</summary>
    internal static IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string> { ["format"] = "pt" };

    /// <summary>The tensors, in the order of the state_dict.</summary>
    internal IReadOnlyList<SafetensorsEntry> Entries => entries;

    /// <summary>Takes a copy of a tensor.</summary>
    /// <param name="name">Its key in the state_dict, such as <c>linear1.weight</c>.</param>
    /// <param name="type">Its element type by the name of TorchSharp's ScalarType, such as <c>Float32</c>.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="data">Its elements in row-major order.</param>
    /// <exception cref="NotSupportedException">The format has no such type.</exception>
    public void Add(string name, string type, IReadOnlyList<long> shape, ReadOnlySpan<byte> data) =>
        entries.Add(new SafetensorsEntry(name, SafetensorsTypes.OfTorch(type), shape, data.ToArray()));

    /// <summary>Writes the file as a whole, or not at all.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path) => new SafetensorsFile(entries, Metadata).Write(path);
}
