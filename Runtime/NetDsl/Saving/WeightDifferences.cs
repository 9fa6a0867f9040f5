namespace NetDsl;

/// <summary>The differences between the tensors of a network and those of a file.</summary>
internal sealed class WeightDifferences
{
    private readonly IReadOnlyList<string> missing;
    private readonly IReadOnlyList<string> wrongShapes;
    private readonly IReadOnlyList<string> wrongTypes;
    private readonly string? advice;
    private readonly bool hasSmallFloats;

    public WeightDifferences(IReadOnlyList<ExpectedWeight> expected, IReadOnlyDictionary<string, SafetensorsSlot> found)
    {
        var names = expected.Select(weight => weight.FileName).ToHashSet(StringComparer.Ordinal);
        var pairs = expected
            .Where(weight => found.ContainsKey(weight.FileName))
            .Select(weight => (Weight: weight, Slot: found[weight.FileName]));
        var absent = expected.Where(weight => !found.ContainsKey(weight.FileName) && !weight.IsCounter).ToArray();
        var shapes = pairs
            .Where(pair => !pair.Weight.HasShape(pair.Slot))
            .Select(pair =>
                (
                    pair.Weight,
                    Text: $"expected {SafetensorsTypes.Text(pair.Weight.Shape)}, found {SafetensorsTypes.Text(pair.Slot.Shape)}"
                )
            )
            .ToArray();
        var types = pairs.Where(pair => !pair.Weight.HasType(pair.Slot)).ToArray();
        hasSmallFloats = types.Any(pair => pair.Slot.Type is SafetensorsType.F8_E4M3 or SafetensorsType.F8_E5M2);
        var typeTexts = types
            .Select(pair => (pair.Weight, Text: $"expected {pair.Weight.Type}, found {pair.Slot.Type}"))
            .ToArray();

        Missing = [.. absent.Select(weight => weight.Name)];
        Unexpected = [.. found.Keys.Where(name => !names.Contains(name))];
        WrongShapes = shapes.ToDictionary(pair => pair.Weight.Name, pair => pair.Text);
        WrongTypes = typeTexts.ToDictionary(pair => pair.Weight.Name, pair => pair.Text);
        missing = [.. absent.Select(weight => weight.ToString())];
        wrongShapes = [.. shapes.Select(pair => $"{pair.Weight} ({pair.Text})")];
        wrongTypes = [.. typeTexts.Select(pair => $"{pair.Weight} ({pair.Text})")];
        advice = Missing.Count > 0 ? WeightNameAdvice.For(expected, found) : null;
    }

    public IReadOnlyList<string> Missing { get; }

    public IReadOnlyList<string> Unexpected { get; }

    /// <summary>Both shapes in words, by name.</summary>
    public IReadOnlyDictionary<string, string> WrongShapes { get; }

    /// <summary>Both types in words, by name.</summary>
    public IReadOnlyDictionary<string, string> WrongTypes { get; }

    public bool Any => Missing.Count + Unexpected.Count + WrongShapes.Count + WrongTypes.Count > 0;

    /// <summary>One line for each kind of difference, and what to do if that is known.</summary>
    public IEnumerable<string> Lines()
    {
        var lines = new[]
        {
            (Kind: "Missing", Items: missing),
            (Kind: "Unexpected", Items: [.. Unexpected.Select(Printable.Of)]),
            (Kind: "Wrong shape", Items: wrongShapes),
            (Kind: "Wrong type", Items: wrongTypes),
        }
            .Where(line => line.Items.Count > 0)
            .Select(line => $"{line.Kind}: {string.Join(", ", line.Items)}.");
        return
        [
            .. lines,
            .. hasSmallFloats
                ?
                [
                    "8-bit floats are not converted; F64, F32, F16 and BF16 are. Convert them where the file was made, "
                        + "in Python by tensor.float().",
                ]
                : Array.Empty<string>(),
            .. advice is null ? Array.Empty<string>() : [advice],
        ];
    }
}
