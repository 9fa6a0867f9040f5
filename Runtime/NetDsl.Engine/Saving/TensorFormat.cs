using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Saving;

/// <summary>
/// TorchSharp's binary form of a tensor: element type, number of dimensions and sizes as LEB128 numbers (which
/// <see cref="BinaryWriter.Write7BitEncodedInt64"/> writes), then the elements in row-major order, little-endian.
/// </summary>
internal static class TensorFormat
{
    // More dimensions than any network has: a corrupt length must not allocate gigabytes.
    private const long MostDimensions = 64;

    // Also a buffer for skipped bytes.
    private const int ChunkSize = 1 << 16;

    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        writer.Write7BitEncodedInt64((long)tensor.Type);
        writer.Write7BitEncodedInt64(tensor.Rank);
        foreach (var size in tensor.sizes)
        {
            writer.Write7BitEncodedInt64(size);
        }

        using var detached = tensor.detach();
        using var packed = detached.contiguous();
        writer.Write(packed.bytes);
    }

    /// <summary>Reads type and sizes and checks only their form.</summary>
    /// <exception cref="InvalidDataException">They are malformed.</exception>
    /// <exception cref="EndOfStreamException">The data end early.</exception>
    /// <exception cref="FormatException">A number is not valid LEB128.</exception>
    public static TensorHead ReadHead(BinaryReader reader, string name)
    {
        var number = reader.Read7BitEncodedInt64();
        var type = (ScalarType)(sbyte)Math.Clamp(number, -1, sbyte.MaxValue);
        if (!Enum.IsDefined(type))
        {
            throw new InvalidDataException($"'{name}' has elements of type {number}: this is not a TorchSharp state.");
        }

        var rank = reader.Read7BitEncodedInt64();
        if (rank is < 0 or > MostDimensions)
        {
            throw new InvalidDataException($"'{name}' has {rank} dimensions: this is not a TorchSharp state.");
        }

        var sizes = new long[rank];
        var bytes = (Int128)ElementSize(type);
        for (var i = 0; i < rank; i++)
        {
            sizes[i] = reader.Read7BitEncodedInt64();
            if (sizes[i] < 0)
            {
                throw new InvalidDataException($"'{name}' has a size of {sizes[i]}: this is not a TorchSharp state.");
            }

            bytes = Int128.Min(bytes * sizes[i], long.MaxValue);
        }
        return new TensorHead(name, type, sizes, (long)bytes);
    }

    /// <summary>Reads the elements into a tensor of that type and those sizes.</summary>
    /// <exception cref="InvalidDataException">The data end early.</exception>
    public static void ReadElements(BinaryReader reader, TensorHead head, Tensor target)
    {
        var bytes = target.bytes;
        var read = reader.BaseStream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length)
        {
            throw Early(head, read);
        }
    }

    /// <summary>Skips the elements.</summary>
    /// <exception cref="InvalidDataException">The data end early.</exception>
    public static void SkipElements(BinaryReader reader, TensorHead head)
    {
        var chunk = new byte[ChunkSize];
        for (var left = head.Bytes; left > 0; )
        {
            var read = reader.BaseStream.Read(chunk, 0, (int)Math.Min(left, chunk.Length));
            if (read == 0)
            {
                throw Early(head, head.Bytes - left);
            }

            left -= read;
        }
    }

    private static InvalidDataException Early(TensorHead head, long read) =>
        new($"'{head.Name}', {head}, needs {head.Bytes} bytes, but the data end after {read}.");

    private static int ElementSize(ScalarType type) =>
        type switch
        {
            ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
            ScalarType.Int32 or ScalarType.Float32 or ScalarType.QInt32 => 4,
            ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
            ScalarType.ComplexFloat64 => 16,
            _ => 1,
        };
}

/// <summary>The header before a tensor's elements.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements, which need not be one that the engine has.</param>
/// <param name="Sizes">Its sizes.</param>
/// <param name="Bytes">The bytes of its elements.</param>
internal sealed record TensorHead(string Name, ScalarType Type, long[] Sizes, long Bytes)
{
    /// <summary><c>Float32 [100, 784]</c>.</summary>
    public override string ToString() => $"{Type} {Shapes.Text(Sizes)}";
}
