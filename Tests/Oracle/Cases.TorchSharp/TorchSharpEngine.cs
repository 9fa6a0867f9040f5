using TorchSharp;

namespace NetDsl.Oracle.Cases;

/// <summary>The real TorchSharp, on one thread so that its sums have one order.</summary>
public static class TorchSharpEngine
{
    public static IEngine Create()
    {
        torch.set_num_threads(1);
        return new Runner("TorchSharp");
    }
}
