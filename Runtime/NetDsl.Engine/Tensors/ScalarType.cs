namespace TorchSharp;

public static partial class torch
{
    /// <summary>Element types of tensors. This engine computes with Float32, Int64 and Bool, and stores Byte.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned 8 bit integer; holds generator states.</summary>
        Byte = 0,

        /// <summary>Signed 8 bit integer; not available in this engine.</summary>
        Int8 = 1,

        /// <summary>16 bit integer; not available in this engine.</summary>
        Int16 = 2,

        /// <summary>32 bit integer; not available in this engine.</summary>
        Int32 = 3,

        /// <summary>64 bit integer: labels and indices.</summary>
        Int64 = 4,

        /// <summary>16 bit float; not available in this engine.</summary>
        Float16 = 5,

        /// <summary>32 bit float: the type that networks compute in.</summary>
        Float32 = 6,

        /// <summary>64 bit float; not available in this engine.</summary>
        Float64 = 7,

        /// <summary>Complex of two 32 bit floats; not available in this engine.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex of two 64 bit floats; not available in this engine.</summary>
        ComplexFloat64 = 10,

        /// <summary>Booleans: the results of comparisons.</summary>
        Bool = 11,

        /// <summary>Quantised 8 bit integer; not available in this engine.</summary>
        QInt8 = 12,

        /// <summary>Quantised unsigned 8 bit integer; not available in this engine.</summary>
        QUInt8 = 13,

        /// <summary>Quantised 32 bit integer; not available in this engine.</summary>
        QInt32 = 14,

        /// <summary>16 bit float with 8 exponent bits; not available in this engine.</summary>
        BFloat16 = 15,
    }

    /// <summary>32 bit float, PyTorch's <c>torch.float32</c>.</summary>
    public static ScalarType float32 = ScalarType.Float32;

    /// <summary>32 bit float, PyTorch's <c>torch.float</c>.</summary>
    public static ScalarType @float = ScalarType.Float32;

    /// <summary>64 bit integer, PyTorch's <c>torch.int64</c>.</summary>
    public static ScalarType int64 = ScalarType.Int64;

    /// <summary>64 bit integer, PyTorch's <c>torch.long</c>.</summary>
    public static ScalarType @long = ScalarType.Int64;

    /// <summary>Boolean, PyTorch's <c>torch.bool</c>.</summary>
    public static ScalarType @bool = ScalarType.Bool;

    /// <summary>Unsigned 8 bit integer, PyTorch's <c>torch.uint8</c>.</summary>
    public static ScalarType uint8 = ScalarType.Byte;

    /// <summary>True for the floating point types.</summary>
    /// <param name="type">An element type.</param>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;
}
