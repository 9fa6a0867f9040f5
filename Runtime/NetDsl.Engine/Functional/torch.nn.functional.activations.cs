using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>max(0, x) elementwise.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrites the input.</param>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            /// <summary>x elementwise, multiplied by the slope where negative.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="negative_slope">The slope below 0.</param>
            /// <param name="inplace">Overwrites the input.</param>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? Unary.ApplyInPlace<LeakyReluOperation>(input, (float)negative_slope) : input.leaky_relu(negative_slope);

            /// <summary>x elementwise, α·(eˣ − 1) where negative (Clevert et al., 2015).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="alpha">α: large negative inputs tend to −α.</param>
            /// <param name="inplace">Overwrites the input.</param>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace
                    ? Unary.ApplyInPlace<EluOperation>(x, (float)alpha)
                    : Unary.Apply<EluOperation>(x.Real("elu"), (float)alpha);

            /// <summary>
            /// x·Φ(x) elementwise, Φ the distribution function of the standard normal distribution (Hendrycks and Gimpel, 2016).
            /// </summary>
            /// <param name="x">Any shape.</param>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <summary>x·sigmoid(x) elementwise (Elfwing et al., 2017).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrites the input.</param>
            public static Tensor silu(Tensor x, bool inplace = false) =>
                inplace ? Unary.ApplyInPlace<SiluOperation>(x) : x.silu();

            /// <summary>eˣ over its sum along a dimension.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="dim">The dimension that sums to 1.</param>
            /// <param name="dtype">Null or Float32.</param>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>The logarithm of softmax along a dimension, computed without overflow.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="dim">The dimension whose exponentials sum to 1.</param>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);
        }
    }
}
