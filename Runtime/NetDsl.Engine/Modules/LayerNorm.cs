using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Layer normalisation (Ba, Kiros and Hinton, 2016, arXiv 1607.06450): each sample by the mean and variance of its
    /// own last dimensions, the same in training and evaluation.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        private Parameter? weightParameter;
        private Parameter? biasParameter;

        internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            if (shape is not { Length: > 0 })
            {
                throw new ArgumentException(
                    "LayerNorm: normalized_shape is empty; it needs one dimension or more.",
                    nameof(shape)
                );
            }

            foreach (var size in shape)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(shape));
            }

            Shape = (long[])shape.Clone();
            Epsilon = eps;
            IsAffine = affine;
            if (!affine)
            {
                return;
            }

            weight = new Parameter(ones(Shape, dtype, device));
            if (hasBias)
            {
                bias = new Parameter(zeros(Shape, dtype, device));
            }
        }

        internal long[] Shape { get; }

        internal double Epsilon { get; }

        internal bool IsAffine { get; }

        /// <summary>The gain of each element: of normalized_shape, initially 1; null without elementwise_affine.</summary>
        public Parameter? weight
        {
            get => weightParameter;
            set
            {
                ReplaceParameter(nameof(weight), value);
                weightParameter = value;
            }
        }

        /// <summary>The offset of each element: of normalized_shape, initially 0; null without one.</summary>
        public Parameter? bias
        {
            get => biasParameter;
            set
            {
                ReplaceParameter(nameof(bias), value);
                biasParameter = value;
            }
        }

        /// <summary>Normalises the last dimensions.</summary>
        /// <param name="tensor">[…, normalized_shape].</param>
        /// <returns>The input's shape.</returns>
        /// <exception cref="ArgumentException">The input does not end with normalized_shape.</exception>
        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, Shape, weight, bias, Epsilon);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Layer normalisation over the last dimensions.</summary>
            /// <param name="normalized_shape">Their sizes.</param>
            /// <param name="eps">Added to the variance.</param>
            /// <param name="elementwise_affine">False leaves the trained gain and offset of each element out.</param>
            /// <param name="bias">False leaves the offset out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            /// <remarks>TorchSharp 0.99.6 has no <paramref name="bias"/>: name <paramref name="device"/> and
            /// <paramref name="dtype"/> in code for both versions.</remarks>
            public static Modules.LayerNorm LayerNorm(
                long[] normalized_shape,
                double eps = 1E-05,
                bool elementwise_affine = true,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <inheritdoc cref="LayerNorm(long[], double, bool, bool, Device, ScalarType?)"/>
            public static Modules.LayerNorm LayerNorm(
                long normalized_shape,
                double eps = 1E-05,
                bool elementwise_affine = true,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
