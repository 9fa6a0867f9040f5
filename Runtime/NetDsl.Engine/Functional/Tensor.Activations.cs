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

        /// <summary>min(max(0, x), 6) elementwise; whole numbers stay whole.</summary>
        public Tensor relu6() =>
            Type == ScalarType.Float32 ? Unary.Apply<Relu6Operation>(this) : WholeNumbers("relu6").clamp(0, 6);

        /// <summary>min(max(0, x), 6) in place.</summary>
        public Tensor relu6_() =>
            Type == ScalarType.Float32 ? Unary.ApplyInPlace<Relu6Operation>(this) : WholeNumbers("relu6_").clamp_(0, 6);

        /// <summary>x·relu6(x + 3)/6 elementwise (Howard et al., 2019, arXiv 1905.02244).</summary>
        public Tensor hardswish() => Unary.Apply<HardswishOperation>(Real("hardswish"));

        /// <summary>x·relu6(x + 3)/6 in place.</summary>
        public Tensor hardswish_() => Unary.ApplyInPlace<HardswishOperation>(this);

        /// <summary>ln(1 + e^(β·x))/β elementwise, a smooth max(0, x) (Dugas et al., 2000).</summary>
        /// <param name="beta">β: the larger, the closer to max(0, x).</param>
        /// <param name="threshold">Where β·x is larger, the result is x.</param>
        /// <remarks>TorchSharp 0.99.6 has no parameters here: use <see cref="nn.functional.softplus"/> in code for both
        /// versions.</remarks>
        public Tensor softplus(double beta = 1, double threshold = 20) =>
            SoftplusOperation.Apply(Real("softplus"), (float)beta, (float)threshold);

        /// <summary>x elementwise, multiplied by a trained slope where not positive (He et al., 2015, arXiv
        /// 1502.01852).</summary>
        /// <param name="target">The slopes: one, or [C] for a tensor [N, C, …].</param>
        /// <exception cref="ArgumentException">There is neither one slope nor one for each channel.</exception>
        public Tensor prelu(Tensor target) => PreluOperation.Apply(this, target);
    }
}
