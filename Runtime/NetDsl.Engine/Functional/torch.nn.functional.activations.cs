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

            /// <summary>min(max(0, x), 6) elementwise (Krizhevsky, 2010, "Convolutional deep belief networks on
            /// CIFAR-10").</summary>
            /// <param name="x">Any shape; whole numbers stay whole.</param>
            /// <param name="inplace">Overwrites the input.</param>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? x.relu6_() : x.relu6();

            /// <summary>x·relu6(x + 3)/6 elementwise (Howard et al., 2019, arXiv 1905.02244).</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="inplace">Overwrites the input.</param>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? input.hardswish_() : input.hardswish();

            /// <summary>x·tanh(ln(1 + eˣ)) elementwise (Misra, 2019, arXiv 1908.08681).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrites the input.</param>
            public static Tensor mish(Tensor x, bool inplace = false) =>
                inplace ? Unary.ApplyInPlace<MishOperation>(x) : Unary.Apply<MishOperation>(x.Real("mish"));

            /// <summary>ln(1 + e^(β·x))/β elementwise, a smooth max(0, x) (Dugas et al., 2000).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="beta">β: the larger, the closer to max(0, x).</param>
            /// <param name="threshold">Where β·x is larger, the result is x.</param>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            /// <summary>x elementwise, multiplied by a trained slope where not positive (He et al., 2015, arXiv
            /// 1502.01852).</summary>
            /// <param name="input">[N, C, …]; of any shape if there is one slope.</param>
            /// <param name="weight">The slopes: one, or [C].</param>
            /// <exception cref="ArgumentException">There is neither one slope nor one for each channel.</exception>
            public static Tensor prelu(Tensor input, Tensor weight) => input.prelu(weight);

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
