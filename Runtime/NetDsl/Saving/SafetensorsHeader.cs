using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetDsl;

/// <summary>The place of a tensor in a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Begin">Where its bytes begin, from the end of the header on.</param>
/// <param name="Length">The number of its bytes.</param>
internal sealed record SafetensorsSlot(string Name, SafetensorsType Type, IReadOnlyList<long> Shape, long Begin, long Length);

/// <summary>Makes the exception for a fault in a file.</summary>
/// <param name="what">The fault, as part of a sentence.</param>
/// <param name="inner">The exception that reported it; null if there is none.</param>
internal delegate InvalidDataException SafetensorsFault(string what, Exception? inner = null);

/// <summary>The header of a safetensors file.</summary>
/// <param name="Slots">Its tensors, in the order of their data.</param>
/// <param name="Metadata">Its texts.</param>
internal sealed record SafetensorsHeader(IReadOnlyList<SafetensorsSlot> Slots, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Bytes before the header, which give its length.</summary>
    public const int LengthSize = 8;

    /// <summary>The key that is not a tensor.</summary>
    public const string MetadataKey = "__metadata__";

    // As in the format's own library, characters are not escaped, so that names are readable in the file.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a header; any fault gives the same kind of exception.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="dataLength">Bytes that follow it in the file.</param>
    /// <param name="fault">Makes the exception for a fault.</param>
    /// <param name="refuse">Makes the exception for valid content that is not supported.</param>
    public static SafetensorsHeader Parse(
        ReadOnlySpan<byte> json,
        long dataLength,
        SafetensorsFault fault,
        SafetensorsFault refuse
    ) => new SafetensorsHeaderParser(json, fault, refuse).Parse(dataLength);

    /// <summary>Writes a header for tensors, whose data follows in this order.</summary>
    public static byte[] Format(IEnumerable<SafetensorsEntry> entries, IReadOnlyDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            if (metadata.Count > 0)
            {
                json.WriteStartObject(MetadataKey);
                foreach (var (name, text) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    json.WriteString(name, text);
                }

                json.WriteEndObject();
            }

            var begin = 0L;
            foreach (var entry in entries)
            {
                Write(json, entry, begin);
                begin += entry.Data.Length;
            }

            json.WriteEndObject();
        }

        // Spaces up to a multiple of 8, so that the data after it is aligned.
        var padding = -buffer.WrittenCount & 7;
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SafetensorsEntry entry, long begin)
    {
        json.WriteStartObject(entry.Name);
        json.WriteString("dtype", entry.Type.ToString());
        json.WriteStartArray("shape");
        foreach (var size in entry.Shape)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(begin + entry.Data.Length);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
