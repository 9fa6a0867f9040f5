using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x where x > 0, else slope·x with trained slopes (He et al., 2015, arXiv 1502.01852), in the shape of the
    /// input.</summary>
    public sealed class PReLU : nn.Module<Tensor, Tensor>
    {
        private Parameter weightParameter;

        internal PReLU(long count, double init, Device? device, ScalarType? dtype)
            : base(nameof(PReLU))
        {
            num_parameters = count;
            this.init = init;
            weightParameter = new Parameter(full([count], init, dtype, device));
            register_parameter(nameof(weight), weightParameter);
        }

        /// <summary>Slopes: 1, or the channels C of the input.</summary>
        public long num_parameters { get; }

        /// <summary>The initial slope.</summary>
        public double init { get; }

        /// <summary>The slopes: [num_parameters].</summary>
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

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">[N, C, …]; of any shape if there is one slope.</param>
        /// <returns>A tensor of the input's shape.</returns>
        /// <exception cref="ArgumentException">There is neither one slope nor one for each channel.</exception>
        public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, weightParameter);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where x > 0, else slope·x with trained slopes (He et al., 2015, arXiv 1502.01852).</summary>
            /// <param name="num_parameters">Slopes: 1 for all elements, or one for each channel of the input [N, C, …].</param>
            /// <param name="init">The initial slope.</param>
            /// <param name="device">Where the slopes lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            /// <remarks>TorchSharp 0.99.6 has no such module.</remarks>
            public static Modules.PReLU PReLU(
                long num_parameters,
                double init = 0.25,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_parameters, init, device, dtype);
        }
    }
}
