namespace TorchSharp;

/// <summary>A number as an operation's argument, made by implicit conversion: <c>tensor + 2</c>.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double real;
    private readonly long whole;

    private Scalar(double value, torch.ScalarType type)
    {
        real = value;
        whole = double.IsFinite(value) ? (long)value : 0;
        Type = type;
    }

    private Scalar(long value, torch.ScalarType type)
    {
        real = value;
        whole = value;
        Type = type;
    }

    /// <summary>The element type that the number came with.</summary>
    public torch.ScalarType Type { get; }

    internal double Real => real;

    internal float Single => (float)real;

    internal long Whole => whole;

    /// <summary>True if the operation turns an integer tensor into a float one.</summary>
    internal bool IsReal => torch.is_floating_point(Type);

    /// <summary>The number of a 32 bit float.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(float value) => new(value, torch.ScalarType.Float64);

    /// <summary>The number of a 64 bit float.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(double value) => new(value, torch.ScalarType.Float64);

    /// <summary>The number of a 64 bit integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(long value) => new(value, torch.ScalarType.Int64);

    /// <summary>The number of a 32 bit integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(int value) => new(value, torch.ScalarType.Int64);

    /// <summary>The number of an unsigned 8 bit integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(byte value) => new(value, torch.ScalarType.Int64);

    /// <summary>A Boolean as a number, 1 or 0.</summary>
    /// <param name="value">The Boolean.</param>
    public static implicit operator Scalar(bool value) => new(value ? 1L : 0L, torch.ScalarType.Bool);

    /// <summary>Nothing to release in this engine; in TorchSharp a scalar holds native memory.</summary>
    public void Dispose() { }
}

/// <summary>Conversions between numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The scalar of a number.</summary>
    /// <param name="value">The number.</param>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(float)"/>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(float)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <inheritdoc cref="ToScalar(float)"/>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(float)"/>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The number as a 32 bit float.</summary>
    /// <param name="value">The scalar.</param>
    public static float ToSingle(this Scalar value) => value.Single;

    /// <summary>The number as a 64 bit float.</summary>
    /// <param name="value">The scalar.</param>
    public static double ToDouble(this Scalar value) => value.Real;

    /// <summary>The number as a 64 bit integer, towards zero.</summary>
    /// <param name="value">The scalar.</param>
    public static long ToInt64(this Scalar value) => value.Whole;

    /// <summary>The number as a 32 bit integer, towards zero.</summary>
    /// <param name="value">The scalar.</param>
    public static int ToInt32(this Scalar value) => (int)value.Whole;

    /// <summary>True unless the number is zero.</summary>
    /// <param name="value">The scalar.</param>
    public static bool ToBoolean(this Scalar value) => value.Real != 0;
}
