using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Engine.Functional;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the shape of a C# array of one or more dimensions, with a copy of its numbers.</summary>
    /// <param name="rawArray">An array of float, long, bool or byte; of int or double where a type is given.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <exception cref="NotSupportedException">An element type or a device that the embedded engine does not have.</exception>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>A tensor of the shape of a C# array of one or more dimensions, with a copy of its numbers.</summary>
    /// <param name="rawArray">An array of float, long, bool or byte; of int or double where a type is given.</param>
    /// <param name="dtype">The element type; that of the array by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="NotSupportedException">An element type or a device that the embedded engine does not have.</exception>
    public static Tensor from_array(
        Array rawArray,
        ScalarType? dtype,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    )
    {
        var sizes = new long[rawArray.Rank];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = rawArray.GetLongLength(i);
        }

        var element = rawArray.GetType().GetElementType();
        return element == typeof(float)
                ? Creation.From(Elements<float>(rawArray), ScalarType.Float32, sizes, dtype, device, requires_grad, names)
            : element == typeof(long)
                ? Creation.From(Elements<long>(rawArray), ScalarType.Int64, sizes, dtype, device, requires_grad, names)
            : element == typeof(bool)
                ? Creation.From(Elements<bool>(rawArray), ScalarType.Bool, sizes, dtype, device, requires_grad, names)
            : element == typeof(byte)
                ? Creation.From(Elements<byte>(rawArray), ScalarType.Byte, sizes, dtype, device, requires_grad, names)
            : element == typeof(int)
                ? Creation.From(Elements<int>(rawArray), ScalarType.Int32, sizes, dtype, device, requires_grad, names)
            : element == typeof(double)
                ? Creation.From(Elements<double>(rawArray), ScalarType.Float64, sizes, dtype, device, requires_grad, names)
            : throw new NotSupportedException(
                $"from_array: an array of {element?.Name}; the embedded engine takes float, long, bool, byte, int and double "
                    + $"{Shapes.Text(sizes)}."
            );
    }

    private static ReadOnlySpan<T> Elements<T>(Array array) =>
        array.Length == 0
            ? default
            : MemoryMarshal.CreateReadOnlySpan(
                ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)),
                array.Length
            );
}
