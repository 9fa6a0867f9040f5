using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>In training, zeroes every channel of [N, C, L] with probability p and scales the rest by 1 / (1 − p) (Tompson et
    /// al., 2015, arXiv 1411.4280); in evaluation returns the input.</summary>
    public sealed class Dropout1d : nn.Module<Tensor, Tensor>
    {
        private readonly double probability;
        private readonly bool inplace;

        internal Dropout1d(double probability, bool inplace)
            : base(nameof(Dropout1d)) => (this.probability, this.inplace) = (probability, inplace);

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">[N, C, L].</param>
        /// <returns>The input's shape.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout1d(tensor, probability, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeroes channels at random in training.</summary>
            /// <param name="p">Probability of a channel to be zeroed, 0 to 1.</param>
            /// <param name="inplace">True overwrites the input.</param>
            public static Modules.Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
