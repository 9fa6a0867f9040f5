using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x·relu6(x + 3)/6 (Howard et al., 2019, arXiv 1905.02244), in the shape of the input.</summary>
    public sealed class Hardswish : nn.Module<Tensor, Tensor>
    {
        internal Hardswish(bool inplace)
            : base(nameof(Hardswish)) => Inplace = inplace;

        internal bool Inplace { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.hardswish(tensor, Inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x·relu6(x + 3)/6 (Howard et al., 2019, arXiv 1905.02244).</summary>
            /// <param name="inplace">True overwrites the input.</param>
            public static Modules.Hardswish Hardswish(bool inplace = false) => new(inplace);
        }
    }
}
