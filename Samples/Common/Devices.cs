using TorchSharp;

namespace NetDsl.Samples;

/// <summary>The available devices, and the one that an option names.</summary>
public static class Devices
{
    /// <summary>What to do if a CUDA device is needed and there is none.</summary>
    public const string HowToGetCuda =
        "a GPU needs a build with -p:Torch=TorchSharp -p:TorchPackage=TorchSharp-cuda-linux (or -windows) on a machine "
        + "with an NVIDIA card";

    /// <summary>Whether there is a CUDA device here.</summary>
    public static bool HasCuda => torch.cuda.is_available();

    /// <summary>Null for auto: the networks use their declared device.</summary>
    /// <exception cref="UsageException">CUDA is requested and not available.</exception>
    public static torch.Device? Find(DeviceKind kind) =>
        kind switch
        {
            DeviceKind.Cpu => torch.CPU,
            DeviceKind.Cuda => HasCuda
                ? torch.CUDA
                : throw new UsageException("--device: there is no CUDA device here; write cpu or auto."),
            _ => null,
        };
}
