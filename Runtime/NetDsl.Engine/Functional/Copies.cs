using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Copies between tensors, without recording; recorded operations are built from them.</summary>
internal static class Copies
{
    /// <summary>A copy in row-major order that belongs to no scope.</summary>
    public static Tensor Contiguous(Tensor source)
    {
        var copy = Tensor.NewUntracked(source.sizes, source.Type);
        Into(source, copy);
        return copy;
    }

    /// <summary>A copy of another element type, in row-major order, that belongs to no scope.</summary>
    public static Tensor Converted(Tensor source, ScalarType type)
    {
        var copy = Tensor.NewUntracked(source.sizes, type);
        Into(source, copy);
        return copy;
    }

    /// <summary>Copies the elements into a tensor of the same shape and any layout and type.</summary>
    public static void Into(Tensor source, Tensor target)
    {
        if (source.Type != target.Type)
        {
            Convert(source, target);
            return;
        }
        switch (source.Type)
        {
            case ScalarType.Float32:
                Into<float>(source, target);
                break;
            case ScalarType.Int64:
                Into<long>(source, target);
                break;
            case ScalarType.Bool:
                Into<bool>(source, target);
                break;
            default:
                Into<byte>(source, target);
                break;
        }
    }

    private static void Into<T>(Tensor source, Tensor target)
    {
        if (source.IsContiguous && target.IsContiguous)
        {
            source.Read<T>().CopyTo(target.Write<T>());
        }
        else if (source.Count > 0)
        {
            StridedCopy.Copy(source.ReadFrom<T>(), source.Strides, target.WriteFrom<T>(), target.Strides, source.sizes);
        }
    }

    private static void Convert(Tensor source, Tensor target)
    {
        if (!target.IsContiguous)
        {
            using var converted = Converted(source, target.Type);
            Into(converted, target);
            return;
        }
        using var dense = new Dense(source);
        switch (source.Type, target.Type)
        {
            case (ScalarType.Float32, ScalarType.Int64):
                Conversion.Cast(dense.Floats, target.Write<long>());
                break;
            case (ScalarType.Float32, ScalarType.Byte):
                Conversion.Cast(dense.Floats, target.Write<byte>());
                break;
            case (ScalarType.Float32, ScalarType.Bool):
                Conversion.NonZero(dense.Floats, target.Write<bool>());
                break;
            case (ScalarType.Int64, ScalarType.Float32):
                Conversion.Cast(dense.Longs, target.Write<float>());
                break;
            case (ScalarType.Int64, ScalarType.Byte):
                Conversion.Cast(dense.Longs, target.Write<byte>());
                break;
            case (ScalarType.Int64, ScalarType.Bool):
                Conversion.NonZero(dense.Longs, target.Write<bool>());
                break;
            case (ScalarType.Byte, ScalarType.Float32):
                Conversion.Widen(dense.Elements<byte>(), target.Write<float>());
                break;
            case (ScalarType.Byte, ScalarType.Int64):
                Conversion.Cast(dense.Elements<byte>(), target.Write<long>());
                break;
            case (ScalarType.Byte, ScalarType.Bool):
                Conversion.NonZero(dense.Elements<byte>(), target.Write<bool>());
                break;
            case (ScalarType.Bool, ScalarType.Float32):
                Conversion.OneZero(dense.Bools, target.Write<float>());
                break;
            case (ScalarType.Bool, ScalarType.Int64):
                Conversion.OneZero(dense.Bools, target.Write<long>());
                break;
            case (ScalarType.Bool, ScalarType.Byte):
                Conversion.OneZero(dense.Bools, target.Write<byte>());
                break;
            default:
                throw Storage.Unsupported(target.Type);
        }
    }
}
