using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace NetDsl;

/// <summary>Reads the JSON of a header, which may contain anything; everything is checked.</summary>
internal ref struct SafetensorsHeaderParser
{
    private readonly SafetensorsFault fault;
    private readonly SafetensorsFault refuse;
    private readonly ReadOnlySpan<byte> text;
    private Utf8JsonReader json;

    /// <param name="text">The JSON.</param>
    /// <param name="fault">Makes the exception for a fault.</param>
    /// <param name="refuse">Makes the exception for valid content that is not supported.</param>
    public SafetensorsHeaderParser(ReadOnlySpan<byte> text, SafetensorsFault fault, SafetensorsFault refuse)
    {
        (this.fault, this.refuse) = (fault, refuse);
        this.text = text;
        json = new Utf8JsonReader(text);
    }

    public SafetensorsHeader Parse(long dataLength)
    {
        if (text.IsEmpty || text[0] != '{')
        {
            throw fault("its header does not begin with '{'");
        }

        if (!Utf8.IsValid(text))
        {
            throw fault("its header is not UTF-8");
        }

        try
        {
            return Header(dataLength);
        }
        catch (JsonException error)
        {
            throw fault($"its header is not JSON ({error.Message.TrimEnd('.')})", error);
        }
        catch (InvalidOperationException error)
        {
            // A string with half of a surrogate pair in escapes is valid JSON, but not valid text.
            throw fault("its header has a string that is not text", error);
        }
    }

    private SafetensorsHeader Header(long dataLength)
    {
        var slots = new Dictionary<string, SafetensorsSlot>(StringComparer.Ordinal);
        Dictionary<string, string>? metadata = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name == SafetensorsHeader.MetadataKey)
            {
                metadata = metadata is null ? Metadata() : throw fault($"its header has two entries '{name}'");
            }
            else if (!slots.TryAdd(name, Slot(name)))
            {
                throw fault($"its header has two tensors {Shown(name)}");
            }
        }

        // Throws if anything follows.
        json.Read();
        return new SafetensorsHeader(Cover(slots.Values, dataLength), metadata ?? []);
    }

    private Dictionary<string, string> Metadata()
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Require(JsonTokenType.StartObject, "its metadata is not an object");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            Require(JsonTokenType.String, $"its metadata {Shown(name)} is not a string");
            if (!metadata.TryAdd(name, json.GetString()!))
            {
                throw fault($"its metadata has {Shown(name)} twice");
            }
        }

        return metadata;
    }

    private SafetensorsSlot Slot(string name)
    {
        SafetensorsType? type = null;
        long[]? shape = null;
        long[]? offsets = null;
        Require(JsonTokenType.StartObject, $"its header does not give type, shape and place of tensor {Shown(name)}");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = json.GetString();
            json.Read();
            switch (field)
            {
                case "dtype":
                    Require(type is null, name, field);
                    type = Type(name);
                    break;
                case "shape":
                    Require(shape is null, name, field);
                    shape = Numbers(name, field);
                    break;
                case "data_offsets":
                    Require(offsets is null, name, field);
                    offsets = Numbers(name, field);
                    break;
                default:
                    // Fields of later versions of the format.
                    json.Skip();
                    break;
            }
        }

        return (type, shape, offsets) switch
        {
            (null, _, _) => throw fault($"tensor {Shown(name)} has no dtype"),
            (_, null, _) => throw fault($"tensor {Shown(name)} has no shape"),
            (_, _, null) => throw fault($"tensor {Shown(name)} has no data_offsets"),
            ({ } known, _, _) => Slot(name, known, shape, offsets),
        };
    }

    private readonly SafetensorsSlot Slot(string name, SafetensorsType type, long[] shape, long[] offsets)
    {
        if (offsets is not [var begin, var end] || end < begin)
        {
            throw fault($"tensor {Shown(name)} has the data_offsets {Shown(offsets)}: a first and an end are needed");
        }

        if (type.Bytes(shape) is not { } bytes || bytes != end - begin)
        {
            throw fault($"tensor {Shown(name)}, {type} {Shown(shape)}, cannot have the data_offsets {Shown(offsets)}");
        }

        return bytes <= Array.MaxLength
            ? new SafetensorsSlot(name, type, shape, begin, bytes)
            : throw fault(
                $"tensor {Shown(name)}, {type} {Shown(shape)}, is larger than the {Text(Array.MaxLength)} bytes that can be read"
            );
    }

    private SafetensorsType Type(string name)
    {
        Require(JsonTokenType.String, $"the dtype of tensor {Shown(name)} is not a string");
        var type = json.GetString()!;
        return SafetensorsTypes.Find(type)
            ?? throw refuse(
                $"tensor {Shown(name)} has elements of type {Shown(type)}{SafetensorsTypes.Meaning(type)}. NetDsl reads "
                    + $"{SafetensorsTypes.All}. Convert the tensor where the file was made, in Python by tensor.float()"
            );
    }

    private long[] Numbers(string name, string field)
    {
        var numbers = new List<long>();
        Require(JsonTokenType.StartArray, $"the {field} of tensor {Shown(name)} is not an array");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(
                json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) && number >= 0
                    ? number
                    : throw fault($"the {field} of tensor {Shown(name)} is not a list of integers from 0")
            );
        }

        return [.. numbers];
    }

    /// <summary>Orders the tensors by their data, which they must fill without gaps and overlaps.</summary>
    private readonly SafetensorsSlot[] Cover(IEnumerable<SafetensorsSlot> slots, long dataLength)
    {
        var ordered = slots.OrderBy(slot => slot.Begin).ThenBy(slot => slot.Length).ToArray();
        var end = 0L;
        foreach (var slot in ordered)
        {
            if (slot.Begin != end)
            {
                throw fault(
                    $"tensor {Shown(slot.Name)} begins at byte {Text(slot.Begin)} of the data, and the one before it ends at "
                        + Text(end)
                );
            }

            end += slot.Length;
        }

        return end == dataLength
            ? ordered
            : throw fault($"its tensors have {Text(end)} bytes together, and {Text(dataLength)} follow the header");
    }

    private readonly void Require(JsonTokenType type, string what)
    {
        if (json.TokenType != type)
        {
            throw fault(what);
        }
    }

    private readonly void Require(bool isFirst, string name, string field)
    {
        if (!isFirst)
        {
            throw fault($"tensor {Shown(name)} has two fields {field}");
        }
    }

    // A name may be as long as the header.
    private static string Shown(string name) => Printable.Quoted(name);

    private static string Shown(long[] numbers) =>
        numbers.Length > 10 ? SafetensorsTypes.Text(numbers.Take(10)).TrimEnd(']') + ", …]" : SafetensorsTypes.Text(numbers);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
