using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Exponential linear unit: x where x > 0, else α(eˣ − 1), in the shape of the input.</summary>
    public sealed class ELU : nn.Module<Tensor, Tensor>
    {
        internal ELU(double alpha, bool inplace)
            : base(nameof(ELU))
        {
            Alpha = alpha;
            Inplace = inplace;
        }

        internal double Alpha { get; }

        internal bool Inplace { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, Alpha, Inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Exponential linear unit: x where x > 0, else α(eˣ − 1).</summary>
            /// <param name="alpha">The value that large negative inputs tend to, negated.</param>
            /// <param name="inplace">True overwrites the input.</param>
            public static Modules.ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);
        }
    }
}
