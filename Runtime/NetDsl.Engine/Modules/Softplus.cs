using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>ln(1 + e^(β·x))/β, a smooth max(0, x) (Dugas et al., 2000), in the shape of the input.</summary>
    public sealed class Softplus : nn.Module<Tensor, Tensor>
    {
        internal Softplus(double beta, double threshold)
            : base(nameof(Softplus))
        {
            Beta = beta;
            Threshold = threshold;
        }

        internal double Beta { get; }

        internal double Threshold { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, Beta, Threshold);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>ln(1 + e^(β·x))/β, a smooth max(0, x) (Dugas et al., 2000).</summary>
            /// <param name="beta">β: the larger, the closer to max(0, x).</param>
            /// <param name="threshold">Where β·x is larger, the result is x.</param>
            public static Modules.Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);
        }
    }
}
