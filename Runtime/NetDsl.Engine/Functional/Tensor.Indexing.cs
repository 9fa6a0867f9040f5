using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part at an index expression; a view for indices and ranges, a copy for tensors.</summary>
        /// <param name="indices">Indices, ranges, an ellipsis, new dimensions, or a tensor of indices or booleans.</param>
        /// <exception cref="ArgumentException">Too many indices, or one that does not fit.</exception>
        public Tensor this[params TensorIndex[] indices]
        {
            get => IndexExpressions.Read(this, indices);
            set => IndexExpressions.Assign(this, indices, value);
        }

        /// <summary>The part at the first index.</summary>
        /// <param name="i1">The index; negative ones count from the end.</param>
        public Tensor this[long i1]
        {
            get => IndexExpressions.Read(this, [i1]);
            set => IndexExpressions.Assign(this, [i1], value);
        }

        /// <summary>The part at the first indices.</summary>
        /// <param name="i1">The first index; negative ones count from the end.</param>
        /// <param name="i2">The second index.</param>
        public Tensor this[long i1, long i2]
        {
            get => IndexExpressions.Read(this, [i1, i2]);
            set => IndexExpressions.Assign(this, [i1, i2], value);
        }

        /// <summary>The part at the first indices.</summary>
        /// <param name="i1">The first index; negative ones count from the end.</param>
        /// <param name="i2">The second index.</param>
        /// <param name="i3">The third index.</param>
        public Tensor this[long i1, long i2, long i3]
        {
            get => IndexExpressions.Read(this, [i1, i2, i3]);
            set => IndexExpressions.Assign(this, [i1, i2, i3], value);
        }

        /// <summary>The elements where a mask holds, or at indices of the first dimension.</summary>
        /// <param name="indices">One tensor of Bool or Int64.</param>
        /// <exception cref="NotSupportedException">More than one tensor.</exception>
        public Tensor this[params Tensor[] indices]
        {
            get => IndexExpressions.Read(this, [TensorIndex.Tensor(One(indices))]);
            set => IndexExpressions.Assign(this, [TensorIndex.Tensor(One(indices))], value);
        }

        /// <summary>The same memory as another tensor, with the record of operations.</summary>
        public Tensor alias() => Views.Expand(this, sizes, "alias");

        private static Tensor One(Tensor[] indices) =>
            indices.Length == 1
                ? indices[0]
                : throw new NotSupportedException(
                    "index: the embedded engine takes one tensor of indices; use gather, or -p:Torch=TorchSharp."
                );
    }
}
