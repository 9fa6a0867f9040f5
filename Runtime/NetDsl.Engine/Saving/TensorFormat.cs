using System.Runtime.InteropServices;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Saving;

/// <summary>
/// TorchSharp's binary form of a tensor: element type, number of dimensions and sizes as LEB128 numbers (which
/// <see cref="BinaryWriter.Write7BitEncodedInt64"/> writes), then the elements in row-major order, little-endian.
/// </summary>
internal static class TensorFormat
{
    // More dimensions than any network has: a corrupt length must not ask for gigabytes.
    private const long MostDimensions = 64;

    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        writer.Write7BitEncodedInt64((long)tensor.Type);
        writer.Write7BitEncodedInt64(tensor.Rank);
        foreach (var size in tensor.sizes) writer.Write7BitEncodedInt64(size);
        using var detached = tensor.detach();
        using var packed = detached.contiguous();
        switch (packed.Type)
        {
            case ScalarType.Float32: writer.Write(MemoryMarshal.AsBytes(packed.Read<float>())); break;
            case ScalarType.Int64: writer.Write(MemoryMarshal.AsBytes(packed.Read<long>())); break;
            case ScalarType.Bool: writer.Write(MemoryMarshal.AsBytes(packed.Read<bool>())); break;
            case ScalarType.Byte: writer.Write(packed.Read<byte>()); break;
            default: throw Storage.Unsupported(packed.Type);
        }
    }

    /// <summary>Reads a tensor of no dispose scope.</summary>
    /// <exception cref="InvalidDataException">The data are no tensor, or end early.</exception>
    public static Tensor Read(BinaryReader reader, string name)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt64();
        var rank = reader.Read7BitEncodedInt64();
        if (rank is < 0 or > MostDimensions)
            throw new InvalidDataException($"'{name}' has {rank} dimensions: this is no TorchSharp state.");
        var sizes = new long[rank];
        for (var i = 0; i < rank; i++)
        {
            sizes[i] = reader.Read7BitEncodedInt64();
            if (sizes[i] < 0) throw new InvalidDataException($"'{name}' has a size of {sizes[i]}: this is no TorchSharp state.");
        }
        CheckLength(reader.BaseStream, name, sizes);
        var tensor = Tensor.NewUntracked(sizes, type);
        var bytes = type switch
        {
            ScalarType.Float32 => MemoryMarshal.AsBytes(tensor.Write<float>()),
            ScalarType.Int64 => MemoryMarshal.AsBytes(tensor.Write<long>()),
            ScalarType.Bool => MemoryMarshal.AsBytes(tensor.Write<bool>()),
            _ => tensor.Write<byte>(),
        };
        var read = reader.BaseStream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read == bytes.Length) return tensor;
        tensor.Dispose();
        throw new InvalidDataException(
            $"'{name}', {type} {Shapes.Text(sizes)}, needs {bytes.Length} bytes, but the data end after {read}.");
    }

    // Before memory is asked for: a corrupt size may be anything.
    private static void CheckLength(Stream stream, string name, long[] sizes)
    {
        if (!stream.CanSeek) return;
        var left = stream.Length - stream.Position;
        if (sizes.Aggregate(1.0, (product, size) => product * size) > left)
            throw new InvalidDataException(
                $"'{name}', {Shapes.Text(sizes)}, does not fit into the {left} bytes that are left of the data.");
    }
}
