using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Moves modules between devices and types. This engine has the CPU and float32 parameters only, so a move either
/// changes nothing or throws.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Does nothing: the parameters and buffers are on the CPU.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <returns>The module.</returns>
    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module;

    /// <summary>Throws: this engine has no CUDA device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceIndex">The device's number.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => module.to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Moves the parameters and buffers to a device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceType">The kind of device.</param>
    /// <param name="deviceIndex">The device's number.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <returns>The module.</returns>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module
    {
        RequireCpu(deviceType);
        return module;
    }

    /// <summary>Moves the parameters and buffers to a device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">The device.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <returns>The module.</returns>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static T to<T>(this T module, Device device, bool non_blocking = false)
        where T : nn.Module
    {
        RequireCpu(device.type);
        return module;
    }

    /// <summary>Moves the parameters and buffers to a device and converts them to a type.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">The device.</param>
    /// <param name="type">The type.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <returns>The module.</returns>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    /// <exception cref="NotSupportedException">The type is not float32.</exception>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module => module.to(device, non_blocking).to(type, non_blocking);

    /// <summary>Moves the parameters and buffers to a device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">The device as text, for instance <c>cpu</c>.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <returns>The module.</returns>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <summary>Converts the parameters and buffers to a type.</summary>
    /// <param name="module">The module.</param>
    /// <param name="type">The type.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <returns>The module.</returns>
    /// <exception cref="NotSupportedException">The type is not float32.</exception>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false)
        where T : nn.Module
    {
        if (type != ScalarType.Float32)
        {
            throw new NotSupportedException(
                $"The embedded engine has float32 parameters only, not {type}: build with -p:Torch=TorchSharp for other types."
            );
        }

        return module;
    }

    /// <summary>Moves and converts the parameters and buffers to a tensor's device and type.</summary>
    /// <param name="module">The module.</param>
    /// <param name="other">The tensor.</param>
    /// <param name="non_blocking">Without effect here.</param>
    /// <returns>The module.</returns>
    /// <exception cref="NotSupportedException">The tensor's type is not float32.</exception>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false)
        where T : nn.Module => module.to(other.device, other.dtype, non_blocking);

    private static void RequireCpu(DeviceType type)
    {
        if (type != DeviceType.CPU)
        {
            throw new InvalidOperationException(
                $"{type} is not available: the embedded engine computes on the CPU. Build with -p:Torch=TorchSharp for others."
            );
        }
    }
}
