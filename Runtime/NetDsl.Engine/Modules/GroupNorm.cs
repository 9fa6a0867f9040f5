using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Group normalisation (Wu and He, 2018, arXiv 1803.08494): each sample by the mean and variance of its own groups
    /// of channels, the same in training and evaluation.</summary>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        private Parameter? weightParameter;
        private Parameter? biasParameter;

        internal GroupNorm(long groups, long channels, double eps, bool affine, Device? device, ScalarType? dtype)
            : base(nameof(GroupNorm))
        {
            num_groups = groups;
            this.eps = eps;
            this.affine = affine;
            if (!affine)
            {
                return;
            }

            weight = new Parameter(ones([channels], dtype, device));
            bias = new Parameter(zeros([channels], dtype, device));
        }

        /// <summary>Groups of neighbouring channels.</summary>
        public long num_groups { get; set; }

        /// <summary>Added to the variance.</summary>
        public double eps { get; set; }

        /// <summary>Whether the module was made with <see cref="weight"/> and <see cref="bias"/>.</summary>
        public bool affine { get; set; }

        /// <summary>The gain of each channel: [C], initially 1; null without affine.</summary>
        /// <remarks>TorchSharp 0.107 leaves weight and bias as they lie in memory: set them, with <c>nn.init.ones_</c> and
        /// <c>zeros_</c>, in code for both engines.</remarks>
        public Parameter? weight
        {
            get => weightParameter;
            set
            {
                ReplaceParameter(nameof(weight), value);
                weightParameter = value;
            }
        }

        /// <summary>The offset of each channel: [C], initially 0; null without affine.</summary>
        public Parameter? bias
        {
            get => biasParameter;
            set
            {
                ReplaceParameter(nameof(bias), value);
                biasParameter = value;
            }
        }

        /// <summary>Normalises the groups of each sample.</summary>
        /// <param name="tensor">[N, C, L], [N, C, H, W] or with more dimensions of space.</param>
        /// <returns>The input's shape.</returns>
        /// <exception cref="ArgumentException">The shape does not fit.</exception>
        public override Tensor forward(Tensor tensor) =>
            tensor.Rank >= 3
                ? nn.functional.group_norm(tensor, num_groups, weight, bias, eps)
                : throw new ArgumentException(
                    $"GroupNorm: the input must be [N, C, …] with a dimension of space at least, not {Shapes.Text(tensor.sizes)}."
                );
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalisation of each sample's groups of channels (Wu and He, 2018, arXiv 1803.08494).</summary>
            /// <param name="num_groups">Groups of neighbouring channels, a divisor of the channels.</param>
            /// <param name="num_channels">Channels C.</param>
            /// <param name="eps">Added to the variance.</param>
            /// <param name="affine">False leaves the trained gain and offset of each channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.GroupNorm GroupNorm(
                long num_groups,
                long num_channels,
                double eps = 1E-05,
                bool affine = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}
