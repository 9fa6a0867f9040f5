using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Sigmoid linear unit (swish): x·σ(x), in the shape of the input.</summary>
    public sealed class SiLU : nn.Module<Tensor, Tensor>
    {
        internal SiLU()
            : base(nameof(SiLU)) { }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Sigmoid linear unit (swish): x·σ(x).</summary>
            public static Modules.SiLU SiLU() => new();
        }
    }
}
