using System.Runtime.Intrinsics.X86;
using System.Text.Json;

namespace Samples.Tests.Common;

/// <summary>
/// How near a run can come to PyTorch's. The embedded engine rounds as PyTorch does and repeats its runs to the last digits,
/// except those of convolutions, whose sums it adds in an order of its own. TorchSharp adds in other orders, and training
/// lets such differences grow: for each network, spread.json holds how far PyTorch ends from itself when each initial weight
/// is nudged by one rounding.
/// </summary>
internal static class Spread
{
    private static readonly Dictionary<string, Dictionary<string, double>> Distances = JsonSerializer.Deserialize<
        Dictionary<string, Dictionary<string, double>>
    >(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", "spread.json")))!;

    private static readonly string[] Convolve = ["LeNet", "Convnet", "Convolutions"];
    private static readonly string[] Drop = ["Third", "Repaired", "Convnet", "Convolutions"];

    /// <summary>Whether this is the embedded engine.</summary>
    public static bool RoundsAsPyTorch { get; } = typeof(TorchSharp.torch).Assembly.GetName().Name == "NetDsl.Engine";

    /// <summary>
    /// Whether dropout keeps what it keeps in PyTorch's goldens. TorchSharp's libtorch draws it by MKL's generator on processors
    /// that call themselves GenuineIntel (ATen, DistributionKernels.cpp, bernoulli_mkl_kernel).
    /// </summary>
    public static bool DrawsMasksAsPyTorch { get; } =
        RoundsAsPyTorch || !X86Base.IsSupported || X86Base.CpuId(0, 0).Ebx != 0x756E6547;

    /// <summary>Asserts that a figure of a run is PyTorch's.</summary>
    /// <param name="expected">PyTorch's.</param>
    /// <param name="actual">That of the run.</param>
    /// <param name="id">The network.</param>
    /// <param name="figure">The figure's name in spread.json.</param>
    /// <param name="digits">What the embedded engine is allowed.</param>
    public static void Near(double expected, double actual, string id, string figure, double digits)
    {
        if (!DrawsMasksAsPyTorch && Drop.Contains(id))
        {
            // Dropout keeps other numbers there: another run of the same network, whose figures may be a few hundredths off.
            Assert.InRange(actual, expected - 0.05, expected + 0.05);
            return;
        }

        // The few nudged runs do not find the farthest place; a short way is a matter of chance most.
        var tolerance = RoundsAsPyTorch && !Convolve.Contains(id) ? digits : (3 * Distances[id][figure]) + 1e-4;
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
    }
}
