using System.Runtime.Intrinsics.X86;
using TorchSharp;

namespace NetDsl.Engine.Tests.Support;

/// <summary>The engine that these tests are built with.</summary>
internal static class UnderTest
{
    /// <summary>Whether it is this repository's, not the package TorchSharp.</summary>
    public static bool IsEmbedded { get; } = typeof(torch).Assembly.GetName().Name == "NetDsl.Engine";

    /// <summary>
    /// Whether truth values, and with them what dropout keeps, are drawn as PyTorch's goldens draw them. TorchSharp's libtorch
    /// asks MKL's generator for them on processors that call themselves GenuineIntel (ATen, DistributionKernels.cpp,
    /// bernoulli_mkl_kernel).
    /// </summary>
    public static bool DrawsMasksAsPyTorch { get; } = IsEmbedded || !X86Base.IsSupported || X86Base.CpuId(0, 0).Ebx != 0x756E6547;
}
