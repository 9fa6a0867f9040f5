using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x·tanh(ln(1 + eˣ)) (Misra, 2019, arXiv 1908.08681), in the shape of the input.</summary>
    public sealed class Mish : nn.Module<Tensor, Tensor>
    {
        internal Mish(bool inplace)
            : base(nameof(Mish)) => Inplace = inplace;

        internal bool Inplace { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, Inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x·tanh(ln(1 + eˣ)) (Misra, 2019, arXiv 1908.08681).</summary>
            /// <param name="inplace">True overwrites the input.</param>
            /// <remarks>TorchSharp 0.99.6 has no <paramref name="inplace"/>.</remarks>
            public static Modules.Mish Mish(bool inplace) => new(inplace);

            /// <summary>x·tanh(ln(1 + eˣ)) (Misra, 2019, arXiv 1908.08681).</summary>
            public static Modules.Mish Mish() => new(false);
        }
    }
}
