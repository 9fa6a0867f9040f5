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
        float[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<float>(rawArray, ScalarType.Float32, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[], ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        bool[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<bool>(rawArray, ScalarType.Bool, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given shape with a copy of the numbers.</summary>
    /// <param name="dataArray">The numbers in row-major order.</param>
    /// <param name="dimensions">The sizes of the dimensions; their product is the number of numbers.</param>
    /// <param name="dtype">The element type; that of the numbers by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="ArgumentException">The numbers do not fill the shape.</exception>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(
        long[] dataArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => Creation.From<long>(dataArray, ScalarType.Int64, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of one dimension with a copy of the numbers.</summary>
    /// <param name="rawArray">The numbers.</param>
    /// <param name="dtype">The element type; that of the numbers by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(
        float[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(
        bool[] rawArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of one dimension with a copy of the numbers.</summary>
    /// <param name="dataArray">The numbers.</param>
    /// <param name="dtype">The element type; that of the numbers by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(
        long[] dataArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => tensor(dataArray, [dataArray.Length], dtype, device, requires_grad, names);

    /// <summary>A scalar.</summary>
    /// <param name="scalar">The number.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">Another device.</exception>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) =>
        Creation.From([scalar], ScalarType.Float32, [], null, device, requires_grad, null);

    /// <summary>A scalar.</summary>
    /// <param name="scalar">The number.</param>
    /// <param name="dtype">The element type; Int64 by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Creation.From([scalar], ScalarType.Int64, [], dtype, device, requires_grad, null);

    /// <summary>A scalar.</summary>
    /// <param name="scalar">The Boolean.</param>
    /// <param name="dtype">The element type; Bool by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Creation.From([scalar], ScalarType.Bool, [], dtype, device, requires_grad, null);
}
