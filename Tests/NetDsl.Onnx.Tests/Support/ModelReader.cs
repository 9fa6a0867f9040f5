using Google.Protobuf;

namespace NetDsl.Onnx.Tests.Support;

/// <summary>Reads the fields of a message without knowing its schema.</summary>
internal sealed class ModelReader
{
    private readonly List<(int Number, object Value)> fields = [];

    public ModelReader(byte[] bytes)
    {
        using var input = new CodedInputStream(bytes);
        while (input.ReadTag() is not 0 and var tag)
        {
            object value = WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadInt64(),
                WireFormat.WireType.Fixed32 => input.ReadFloat(),
                WireFormat.WireType.LengthDelimited => input.ReadBytes(),
                var other => throw new InvalidDataException($"ONNX has no fields of type {other}."),
            };
            fields.Add((WireFormat.GetTagFieldNumber(tag), value));
        }
    }

    public IEnumerable<long> Numbers(int field) => Of<long>(field);

    public IEnumerable<string> Texts(int field) => Of<ByteString>(field).Select(bytes => bytes.ToStringUtf8());

    public string Text(int field) => Texts(field).Single();

    public IEnumerable<ModelReader> Messages(int field) => Of<ByteString>(field).Select(bytes => new ModelReader([.. bytes]));

    public ModelReader Message(int field) => Messages(field).Single();

    public int Length(int field) => Of<ByteString>(field).Single().Length;

    private IEnumerable<T> Of<T>(int field) => fields.Where(each => each.Number == field).Select(each => (T)each.Value);
}
