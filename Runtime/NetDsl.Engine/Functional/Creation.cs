using NetDsl.Engine.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>New tensors; the code that the factory methods of torch share.</summary>
internal static class Creation
{
    public static Tensor Empty(ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requiresGrad, string operation)
    {
        Device.Require(device);
        foreach (var extent in size)
        {
            if (extent < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(size),
                    extent,
                    $"{operation}: size {Shapes.Text(size)} has a negative dimension."
                );
            }
        }
        return Finish(Tensor.New(size.ToArray(), dtype ?? ScalarType.Float32), requiresGrad);
    }

    /// <summary>As <see cref="Empty"/>, for methods that only make floats.</summary>
    public static Tensor EmptyFloat(
        ReadOnlySpan<long> size,
        ScalarType? dtype,
        Device? device,
        bool requiresGrad,
        string operation
    ) =>
        dtype is null or ScalarType.Float32
            ? Empty(size, ScalarType.Float32, device, requiresGrad, operation)
            : throw new NotSupportedException(
                $"{operation}: the embedded engine makes Float32, not {dtype}; convert with to(ScalarType)."
            );

    /// <summary>The element type of a tensor made from a number alone.</summary>
    public static ScalarType TypeOf(Scalar value) =>
        value.IsReal ? ScalarType.Float32
        : value.Type == ScalarType.Bool ? ScalarType.Bool
        : ScalarType.Int64;

    public static Tensor Full(
        ReadOnlySpan<long> size,
        Scalar value,
        ScalarType? dtype,
        Device? device,
        bool requiresGrad,
        string[]? names,
        string operation
    )
    {
        CheckNames(names, operation);
        var result = Empty(size, dtype, device, requiresGrad, operation);
        Fill(result, value);
        return result;
    }

    /// <summary>A scalar tensor of a number that is the left operand of an operation on <paramref name="other"/>.</summary>
    public static Tensor Like(Tensor other, Scalar number)
    {
        var scalar = Tensor.New(Shapes.Scalar, Promotion.Common(other, number));
        Fill(scalar, number);
        return scalar;
    }

    /// <summary>Sets all elements of a contiguous tensor to the value.</summary>
    public static void Fill(Tensor tensor, Scalar value)
    {
        switch (tensor.Type)
        {
            case ScalarType.Float32:
                tensor.Write<float>().Fill(value.Single);
                break;
            case ScalarType.Int64:
                tensor.Write<long>().Fill(Whole(value, long.MinValue, 9223372036854774784.0, ScalarType.Int64));
                break;
            case ScalarType.Bool:
                tensor.Write<bool>().Fill(value.Real != 0);
                break;
            default:
                tensor.Write<byte>().Fill((byte)Whole(value, byte.MinValue, byte.MaxValue, ScalarType.Byte));
                break;
        }
    }

    /// <summary>The number as an integer. A number that the type cannot hold is rejected: C# would turn it into another
    /// one.</summary>
    private static long Whole(Scalar value, double least, double largest, ScalarType type) =>
        !value.IsReal || (value.Real >= least && value.Real <= largest)
            ? value.Whole
            : throw new ArgumentException(
                $"{value.Real.ToString(System.Globalization.CultureInfo.InvariantCulture)} does not fit into {type}.",
                nameof(value)
            );

    /// <summary>A tensor with a copy of the data, converted if another type is given.</summary>
    public static Tensor From<T>(
        ReadOnlySpan<T> data,
        ScalarType own,
        ReadOnlySpan<long> size,
        ScalarType? dtype,
        Device? device,
        bool requiresGrad,
        string[]? names
    )
    {
        CheckNames(names, "tensor");
        Device.Require(device);
        if (Shapes.Count(size) != data.Length)
        {
            throw new ArgumentException(
                $"tensor: {data.Length} numbers do not fill the shape {Shapes.Text(size)}, which has {Shapes.Count(size)}."
            );
        }

        if (own is not (ScalarType.Float32 or ScalarType.Int64 or ScalarType.Bool or ScalarType.Byte))
        {
            return Converted(data, own, size, dtype, requiresGrad);
        }

        var type = dtype ?? own;
        if (type == own)
        {
            var result = Tensor.New(size.ToArray(), own);
            data.CopyTo(result.Write<T>());
            return Finish(result, requiresGrad);
        }
        using var source = Tensor.NewUntracked(size.ToArray(), own);
        data.CopyTo(source.Write<T>());
        return Finish(Copies.Converted(source, type).Track(), requiresGrad);
    }

    /// <summary>A tensor of numbers whose own type this engine does not have, in the given type.</summary>
    private static Tensor Converted<T>(
        ReadOnlySpan<T> data,
        ScalarType own,
        ReadOnlySpan<long> size,
        ScalarType? dtype,
        bool requiresGrad
    )
    {
        var type =
            dtype
            ?? throw new NotSupportedException(
                $"tensor: numbers of type {typeof(T).Name} make a tensor of {own}, which the embedded engine does not have. "
                    + $"Give another type, as dtype: ScalarType.{(own == ScalarType.Float64 ? "Float32" : "Int64")}, "
                    + $"or numbers of type {(own == ScalarType.Float64 ? "float" : "long")}."
            );
        var result = Tensor.New(size.ToArray(), type);
        switch (type)
        {
            case ScalarType.Float32:
                Fill(data, result.Write<float>(), number => (float)number);
                break;
            case ScalarType.Int64:
                Fill(data, result.Write<long>(), number => (long)number);
                break;
            case ScalarType.Bool:
                Fill(data, result.Write<bool>(), number => number != 0);
                break;
            default:
                Fill(data, result.Write<byte>(), number => unchecked((byte)(long)number));
                break;
        }
        return Finish(result, requiresGrad);
    }

    private static void Fill<T, TTo>(ReadOnlySpan<T> data, Span<TTo> target, Func<double, TTo> convert)
    {
        for (var i = 0; i < data.Length; i++)
        {
            target[i] = convert(
                data[i] is double real ? real
                : data[i] is int whole ? whole
                : data[i] is short small ? small
                : (sbyte)(object)data[i]!
            );
        }
    }

    /// <summary>TorchSharp has named dimensions; this engine accepts only null.</summary>
    public static void CheckNames(string[]? names, string operation)
    {
        if (names is not null)
        {
            throw new NotSupportedException(
                $"{operation}: named dimensions are not available in the embedded engine; leave names out."
            );
        }
    }

    public static Tensor Finish(Tensor tensor, bool requiresGrad)
    {
        if (requiresGrad)
        {
            tensor.requires_grad = true;
        }

        return tensor;
    }
}
