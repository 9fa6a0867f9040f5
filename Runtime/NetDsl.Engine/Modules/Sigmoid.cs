using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Logistic function: 1 / (1 + e⁻ˣ), in the shape of the input.</summary>
    public sealed class Sigmoid : nn.Module<Tensor, Tensor>
    {
        internal Sigmoid()
            : base(nameof(Sigmoid)) { }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => tensor.sigmoid();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Logistic function: 1 / (1 + e⁻ˣ).</summary>
            public static Modules.Sigmoid Sigmoid() => new();
        }
    }
}
