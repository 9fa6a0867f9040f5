using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A copy in row-major order, through which gradients flow.</summary>
        public Tensor clone() => Conversions.Clone(this);

        /// <summary>This tensor if its elements are in row-major order, otherwise a row-major copy.</summary>
        public Tensor contiguous() => Conversions.Contiguous(this);

        /// <summary>This tensor in another element type: itself if nothing changes, otherwise a copy.</summary>
        /// <param name="type">The element type.</param>
        /// <param name="copy">Makes a copy in any case.</param>
        /// <param name="disposeAfter">Disposes this tensor if a copy of another type was made.</param>
        /// <param name="non_blocking">Without effect on the CPU.</param>
        /// <exception cref="NotSupportedException">A type that the embedded engine does not have.</exception>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversions.To(this, type, copy, disposeAfter);

        /// <summary>This tensor on a device, which has to be the CPU.</summary>
        /// <param name="device">The CPU.</param>
        /// <param name="copy">Makes a copy in any case.</param>
        /// <param name="disposeAfter">Without effect if nothing changes.</param>
        /// <param name="non_blocking">Without effect on the CPU.</param>
        /// <exception cref="NotSupportedException">A device that the embedded engine does not have.</exception>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.Require(device);
            return Conversions.To(this, Type, copy, disposeAfter);
        }

        /// <inheritdoc cref="to(Device, bool, bool, bool)"/>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>This tensor on a device, which has to be the CPU.</summary>
        /// <param name="deviceType">The CPU.</param>
        /// <param name="deviceIndex">Without effect on the CPU.</param>
        /// <param name="copy">Makes a copy in any case.</param>
        /// <param name="disposeAfter">Without effect if nothing changes.</param>
        /// <param name="non_blocking">Without effect on the CPU.</param>
        /// <exception cref="NotSupportedException">A device that the embedded engine does not have.</exception>
        public Tensor to(
            DeviceType deviceType,
            int deviceIndex = -1,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false
        ) => to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>This tensor in another element type on a device: itself if nothing changes, otherwise a copy.</summary>
        /// <param name="type">The element type.</param>
        /// <param name="device">The CPU.</param>
        /// <param name="copy">Makes a copy in any case.</param>
        /// <param name="disposeAfter">Disposes this tensor if a copy of another type was made.</param>
        /// <param name="non_blocking">Without effect on the CPU.</param>
        /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.Require(device);
            return Conversions.To(this, type, copy, disposeAfter);
        }

        /// <summary>This tensor in the element type of another.</summary>
        /// <param name="other">The tensor whose type is taken.</param>
        /// <param name="non_blocking">Without effect on the CPU.</param>
        public Tensor to(Tensor other, bool non_blocking = false) => Conversions.To(this, other.Type, false, false);

        /// <inheritdoc cref="to(ScalarType, bool, bool, bool)"/>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversions.To(this, type, copy, disposeAfter);

        /// <summary>This tensor in the element type of another.</summary>
        /// <param name="tensor">The tensor whose type is taken.</param>
        public Tensor type_as(Tensor tensor) => Conversions.To(this, tensor.Type, false, false);

        /// <summary>This tensor as Float32.</summary>
        public Tensor @float() => Conversions.To(this, ScalarType.Float32, false, false);

        /// <summary>This tensor as Int64.</summary>
        public Tensor @long() => Conversions.To(this, ScalarType.Int64, false, false);

        /// <summary>This tensor as Bool: where it is not zero.</summary>
        public Tensor @bool() => Conversions.To(this, ScalarType.Bool, false, false);

        /// <summary>This tensor: it is on the CPU already.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>Not available: the embedded engine computes on the CPU.</summary>
        /// <param name="device">A CUDA device.</param>
        /// <param name="non_blocking">Without effect.</param>
        /// <exception cref="NotSupportedException">Always.</exception>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? CUDA);
    }
}
