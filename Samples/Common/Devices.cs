using TorchSharp;

namespace NetDsl.Samples;

/// <summary>The device that an option names.</summary>
public static class Devices
{
    /// <summary>Null for auto: the networks choose as their declaration says.</summary>
    /// <exception cref="UsageException">CUDA is asked for and not there.</exception>
    public static torch.Device? Find(DeviceKind kind) => kind switch
    {
        DeviceKind.Cpu => torch.CPU,
        DeviceKind.Cuda => torch.cuda.is_available()
            ? torch.CUDA
            : throw new UsageException("--device: there is no CUDA device here; write cpu or auto."),
        _ => null,
    };
}
