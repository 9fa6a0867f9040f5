using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Reads a network's weights from a safetensors file, all of them or none; generated <c>LoadWeights</c> calls it: first what is
/// expected, then <see cref="Read"/>, then each tensor's elements.
/// </summary>
/// <param name="network">The network, for messages.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WeightLoader(INetwork network)
{
    private readonly List<ExpectedWeight> expected = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> data = new(StringComparer.Ordinal);

    /// <summary>Says that the network has a tensor.</summary>
    /// <param name="name">Its key in the state_dict, such as <c>linear1.weight</c>.</param>
    /// <param name="type">Its element type by the name of TorchSharp's ScalarType, such as <c>Float32</c>.</param>
    /// <param name="shape">Its sizes.</param>
    /// <exception cref="NotSupportedException">The format has no such type.</exception>
    public void Expect(string name, string type, IReadOnlyList<long> shape) =>
        expected.Add(new ExpectedWeight(name, SafetensorsTypes.OfTorch(type), shape));

    /// <summary>
    /// Compares the file with what is expected and reads all of it. Floating-point numbers are converted to the network's type, as
    /// PyTorch's load_state_dict does; of other numbers the type must be the same.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightMismatchException">Names, shapes or types differ; the message lists all of them.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or no safetensors file; the message names it and the fault.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public void Read(string path)
    {
        using var content = new SafetensorsContent(path);
        var slots = content.Header.Slots.ToDictionary(slot => slot.Name, StringComparer.Ordinal);
        var differences = new WeightDifferences(expected, slots);
        if (differences.Any)
        {
            throw new WeightMismatchException(path, network.Name, differences);
        }

        foreach (var weight in expected)
        {
            var entry = content.Read(slots[weight.Name]);
            data.Add(weight.Name, FloatConversion.Convert(entry.Data, entry.Type, weight.Type));
        }
    }

    /// <summary>Hands out a tensor's elements, in the network's type.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="target">Where to, as long as the tensor.</param>
    public void CopyTo(string name, Span<byte> target) => data[name].Span.CopyTo(target);
}

/// <summary>A tensor that a network has.</summary>
internal sealed record ExpectedWeight(string Name, SafetensorsType Type, IReadOnlyList<long> Shape);
