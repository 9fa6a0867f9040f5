namespace TorchSharp;

public static partial class torch
{
    /// <summary>Zeros in the shape and, by default, the type of another tensor.</summary>
    /// <param name="input">The tensor whose shape is taken.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor zeros_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => zeros((ReadOnlySpan<long>)input.sizes, dtype ?? input.Type, device, requires_grad, names);

    /// <summary>Ones in the shape and, by default, the type of another tensor.</summary>
    /// <inheritdoc cref="zeros_like"/>
    public static Tensor ones_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => ones((ReadOnlySpan<long>)input.sizes, dtype ?? input.Type, device, requires_grad, names);

    /// <summary>Undefined numbers in the shape and, by default, the type of another tensor.</summary>
    /// <inheritdoc cref="zeros_like"/>
    public static Tensor empty_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => empty((ReadOnlySpan<long>)input.sizes, dtype ?? input.Type, device, requires_grad, names);

    /// <summary>One number in the shape and, by default, the type of another tensor.</summary>
    /// <param name="input">The tensor whose shape is taken.</param>
    /// <param name="value">The number.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor full_like(
        Tensor input,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => full((ReadOnlySpan<long>)input.sizes, value, dtype ?? input.Type, device, requires_grad, names);

    /// <summary>Random numbers spread evenly over [0, 1), of the shape of another tensor.</summary>
    /// <param name="input">The tensor whose shape is taken.</param>
    /// <param name="dtype">Null or Float32.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        rand((ReadOnlySpan<long>)input.sizes, dtype, device, requires_grad);

    /// <summary>Random numbers of the standard normal distribution, of the shape of another tensor.</summary>
    /// <inheritdoc cref="rand_like"/>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        randn((ReadOnlySpan<long>)input.sizes, dtype, device, requires_grad);
}
