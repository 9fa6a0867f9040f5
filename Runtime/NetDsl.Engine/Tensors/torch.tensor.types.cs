using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the given shape with a copy of the numbers.</summary>
    /// <param name="rawArray">The numbers in row-major order.</param>
    /// <param name="dimensions">The sizes of the dimensions; their product is the number of numbers.</param>
    /// <param name="dtype">The element type; that of the numbers by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="ArgumentException">The numbers do not fill the shape.</exception>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(
        byte[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<byte>(rawArray, ScalarType.Byte, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of one dimension with a copy of the numbers.</summary>
    /// <param name="rawArray">The numbers.</param>
    /// <param name="dtype">The element type; that of the numbers by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(
        byte[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        int[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<int>(rawArray, ScalarType.Int32, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        int[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        double[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<double>(rawArray, ScalarType.Float64, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        double[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        short[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<short>(rawArray, ScalarType.Int16, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        short[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        sbyte[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<sbyte>(rawArray, ScalarType.Int8, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(byte[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        sbyte[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A scalar.</summary>
    /// <param name="scalar">The number.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">Another device.</exception>
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) =>
        Creation.From<byte>([scalar], ScalarType.Byte, [], null, device, requires_grad, null);

    /// <summary>A scalar of a type that the embedded engine does not have; write 3L or 3f instead.</summary>
    /// <param name="scalar">The number.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">Always; the message says what to write.</exception>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) =>
        Creation.From<int>([scalar], ScalarType.Int32, [], null, device, requires_grad, null);

    /// <inheritdoc cref="tensor(int, Device, bool)"/>
    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) =>
        Creation.From<short>([scalar], ScalarType.Int16, [], null, device, requires_grad, null);

    /// <inheritdoc cref="tensor(int, Device, bool)"/>
    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) =>
        Creation.From<sbyte>([scalar], ScalarType.Int8, [], null, device, requires_grad, null);

    /// <summary>A scalar.</summary>
    /// <param name="scalar">The number.</param>
    /// <param name="dtype">The element type, which has to be given: Float64, the number's own, is not available.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Creation.From<double>([scalar], ScalarType.Float64, [], dtype, device, requires_grad, null);
}
