using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Maps of more places, repeated or interpolated: [N, C, L] or [N, C, H, W].</summary>
    public sealed class Upsample : nn.Module<Tensor, Tensor>
    {
        private readonly long[]? sizes;
        private readonly double[]? factors;

        internal Upsample(long[]? sizes, double[]? factors, UpsampleMode mode, bool? alignCorners, bool? recompute)
            : base(nameof(Upsample))
        {
            this.sizes = sizes;
            this.factors = factors;
            this.mode = mode;
            align_corners = alignCorners;
            recompute_scale_factor = recompute;
        }

        /// <summary>Places of the output; empty where factors are given.</summary>
        public ReadOnlySpan<long> size => sizes;

        /// <summary>How many times as many places; empty where sizes are given.</summary>
        public ReadOnlySpan<double> scale_factor => factors;

        /// <summary>How places are filled.</summary>
        public UpsampleMode mode { get; }

        /// <summary>Whether the middles of the corner places stay where they are; null where that is not given.</summary>
        public bool? align_corners { get; }

        /// <summary>Whether places are computed from the ratio of the sizes; null is false.</summary>
        public bool? recompute_scale_factor { get; set; }

        /// <summary>Resizes the input.</summary>
        /// <param name="input">Float32, [N, C, L] or [N, C, H, W].</param>
        /// <returns>[N, C, L′] or [N, C, H′, W′].</returns>
        /// <exception cref="ArgumentException">The numbers do not fit the input, or the type is not Float32.</exception>
        /// <exception cref="NotSupportedException">A mode that the embedded engine does not have.</exception>
        public override Tensor forward(Tensor input) =>
            nn.functional.interpolate(
                input,
                sizes,
                factors,
                (InterpolationMode)mode,
                align_corners,
                recompute_scale_factor ?? false
            );
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Maps of more places, repeated or interpolated: [N, C, L] or [N, C, H, W].</summary>
            /// <param name="size">Places of the output, a number for each dimension after the channels.</param>
            /// <param name="scale_factor">How many times as many places, a number for each dimension after the channels. It is
            /// given instead of <paramref name="size"/>.</param>
            /// <param name="mode">Nearest repeats places. Linear interpolates [N, C, L], Bilinear [N, C, H, W]. The embedded
            /// engine has no others.</param>
            /// <param name="align_corners">For Linear and Bilinear: true keeps the middles of the corner places where they are,
            /// false (the default) their outer edges.</param>
            /// <param name="recompute_scale_factor">Whether places are computed from the ratio of the sizes; by default they are
            /// computed from the factor, which differs where the size was rounded.</param>
            public static Modules.Upsample Upsample(
                long[]? size = null,
                double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest,
                bool? align_corners = null,
                bool? recompute_scale_factor = null
            ) => new(size, scale_factor, mode, align_corners, recompute_scale_factor);
        }
    }
}
