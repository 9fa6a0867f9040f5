using TorchSharp;

namespace NetDsl.Samples;

/// <summary>The devices there are, and the one that an option names.</summary>
public static class Devices
{
    /// <summary>What to do where a CUDA device is needed and there is none.</summary>
    public const string HowToGetCuda =
        "a GPU needs a build with -p:Torch=TorchSharp -p:TorchPackage=TorchSharp-cuda-linux (or -windows) on a machine "
        + "with an NVIDIA card";

    /// <summary>Whether there is a CUDA device here.</summary>
    public static bool HasCuda => torch.cuda.is_available();

    /// <summary>Null for auto: the networks choose as their declaration says.</summary>
    /// <exception cref="UsageException">CUDA is asked for and not there.</exception>
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
