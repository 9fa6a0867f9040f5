using System.Runtime.Intrinsics.X86;

namespace NetDsl.Oracle;

/// <summary>What depends on the maker of the processor.</summary>
public static class Processor
{
    /// <summary>The reason why draws of truth values are not compared on Intel's processors.</summary>
    public const string IntelDraws = "on Intel's processors libtorch draws truth values by MKL's generator";

    /// <summary>Whether the processor calls itself GenuineIntel.</summary>
    public static bool IsIntel { get; } = X86Base.IsSupported && X86Base.CpuId(0, 0).Ebx == 0x756E6547;
}
