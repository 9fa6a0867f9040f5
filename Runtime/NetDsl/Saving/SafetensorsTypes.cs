namespace NetDsl;

/// <summary>Sizes and names of element types.</summary>
internal static class SafetensorsTypes
{
    private static readonly string[] Names = Enum.GetNames<SafetensorsType>();

    // Types of later versions of the format that fill parts of bytes or are not used here.
    private static readonly Dictionary<string, string> Later = new(StringComparer.Ordinal)
    {
        ["F4"] = "4-bit floats",
        ["F6_E2M3"] = "6-bit floats",
        ["F6_E3M2"] = "6-bit floats",
        ["F8_E8M0"] = "8-bit powers of two",
        ["F8_E4M3FNUZ"] = "8-bit floats",
        ["F8_E5M2FNUZ"] = "8-bit floats",
        ["C64"] = "complex numbers",
        ["C128"] = "complex numbers",
    };

    /// <summary>The names of all types.</summary>
    public static string All => string.Join(", ", Names);

    /// <summary>The meaning of a type that cannot be read, in brackets; empty if it is unknown.</summary>
    public static string Meaning(string name) => Later.TryGetValue(name, out var meaning) ? $" ({meaning})" : "";

    /// <summary>Bytes of one element.</summary>
    public static int Size(this SafetensorsType type) =>
        type switch
        {
            <= SafetensorsType.F8_E4M3 => 1,
            <= SafetensorsType.BF16 => 2,
            <= SafetensorsType.F32 => 4,
            _ => 8,
        };

    /// <summary>The type of that name in the format; null if there is none.</summary>
    public static SafetensorsType? Find(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var index ? (SafetensorsType)index : null;

    /// <summary>The type that TorchSharp's ScalarType of that name has in the format.</summary>
    /// <exception cref="NotSupportedException">The format has no such type.</exception>
    public static SafetensorsType OfTorch(string name) =>
        name switch
        {
            "Float32" => SafetensorsType.F32,
            "Float64" => SafetensorsType.F64,
            "Float16" => SafetensorsType.F16,
            "BFloat16" => SafetensorsType.BF16,
            "Int64" => SafetensorsType.I64,
            "Int32" => SafetensorsType.I32,
            "Int16" => SafetensorsType.I16,
            "Int8" => SafetensorsType.I8,
            "Byte" => SafetensorsType.U8,
            "Bool" => SafetensorsType.BOOL,
            _ => throw new NotSupportedException($"Tensors of {name} cannot be kept in a safetensors file."),
        };

    /// <summary>Bytes of a tensor; null if the number does not fit into 64 bits.</summary>
    public static long? Bytes(this SafetensorsType type, IReadOnlyList<long> shape)
    {
        var bytes = (Int128)type.Size();
        foreach (var size in shape)
        {
            bytes *= size;
            if (bytes > long.MaxValue)
            {
                return null;
            }
        }

        return (long)bytes;
    }

    /// <summary><c>[100, 784]</c>.</summary>
    public static string Text(IEnumerable<long> shape) =>
        "[" + string.Join(", ", shape.Select(size => size.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "]";
}
