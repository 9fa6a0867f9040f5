using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>The vector width of the matrix product. It affects the time, not the result.</summary>
internal enum VectorWidth
{
    /// <summary>128 bits.</summary>
    Narrow = 128,

    /// <summary>256 bits.</summary>
    Medium = 256,

    /// <summary>512 bits.</summary>
    Wide = 512,
}

/// <summary>The width of this processor.</summary>
internal static class Processor
{
    /// <summary>Its widest vectors.</summary>
    internal static VectorWidth Widest =>
        Vector512.IsHardwareAccelerated ? VectorWidth.Wide
        : Vector256.IsHardwareAccelerated ? VectorWidth.Medium
        : VectorWidth.Narrow;

    /// <summary>Whether it has 32 vector registers (AVX-512, Arm) instead of 16: enough for tiles of ten rows.</summary>
    internal static bool HasManyRegisters => Vector512.IsHardwareAccelerated || AdvSimd.IsSupported;
}
