using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Gives a network weights from a safetensors file or from memory, all of them or none. Generated code
/// (<see cref="INetwork.TakeWeightsFrom"/>) first states the expected tensors, then calls <see cref="Read"/>, then gets each
/// tensor's elements.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WeightLoader
{
    private readonly INetwork network;
    private readonly WeightNames names;
    private readonly string path;
    private readonly WeightSaver? saved;
    private readonly List<ExpectedWeight> expected = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> data = new(StringComparer.Ordinal);

    /// <summary>From a safetensors file.</summary>
    /// <param name="network">The network, for messages.</param>
    /// <param name="names">The file's names for the network's tensors.</param>
    /// <param name="path">The file.</param>
    public WeightLoader(INetwork network, WeightNames names, string path) =>
        (this.network, this.names, this.path) = (network, names, path);

    /// <summary>From memory: what the same network has copied there.</summary>
    /// <param name="network">The network.</param>
    /// <param name="saved">Its weights.</param>
    public WeightLoader(INetwork network, WeightSaver saved)
        : this(network, WeightNames.Declared, "") => this.saved = saved;

    /// <summary>Adds a tensor that the network has.</summary>
    /// <param name="name">Its key in the state_dict, such as <c>linear1.weight</c>.</param>
    /// <param name="type">Its element type by the name of TorchSharp's ScalarType, such as <c>Float32</c>.</param>
    /// <param name="shape">Its sizes.</param>
    /// <exception cref="ArgumentNullException">The names are null.</exception>
    /// <exception cref="NotSupportedException">The format has no such type.</exception>
    public void Expect(string name, string type, IReadOnlyList<long> shape)
    {
        ArgumentNullException.ThrowIfNull(names);
        expected.Add(new ExpectedWeight(name, names.InFile(name), SafetensorsTypes.OfTorch(type), shape));
    }

    /// <summary>
    /// Compares the file with the expected tensors and reads all of it. Floating-point numbers are converted to the network's
    /// type, as PyTorch's load_state_dict does; other types must be equal. The counters of batch normalisation may have any
    /// integer type and one dimension, and absent ones are 0.
    /// </summary>
    /// <exception cref="ArgumentException">The names do not fit the network.</exception>
    /// <exception cref="WeightMismatchException">Names, shapes or types differ; the message lists all of them.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or not a safetensors file; the message names it and the fault.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public void Read()
    {
        if (saved is null)
        {
            ReadFile();
            return;
        }

        foreach (var entry in saved.Entries)
        {
            data.Add(entry.Name, entry.Data);
        }
    }

    /// <summary>Copies a tensor's elements, in the network's type.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="target">The destination, as long as the tensor.</param>
    public void CopyTo(string name, Span<byte> target) => data[name].Span.CopyTo(target);

    private void ReadFile()
    {
        names.Check(network.Name, [.. expected.Select(weight => weight.Name)]);
        using var content = new SafetensorsContent(path);
        var slots = content
            .Header.Slots.Where(slot => !RunState.Owns(slot.Name))
            .ToDictionary(slot => slot.Name, StringComparer.Ordinal);
        var differences = new WeightDifferences(expected, slots);
        if (differences.Any)
        {
            throw new WeightMismatchException(path, network.Name, differences);
        }

        foreach (var weight in expected)
        {
            var entry = slots.TryGetValue(weight.FileName, out var slot) ? content.Read(slot) : null;
            data.Add(
                weight.Name,
                weight.IsCounter ? BatchCounter.Read(entry) : FloatConversion.Convert(entry!.Data, entry.Type, weight.Type)
            );
        }
    }
}

/// <summary>A tensor that a network has.</summary>
/// <param name="Name">Its name in the network.</param>
/// <param name="FileName">Its name in the file.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its sizes.</param>
internal sealed record ExpectedWeight(string Name, string FileName, SafetensorsType Type, IReadOnlyList<long> Shape)
{
    /// <summary>Whether it counts the batches of a batch normalisation.</summary>
    public bool IsCounter => Type == SafetensorsType.I64 && Shape.Count == 0 && Name.Split('.')[^1] == BatchCounter.Name;

    /// <summary>Whether the sizes of a tensor of the file fit.</summary>
    public bool HasShape(SafetensorsSlot slot) => IsCounter ? slot.Shape.All(size => size == 1) : Shape.SequenceEqual(slot.Shape);

    /// <summary>Whether the type of a tensor of the file fits.</summary>
    public bool HasType(SafetensorsSlot slot) =>
        IsCounter ? BatchCounter.IsWhole(slot.Type) : FloatConversion.Fits(slot.Type, Type);

    /// <summary>Its name, and the name in the file if it differs.</summary>
    public override string ToString() => FileName == Name ? Name : $"{Name} (in the file {Printable.Of(FileName)})";
}
