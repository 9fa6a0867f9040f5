using System.Globalization;

namespace NetDsl.Build.Places;

/// <summary>A network in the generator's list.</summary>
/// <param name="GeneratedFile">The name of its generated file.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Type">Its name with the containing types: <c>Outer{T}.ModelC</c>.</param>
/// <param name="Source">The file with [Network], relative to the project, with slashes; empty if there is none.</param>
internal sealed record NetworkEntry(string GeneratedFile, string Namespace, string Type, string Source)
{
    /// <summary>The name of the list among the generated files.</summary>
    public const string MapFile = "NetworkSnapshots.map.cs";

    private const string Start = "//\t";

    /// <summary>The list's networks.</summary>
    /// <exception cref="InvalidDataException">A line is not the generator's.</exception>
    public static IReadOnlyList<NetworkEntry> Parse(string map)
    {
        var entries = new List<NetworkEntry>();
        foreach (
            var line in map.Split('\n')
                .Select(line => line.TrimEnd('\r'))
                .Where(line => line.StartsWith(Start, StringComparison.Ordinal))
        )
        {
            var fields = line.Substring(Start.Length).Split('\t').Select(Unescape).ToArray();
            entries.Add(
                fields.Length == 4
                    ? new NetworkEntry(fields[0], fields[1], fields[2], fields[3])
                    : throw new InvalidDataException(
                        $"{MapFile} has a line that the generator did not write: '{line}'. Rebuild the project."
                    )
            );
        }

        return entries;
    }

    private static string Unescape(string text)
    {
        var parts = text.Split('%');
        return parts[0]
            + string.Concat(
                parts
                    .Skip(1)
                    .Select(part =>
                        part.Length >= 4
                        && int.TryParse(
                            part.Substring(0, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var letter
                        )
                            ? $"{(char)letter}{part.Substring(4)}"
                            : throw new InvalidDataException(
                                $"{MapFile} has a name that the generator did not write: '{text}'. Rebuild the project."
                            )
                    )
            );
    }
}
