using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sizes of the dimensions (a copy).</summary>
        public long[] shape
        {
            get
            {
                _ = Storage;
                return sizes.Length == 0 ? [] : (long[])sizes.Clone();
            }
        }

        /// <summary>The element type.</summary>
        public ScalarType dtype => Type;

        /// <summary>The device: the CPU.</summary>
        public Device device => CPU;

        /// <summary>The kind of device: the CPU.</summary>
        public DeviceType device_type => DeviceType.CPU;

        /// <summary>False: this engine computes on the CPU.</summary>
        public bool is_cuda => false;

        /// <summary>True once the tensor is disposed.</summary>
        public bool IsInvalid => IsDisposed;

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Rank;

        /// <summary>The number of dimensions.</summary>
        public long ndim => Rank;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Count;

        /// <summary>Bytes of one element.</summary>
        public long ElementSize =>
            Type switch
            {
                ScalarType.Float32 => sizeof(float),
                ScalarType.Int64 => sizeof(long),
                _ => 1,
            };

        /// <summary>The number of dimensions.</summary>
        public long dim() => Rank;

        /// <summary>The number of elements.</summary>
        public long numel() => Count;

        /// <summary>Bytes of one element.</summary>
        public long element_size() => ElementSize;

        /// <summary>The sizes of the dimensions (a copy).</summary>
        public long[] size() => shape;

        /// <summary>The size of one dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        public long size(int dim)
        {
            var index = Shapes.Dimension(dim, Rank, "size");
            return Rank == 0
                ? throw new ArgumentOutOfRangeException(nameof(dim), dim, "size: a scalar has no dimensions.")
                : sizes[index];
        }

        /// <summary>For each dimension, how many elements lie between neighbours.</summary>
        public long[] stride() => (long[])Strides.Clone();

        /// <summary>How many elements lie between neighbours of one dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        public long stride(int dim) => Strides[Shapes.Dimension(dim, Rank, "stride")];

        /// <summary>Elements before the first one in the shared memory.</summary>
        public long storage_offset() => offset;

        /// <summary>True when the elements lie in row-major order without gaps.</summary>
        public bool is_contiguous() => IsContiguous;

        /// <summary>True for Float32.</summary>
        public bool is_floating_point() => torch.is_floating_point(Type);

        /// <summary>True for Int64, Byte and Bool.</summary>
        public bool is_integral() => !torch.is_floating_point(Type);
    }

    /// <summary>The number of elements.</summary>
    /// <param name="input">A tensor.</param>
    public static long numel(Tensor input) => input.Count;

    /// <summary>True for Float32 tensors.</summary>
    /// <param name="input">A tensor.</param>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <summary>True when the object is a tensor.</summary>
    /// <param name="obj">Any object.</param>
    public static bool is_tensor(object obj) => obj is Tensor;
}
