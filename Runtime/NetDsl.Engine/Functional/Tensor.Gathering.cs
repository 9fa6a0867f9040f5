using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The given indices of a dimension, copied.</summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="index">An Int64 vector; indices may repeat.</param>
        /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
        public Tensor index_select(long dim, Tensor index) => Gathering.SelectRows(this, dim, index);

        /// <summary>
        /// One element for each element of the index: at that index in the dimension, and at its own place in the others.
        /// </summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="index">An Int64 tensor with as many dimensions as this one.</param>
        /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
        public Tensor gather(long dim, Tensor index) => Gathering.Gather(this, dim, index);
    }
}
