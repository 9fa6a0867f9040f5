using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NetDsl;

/// <summary>A run as its folder has it: the state, and the tensors that belong to it.</summary>
/// <param name="State">The state.</param>
/// <param name="Parts">What the engine wrote.</param>
/// <param name="Order">The order of the epoch; empty at its end, and if samples are not shuffled.</param>
internal sealed record LeftRun(RunState State, IReadOnlyList<ReadOnlyMemory<byte>> Parts, ReadOnlyMemory<byte> Order)
{
    private const string StateKey = "netdsl.run";
    private const string HashKey = "netdsl.run.sha256";

    /// <summary>The file of a state: weights, state and checksum.</summary>
    public static SafetensorsFile ToFile(WeightSaver weights, StateSaver parts, RunState state, ReadOnlySpan<byte> order)
    {
        SafetensorsEntry[] entries =
        [
            .. weights.Entries,
            .. parts.Entries(),
            new(RunState.OrderName, SafetensorsType.I64, [order.Length / sizeof(long)], order.ToArray()),
        ];
        var json = JsonSerializer.Serialize(state, RunJson.Default.RunState);
        return new SafetensorsFile(
            entries,
            new Dictionary<string, string>(WeightSaver.Metadata) { [StateKey] = json, [HashKey] = Hash(entries, json) }
        );
    }

    /// <summary>Reads the file of a state.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or has no state.</exception>
    public static LeftRun Read(string path)
    {
        var file = SafetensorsFile.Read(path);
        if (!file.Metadata.TryGetValue(StateKey, out var json))
        {
            throw new InvalidDataException(
                $"{path} has weights, but not the state of a run: Fit did not write it to a run folder."
            );
        }

        if (!file.Metadata.TryGetValue(HashKey, out var hash) || hash != Hash(file.Entries, json))
        {
            throw new InvalidDataException(
                $"{path} is damaged: its content does not have the checksum that it was written with."
            );
        }

        var tensors = file.Entries.ToDictionary(entry => entry.Name, entry => entry.Data, StringComparer.Ordinal);
        var parts = new List<ReadOnlyMemory<byte>>();
        while (tensors.TryGetValue(RunState.PartName(parts.Count), out var part))
        {
            parts.Add(part);
        }

        try
        {
            var state = JsonSerializer.Deserialize(json, RunJson.Default.RunState)!;
            return new LeftRun(state, parts, tensors[RunState.OrderName]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{path} was written by another version of NetDsl, which keeps other things.", error);
        }
    }

    private static string Hash(IEnumerable<SafetensorsEntry> entries, string json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(json));
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(entry.ToString()));
            hash.AppendData(entry.Data.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
