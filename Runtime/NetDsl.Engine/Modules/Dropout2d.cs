using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>In training, zeroes every channel of [N, C, H, W] with probability p and scales the rest by 1 / (1 − p) (Tompson
    /// et al., 2015, arXiv 1411.4280); in evaluation returns the input.</summary>
    public sealed class Dropout2d : nn.Module<Tensor, Tensor>
    {
        private readonly double probability;
        private readonly bool inplace;

        internal Dropout2d(double probability, bool inplace)
            : base(nameof(Dropout2d)) => (this.probability, this.inplace) = (probability, inplace);

        /// <summary>Computes the module's output.</summary>
        /// <param name="input">[N, C, H, W].</param>
        /// <returns>The input's shape.</returns>
        public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, probability, training, inplace);
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
            public static Modules.Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
