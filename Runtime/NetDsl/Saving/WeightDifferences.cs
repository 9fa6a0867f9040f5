namespace NetDsl;

/// <summary>What differs between the tensors of a network and those of a file.</summary>
internal sealed class WeightDifferences
{
    public WeightDifferences(IReadOnlyList<ExpectedWeight> expected, IReadOnlyDictionary<string, SafetensorsSlot> found)
    {
        var names = expected.Select(weight => weight.Name).ToHashSet(StringComparer.Ordinal);
        var pairs = expected.Where(weight => found.ContainsKey(weight.Name)).Select(weight => (Weight: weight, Slot: found[weight.Name]));
        Missing = [.. expected.Select(weight => weight.Name).Where(name => !found.ContainsKey(name))];
        Unexpected = [.. found.Keys.Where(name => !names.Contains(name))];
        WrongShapes = pairs.Where(pair => !pair.Weight.Shape.SequenceEqual(pair.Slot.Shape)).ToDictionary(
            pair => pair.Weight.Name,
            pair => $"expected {SafetensorsTypes.Text(pair.Weight.Shape)}, found {SafetensorsTypes.Text(pair.Slot.Shape)}");
        WrongTypes = pairs.Where(pair => !FloatConversion.Fits(pair.Slot.Type, pair.Weight.Type)).ToDictionary(
            pair => pair.Weight.Name,
            pair => $"expected {pair.Weight.Type}, found {pair.Slot.Type}");
    }

    public IReadOnlyList<string> Missing { get; }

    public IReadOnlyList<string> Unexpected { get; }

    /// <summary>Both shapes in words, by name.</summary>
    public IReadOnlyDictionary<string, string> WrongShapes { get; }

    /// <summary>Both types in words, by name.</summary>
    public IReadOnlyDictionary<string, string> WrongTypes { get; }

    public bool Any => Missing.Count + Unexpected.Count + WrongShapes.Count + WrongTypes.Count > 0;

    /// <summary>One line for each kind of difference that there is.</summary>
    public IEnumerable<string> Lines() =>
        new[]
        {
            (Kind: "Missing", Items: Missing),
            (Kind: "Unexpected", Items: Unexpected),
            (Kind: "Wrong shape", Items: Both(WrongShapes)),
            (Kind: "Wrong type", Items: Both(WrongTypes)),
        }
        .Where(line => line.Items.Count > 0)
        .Select(line => $"{line.Kind}: {string.Join(", ", line.Items)}.");

    private static string[] Both(IReadOnlyDictionary<string, string> differences) =>
        [.. differences.Select(pair => $"{pair.Key} ({pair.Value})")];
}
