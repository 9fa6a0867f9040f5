namespace NetDsl;

/// <summary>A tensor in a safetensors file: name, type, shape and raw elements.</summary>
public sealed class SafetensorsEntry
{
    /// <summary>Creates a tensor entry.</summary>
    /// <param name="name">Its name, such as <c>linear1.weight</c>.</param>
    /// <param name="type">The type of its elements.</param>
    /// <param name="shape">Its sizes, outermost first; none for a single number.</param>
    /// <param name="data">Its elements in row-major order, little-endian.</param>
    /// <exception cref="ArgumentException">
    /// The name is <c>__metadata__</c>, a size is negative, or the data does not have the length that type and shape require.
    /// </exception>
    public SafetensorsEntry(string name, SafetensorsType type, IReadOnlyList<long> shape, ReadOnlyMemory<byte> data)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(shape);
        if (name == SafetensorsHeader.MetadataKey)
        {
            throw new ArgumentException($"'{name}' cannot name a tensor: the format keeps its metadata there.", nameof(name));
        }

        if (shape.Any(size => size < 0) || type.Bytes(shape) != data.Length)
        {
            throw new ArgumentException(
                $"'{name}', {type} {SafetensorsTypes.Text(shape)}, cannot have {data.Length} bytes.",
                nameof(data)
            );
        }

        (Name, Type, Shape, Data) = (name, type, shape, data);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type of the elements.</summary>
    public SafetensorsType Type { get; }

    /// <summary>The sizes, outermost first; none for a single number.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The elements in row-major order, little-endian.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary><c>linear1.weight: F32 [100, 784]</c>.</summary>
    public override string ToString() => $"{Name}: {Type} {SafetensorsTypes.Text(Shape)}";
}
