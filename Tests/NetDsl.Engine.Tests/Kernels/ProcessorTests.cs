using System.Runtime.Intrinsics.X86;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Bits are tested with AVX-512 and, where it is switched off, without: .ci/run does both.</summary>
public sealed class ProcessorTests
{
    [Fact]
    public void What_is_switched_off_is_off()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_EnableAVX512") == "0")
        {
            Assert.False(Avx512F.IsSupported);
        }
    }
}
