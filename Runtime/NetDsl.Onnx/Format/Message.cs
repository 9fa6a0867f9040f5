using Google.Protobuf;

namespace NetDsl.Onnx.Format;

/// <summary>
/// A message of protocol buffers while it is put together. Its size is known before it is written, and bytes are not copied:
/// large weights go from memory to the file at once.
/// See <see href="https://protobuf.dev/programming-guides/encoding/">Encoding</see>.
/// </summary>
internal sealed class Message
{
    private readonly List<Action<CodedOutputStream>> fields = [];

    /// <summary>Bytes of its fields.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a whole number.</summary>
    public Message Add(int number, long value) =>
        Add(number, WireFormat.WireType.Varint, CodedOutputStream.ComputeInt64Size(value), output => output.WriteInt64(value));

    /// <summary>Adds a float32.</summary>
    public Message Add(int number, float value) =>
        Add(number, WireFormat.WireType.Fixed32, CodedOutputStream.ComputeFloatSize(value), output => output.WriteFloat(value));

    /// <summary>Adds a text.</summary>
    public Message Add(int number, string text) =>
        Add(
            number,
            WireFormat.WireType.LengthDelimited,
            CodedOutputStream.ComputeStringSize(text),
            output => output.WriteString(text)
        );

    /// <summary>Adds bytes, which must stay as they are until the message is written.</summary>
    public Message Add(int number, ReadOnlyMemory<byte> data)
    {
        var bytes = UnsafeByteOperations.UnsafeWrap(data);
        return Add(
            number,
            WireFormat.WireType.LengthDelimited,
            CodedOutputStream.ComputeBytesSize(bytes),
            output => output.WriteBytes(bytes)
        );
    }

    /// <summary>Adds a message, which must be complete.</summary>
    public Message Add(int number, Message message) =>
        Add(
            number,
            WireFormat.WireType.LengthDelimited,
            // Above 2 GB the length is not written: the file is refused before.
            CodedOutputStream.ComputeLengthSize((int)Math.Min(message.Size, int.MaxValue)) + message.Size,
            output =>
            {
                output.WriteLength((int)message.Size);
                message.WriteTo(output);
            }
        );

    /// <summary>Adds a field for each value.</summary>
    public Message AddAll<T>(IEnumerable<T> values, Func<Message, T, Message> add) => values.Aggregate(this, add);

    /// <summary>Writes the fields.</summary>
    public void WriteTo(Stream stream)
    {
        using var output = new CodedOutputStream(stream, leaveOpen: true);
        WriteTo(output);
    }

    private void WriteTo(CodedOutputStream output)
    {
        foreach (var write in fields)
        {
            write(output);
        }
    }

    private Message Add(int number, WireFormat.WireType type, long size, Action<CodedOutputStream> write)
    {
        Size += CodedOutputStream.ComputeTagSize(number) + size;
        fields.Add(output =>
        {
            output.WriteTag(number, type);
            write(output);
        });
        return this;
    }
}
