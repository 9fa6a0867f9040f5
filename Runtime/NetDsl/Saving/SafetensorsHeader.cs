using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetDsl;

/// <summary>Where in a file a tensor is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Begin">Where its bytes begin, from the end of the header on.</param>
/// <param name="Length">How many there are.</param>
internal sealed record SafetensorsSlot(string Name, SafetensorsType Type, IReadOnlyList<long> Shape, long Begin, long Length);

/// <summary>Makes the exception for a fault in a file.</summary>
/// <param name="what">The fault, as a part of a sentence.</param>
/// <param name="inner">What found it; null for us.</param>
internal delegate InvalidDataException SafetensorsFault(string what, Exception? inner = null);

/// <summary>The header of a safetensors file.</summary>
/// <param name="Slots">Its tensors, in the order of their data.</param>
/// <param name="Metadata">Its texts.</param>
internal sealed record SafetensorsHeader(IReadOnlyList<SafetensorsSlot> Slots, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Bytes before the header, which tell its length.</summary>
    public const int LengthSize = 8;

    /// <summary>The key that is no tensor.</summary>
    public const string MetadataKey = "__metadata__";

    // As the format's own library: characters as they are, so that names can be read in the file.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a header; whatever is wrong with it, the result is one exception.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="dataLength">Bytes that follow it in the file.</param>
    /// <param name="fault">Makes the exception for what is wrong.</param>
    /// <param name="refuse">Makes the exception for what may be right and cannot be read here.</param>
    public static SafetensorsHeader Parse(
        ReadOnlySpan<byte> json,
        long dataLength,
        SafetensorsFault fault,
        SafetensorsFault refuse
    ) => new SafetensorsHeaderParser(json, fault, refuse).Parse(dataLength);

    /// <summary>Writes a header for tensors whose data follows in this order.</summary>
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
