using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Leaky rectified linear unit: x where x > 0, else slope·x, in the shape of the input.</summary>
    public sealed class LeakyReLU : nn.Module<Tensor, Tensor>
    {
        internal LeakyReLU(double negativeSlope, bool inplace)
            : base(nameof(LeakyReLU))
        {
            NegativeSlope = negativeSlope;
            Inplace = inplace;
        }

        internal double NegativeSlope { get; }

        internal bool Inplace { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, NegativeSlope, Inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Leaky rectified linear unit: x where x > 0, else slope·x.</summary>
            /// <param name="negative_slope">Slope for negative inputs.</param>
            /// <param name="inplace">True overwrites the input.</param>
            public static Modules.LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) =>
                new(negative_slope, inplace);
        }
    }
}
