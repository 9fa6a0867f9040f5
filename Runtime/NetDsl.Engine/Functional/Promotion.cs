using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>
/// The element type of results of operands of different types: float wins over integers, integers over booleans.
/// </summary>
internal static class Promotion
{
    public static ScalarType Common(Tensor a, Tensor b) => Common(a.Type, b.Type);

    /// <summary>The type that holds the numbers of both types.</summary>
    public static ScalarType Common(ScalarType a, ScalarType b)
    {
        if (a == b)
        {
            return a;
        }
        if (a == ScalarType.Float32 || b == ScalarType.Float32)
        {
            return ScalarType.Float32;
        }
        return a == ScalarType.Int64 || b == ScalarType.Int64 ? ScalarType.Int64 : ScalarType.Byte;
    }

    public static ScalarType Common(Tensor a, Scalar b) =>
        a.Type switch
        {
            ScalarType.Float32 => ScalarType.Float32,
            _ when b.IsReal => ScalarType.Float32,
            ScalarType.Bool => b.Type == ScalarType.Bool ? ScalarType.Bool : ScalarType.Int64,
            _ => a.Type,
        };
}

/// <summary>A tensor in a given element type: itself, or a converted copy that lives as long as this object.</summary>
internal readonly ref struct Operand : IDisposable
{
    private readonly bool converted;

    public Operand(Tensor source, ScalarType type)
    {
        converted = source.Type != type;
        Tensor = converted ? Copies.Converted(source, type) : source;
        _ = Tensor.Storage;
    }

    public Tensor Tensor { get; }

    public void Dispose()
    {
        if (converted)
        {
            Tensor.Dispose();
        }
    }
}
