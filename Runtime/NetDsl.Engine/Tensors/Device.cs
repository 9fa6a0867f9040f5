using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives: a kind of device and, for some kinds, its number.</summary>
    public class Device
    {
        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>The device's number; -1 if none was given.</summary>
        public int index { get; }

        /// <summary>A device in PyTorch's notation.</summary>
        /// <param name="description">"cpu", "cuda", "cuda:0".</param>
        /// <exception cref="ArgumentException">Not a device name.</exception>
        public Device(string description)
        {
            var (name, number) = Split(description);
            type = Parse(name, description);
            index = number ?? DefaultIndex(type);
        }

        /// <summary>A device by the name of its kind and its number.</summary>
        /// <param name="deviceType">"cpu" or "cuda".</param>
        /// <param name="index">The device's number; -1 for the default one.</param>
        /// <exception cref="ArgumentException">Not a device name.</exception>
        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType, deviceType), index) { }

        /// <summary>A device by its kind and its number.</summary>
        /// <param name="deviceType">The kind.</param>
        /// <param name="index">The device's number; -1 for the default one.</param>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index < 0 ? DefaultIndex(deviceType) : index;
        }

        /// <summary>The CUDA device with this number.</summary>
        /// <param name="index">The device's number.</param>
        public Device(int index)
            : this(DeviceType.CUDA, index) { }

        /// <summary>PyTorch's name of the device, as "cpu" or "cuda:0".</summary>
        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return type == DeviceType.CPU || index < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{index}");
        }

        /// <summary>A device in PyTorch's notation.</summary>
        /// <param name="description">"cpu", "cuda:0".</param>
        public static implicit operator Device(string description) => new(description);

        /// <summary>Rejects a device that this engine does not have.</summary>
        internal static void Require(Device? device)
        {
            if (device is not null && device.type != DeviceType.CPU)
            {
                throw new NotSupportedException(
                    $"device {device}: the embedded engine computes on the CPU. Check torch.cuda.is_available() first, or "
                        + "build with -p:Torch=TorchSharp -p:TorchPackage=TorchSharp-cuda-linux (or -windows)."
                );
            }
        }

        private static int DefaultIndex(DeviceType type) => type == DeviceType.CUDA ? 0 : -1;

        private static (string Name, int? Number) Split(string description)
        {
            var colon = description.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                return (description, null);
            }

            var digits = description.AsSpan(colon + 1);
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (description[..colon], number)
                : throw new ArgumentException(
                    $"device \"{description}\": after the colon comes a number, as in cuda:0.",
                    nameof(description)
                );
        }

        private static DeviceType Parse(string name, string description) =>
            name switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                "mps" => DeviceType.MPS,
                "meta" => DeviceType.META,
                _ => throw new ArgumentException(
                    $"device \"{description}\" is not known: write cpu, cuda or cuda:0.",
                    nameof(description)
                ),
            };
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The default CUDA device; this engine has none, see <see cref="cuda.is_available"/>.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <inheritdoc cref="Device(string)"/>
    public static Device device(string description) => new(description);

    /// <inheritdoc cref="Device(string, int)"/>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <inheritdoc cref="Device(DeviceType, int)"/>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <inheritdoc cref="Device(int)"/>
    public static Device device(int index) => new(index);

    /// <summary>CUDA availability; this engine has none.</summary>
    public static class cuda
    {
        /// <summary>False: the embedded engine computes on the CPU.</summary>
        public static bool is_available() => false;

        /// <summary>False: the embedded engine computes on the CPU.</summary>
        public static bool is_cudnn_available() => false;

        /// <summary>0: the embedded engine computes on the CPU.</summary>
        public static int device_count() => 0;
    }
}
