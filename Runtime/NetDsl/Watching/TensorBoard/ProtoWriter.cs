using System.Buffers.Binary;
using System.Text;

namespace NetDsl;

/// <summary>
/// Fields of a message in Protocol Buffers' <see href="https://protobuf.dev/programming-guides/encoding/">wire format</see>.
/// TensorBoard's messages need four kinds of fields; a library for all would be a dependency of every program.
/// </summary>
internal sealed class ProtoWriter
{
    private const int Varint = 0;
    private const int EightBytes = 1;
    private const int Length = 2;
    private const int FourBytes = 5;

    private readonly List<byte> bytes = [];

    public byte[] ToArray() => [.. bytes];

    public ProtoWriter Int64(int field, long value)
    {
        Key(field, Varint);
        Number((ulong)value);
        return this;
    }

    public ProtoWriter Double(int field, double value)
    {
        Key(field, EightBytes);
        Span<byte> eight = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
        bytes.AddRange(eight);
        return this;
    }

    public ProtoWriter Float(int field, float value)
    {
        Key(field, FourBytes);
        Span<byte> four = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        bytes.AddRange(four);
        return this;
    }

    public ProtoWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtoWriter Message(int field, ProtoWriter message) => Bytes(field, message.ToArray());

    private ProtoWriter Bytes(int field, byte[] value)
    {
        Key(field, Length);
        Number((ulong)value.Length);
        bytes.AddRange(value);
        return this;
    }

    private void Key(int field, int kind) => Number((ulong)(field << 3 | kind));

    private void Number(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }
}
