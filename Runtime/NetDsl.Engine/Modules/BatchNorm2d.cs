using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Batch normalisation of images [N, C, H, W], channel by channel.</summary>
    public sealed class BatchNorm2d : BatchNorm
    {
        internal BatchNorm2d(
            long features,
            double eps,
            double momentum,
            bool affine,
            bool track,
            Device? device,
            ScalarType? dtype
        )
            : base(features, eps, momentum, affine, track, device, dtype, nameof(BatchNorm2d)) { }

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input)
        {
            if (input.Rank != 4 || input.sizes[1] != num_features)
            {
                throw new ArgumentException(
                    $"BatchNorm2d: the input must be [N, {num_features}, H, W], not "
                        + $"{NetDsl.Engine.Tensors.Shapes.Text(input.sizes)}.",
                    nameof(input)
                );
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Batch normalisation of images [N, C, H, W].</summary>
            /// <param name="num_features">Channels C.</param>
            /// <param name="eps">Added to the variance.</param>
            /// <param name="momentum">The share of a batch in the new running statistics.</param>
            /// <param name="affine">False leaves the trained gain and offset of each channel out.</param>
            /// <param name="track_running_stats">False keeps no running statistics: evaluation uses each batch's own too.</param>
            /// <param name="device">Where the parameters and buffers lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.BatchNorm2d BatchNorm2d(
                long num_features,
                double eps = 1E-05,
                double momentum = 0.1,
                bool affine = true,
                bool track_running_stats = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
