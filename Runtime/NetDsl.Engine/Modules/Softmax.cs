using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Softmax along a dimension: exponentials divided by their sum, in the shape of the input.</summary>
    public sealed class Softmax : nn.Module<Tensor, Tensor>
    {
        internal Softmax(long dim)
            : base(nameof(Softmax)) => Dim = dim;

        internal long Dim { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, Dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Softmax along a dimension.</summary>
            /// <param name="dim">The dimension whose values add up to 1; negative counts from the last.</param>
            public static Modules.Softmax Softmax(long dim) => new(dim);
        }
    }
}
