using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetDsl.Tables;

/// <summary>The JSON of <see cref="TableColumns"/>; the serializer is generated, so that it works ahead of time.</summary>
internal static class TableJson
{
    /// <summary>Writes the columns.</summary>
    public static string Write(
        TableColumns columns,
        MissingKind missing,
        IReadOnlyList<string> missingTexts,
        char? separator,
        Encoding? encoding
    ) =>
        JsonSerializer.Serialize(
            new Content(
                columns.Features,
                columns.TargetNames,
                columns.ClassNames,
                missing,
                missingTexts,
                separator,
                encoding?.WebName
            ),
            JsonOfTables.Default.Content
        );

    /// <summary>Reads the columns.</summary>
    /// <exception cref="InvalidDataException">The text is something else.</exception>
    public static TableColumns Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, JsonOfTables.Default.Content) is { } content && IsSound(content)
                ? new TableColumns(
                    content.Features,
                    content.Targets,
                    content.Classes,
                    content.Missing,
                    content.MissingTexts,
                    content.Separator,
                    content.Encoding is { } name ? Encoding.GetEncoding(name) : null
                )
                : throw new InvalidDataException("The JSON does not have the columns of a table: write it with ToJson.");
        }
        catch (Exception other) when (other is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"The text is not what ToJson writes: {other.Message}", other);
        }
    }

    private static bool IsSound(Content content) =>
        content.Features.Count > 0
        && content.Targets.Count > 0
        && Enum.IsDefined(content.Missing)
        && content.Features.All(column =>
            column is not null
            && (column.Categories is null || AreNames(column.Categories))
            && (column.Fill is null || float.IsFinite(column.Fill.Value))
            && (content.Missing != MissingKind.Fill || column.Categories is not null || column.Fill is not null)
        )
        && AreNames([.. content.Features.Select(column => column.Name)])
        && AreNames(content.Targets)
        && (content.Classes.Count == 0 || (content.Targets.Count == 1 && AreNames(content.Classes)));

    private static bool AreNames(IReadOnlyList<string> names) =>
        names.Count > 0 && names.All(name => name is not null) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;

    /// <summary>What the JSON holds.</summary>
    internal sealed record Content(
        IReadOnlyList<TableColumn> Features,
        IReadOnlyList<string> Targets,
        IReadOnlyList<string> Classes,
        MissingKind Missing,
        IReadOnlyList<string> MissingTexts,
        char? Separator,
        string? Encoding
    );
}

/// <summary>The generated serializer.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(TableJson.Content))]
internal sealed partial class JsonOfTables : JsonSerializerContext;
