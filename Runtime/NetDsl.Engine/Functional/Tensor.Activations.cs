using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>max(0, x) elementwise.</summary>
        public Tensor relu() => Type == ScalarType.Float32 ? Unary.Apply<ReluOperation>(this) : WholeNumbers("relu").clamp_min(0);

        /// <summary>max(0, x) in place.</summary>
        public Tensor relu_() =>
            Type == ScalarType.Float32 ? Unary.ApplyInPlace<ReluOperation>(this) : WholeNumbers("relu_").clamp_(0);

        /// <summary>x elementwise, multiplied by the slope where negative.</summary>
        /// <param name="negative_slope">The slope below 0.</param>
        public Tensor leaky_relu(Scalar negative_slope) =>
            Unary.Apply<LeakyReluOperation>(Real("leaky_relu"), negative_slope.Single);

        /// <summary>1/(1 + e⁻ˣ) elementwise.</summary>
        public Tensor sigmoid() => Unary.Apply<SigmoidOperation>(this);

        /// <summary>The hyperbolic tangent elementwise.</summary>
        public Tensor tanh() => Unary.Apply<TanhOperation>(this);

        /// <summary>
        /// x·Φ(x) elementwise, Φ the distribution function of the standard normal distribution (Hendrycks and Gimpel, 2016).
        /// </summary>
        public Tensor gelu() => Unary.Apply<GeluOperation>(Real("gelu"));

        /// <summary>x·sigmoid(x) elementwise (Elfwing et al., 2017).</summary>
        public Tensor silu() => Unary.Apply<SiluOperation>(Real("silu"));
    }
}
