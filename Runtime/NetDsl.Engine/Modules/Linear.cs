using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>An affine map of the last dimension, y = x·Wᵀ + b: [..., inputs] → [..., outputs].</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        private Parameter weightParameter;
        private Parameter? biasParameter;

        internal Linear(long inputs, long outputs, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(Linear))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(inputs);
            ArgumentOutOfRangeException.ThrowIfNegative(outputs);

            // The weight is drawn before the bias, with these two distributions, as in PyTorch and TorchSharp: seeded weights
            // depend on it.
            weightParameter = new Parameter(empty([outputs, inputs], dtype, device));
            nn.init.kaiming_uniform_(weightParameter, Math.Sqrt(5));
            register_parameter(nameof(weight), weightParameter);
            if (!hasBias)
            {
                return;
            }

            var bound = inputs > 0 ? 1 / Math.Sqrt(inputs) : 0;
            biasParameter = new Parameter(empty([outputs], dtype, device));
            nn.init.uniform_(biasParameter, -bound, bound);
            register_parameter(nameof(bias), biasParameter);
        }

        /// <summary>The matrix W: [outputs, inputs]. Initially uniform in ±1/√inputs (Kaiming with a = √5).</summary>
        public Parameter weight
        {
            get => weightParameter;
            set
            {
                ArgumentNullException.ThrowIfNull(value);
                ReplaceParameter(nameof(weight), value);
                weightParameter = value;
            }
        }

        /// <summary>The vector b: [outputs], or null for a layer without one. Initially uniform in ±1/√inputs.</summary>
        public Parameter? bias
        {
            get => biasParameter;
            set
            {
                ReplaceParameter(nameof(bias), value);
                biasParameter = value;
            }
        }

        /// <summary>Computes x·Wᵀ + b.</summary>
        /// <param name="tensor">[..., inputs].</param>
        /// <returns>[..., outputs].</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weightParameter, biasParameter);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An affine map of the last dimension, y = x·Wᵀ + b: [..., inputs] → [..., outputs].</summary>
            /// <param name="inputSize">Inputs.</param>
            /// <param name="outputSize">Outputs.</param>
            /// <param name="hasBias">False leaves b out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.Linear Linear(
                long inputSize,
                long outputSize,
                bool hasBias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(inputSize, outputSize, hasBias, device, dtype);
        }
    }
}
