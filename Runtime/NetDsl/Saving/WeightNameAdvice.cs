namespace NetDsl;

/// <summary>
/// Advice for a file that has a network's tensors under other names: a prefix, as in wrapped models, or other names of stages, as
/// in an nn.Sequential.
/// </summary>
internal static class WeightNameAdvice
{
    /// <summary>The advice, a sentence; null if neither explains the file's names.</summary>
    public static string? For(IReadOnlyList<ExpectedWeight> expected, IReadOnlyDictionary<string, SafetensorsSlot> found) =>
        Prefix(expected, found) is { } prefix
            ? $"All names agree behind '{Printable.Of(prefix)}': give LoadWeights the names "
                + $"WeightNames.Declared.WithPrefix(\"{prefix}\") too."
        : Map(expected, found) is { } map
            ? $"The shapes agree: give LoadWeights the names WeightNames.Declared{map} too, if these are the same stages."
        : null;

    private static string? Prefix(IReadOnlyList<ExpectedWeight> expected, IReadOnlyDictionary<string, SafetensorsSlot> found)
    {
        var first = expected.First(weight => !weight.IsCounter);
        var prefixes = found
            .Keys.Where(name => name.EndsWith("." + first.Name, StringComparison.Ordinal))
            .Select(name => name[..^first.Name.Length]);
        return prefixes.FirstOrDefault(prefix =>
            found.Keys.All(name => name.StartsWith(prefix, StringComparison.Ordinal))
            && expected.All(weight =>
                found.TryGetValue(prefix + weight.Name, out var slot) ? weight.HasShape(slot) : weight.IsCounter
            )
        );
    }

    /// <summary>Calls of Map for the stages whose names differ.</summary>
    private static string? Map(IReadOnlyList<ExpectedWeight> expected, IReadOnlyDictionary<string, SafetensorsSlot> found)
    {
        var stages = expected
            .Where(weight => !weight.IsCounter)
            .GroupBy(weight => WeightNames.Stage(weight.Name))
            .Select(stage => (Name: stage.Key, Tensors: Text(stage.Select(weight => (weight.Name, weight.Shape)))))
            .ToArray();
        var groups = found
            .Values.Where(slot => !slot.Name.EndsWith(BatchCounter.Name, StringComparison.Ordinal))
            .GroupBy(slot => WeightNames.Stage(slot.Name))
            .Select(group => (Name: group.Key, Tensors: Text(group.Select(slot => (slot.Name, slot.Shape)))))
            .ToArray();

        // In the order of an nn.Sequential; if the names are not numbers, by the shapes, if each occurs once.
        groups =
            groups.All(group => Number(group.Name) is not null) ? [.. groups.OrderBy(group => Number(group.Name))]
            : stages.Select(stage => stage.Tensors).Distinct().Count() == stages.Length
                ? [.. groups.OrderBy(group => Array.FindIndex(stages, stage => stage.Tensors == group.Tensors))]
            : [];
        return stages.Select(stage => stage.Tensors).SequenceEqual(groups.Select(group => group.Tensors))
            ? string.Concat(
                stages
                    .Zip(groups)
                    .Where(pair => pair.First.Name != pair.Second.Name)
                    .Select(pair => $".Map(\"{pair.First.Name}\", \"{Printable.Of(pair.Second.Name)}\")")
            )
            : null;
    }

    private static long? Number(string stage) =>
        long.TryParse(
            stage.Split('.')[^1],
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    // The tensors of a stage without its name.
    private static string Text(IEnumerable<(string Name, IReadOnlyList<long> Shape)> tensors) =>
        string.Join(
            ", ",
            tensors
                .Select(tensor => $"{tensor.Name.Split('.')[^1]} {SafetensorsTypes.Text(tensor.Shape)}")
                .Order(StringComparer.Ordinal)
        );
}
