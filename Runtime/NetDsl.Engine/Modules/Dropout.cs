using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>In training, zeroes every element with probability p and scales the rest by 1 / (1 − p); in evaluation returns
    /// the input.</summary>
    public sealed class Dropout : nn.Module<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace)
            : base(nameof(Dropout))
        {
            P = p;
            Inplace = inplace;
        }

        internal double P { get; }

        internal bool Inplace { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, P, training, Inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeroes elements at random in training.</summary>
            /// <param name="p">Probability of an element to be zeroed, 0 to 1.</param>
            /// <param name="inplace">True overwrites the input.</param>
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
