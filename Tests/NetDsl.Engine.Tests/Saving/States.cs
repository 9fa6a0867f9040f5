using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Saving;

/// <summary>Modules and their saved bytes.</summary>
internal static class States
{
    /// <summary>The module that make_torchsharp_state.py describes.</summary>
    public static Sequential Described() =>
        nn.Sequential(("fc1", nn.Linear(200, 2, false)), ("norm", nn.BatchNorm1d(2)), ("größe", nn.Linear(2, 1)));

    /// <summary>What save writes.</summary>
    public static byte[] Bytes(nn.Module module, IList<string>? skip = null)
    {
        var stream = new MemoryStream();
        module.save(stream, skip);
        return stream.ToArray();
    }
}
