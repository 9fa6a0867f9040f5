using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Resizes maps, by repeating places or by interpolating linearly between them. See
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html">PyTorch's
            /// interpolate</see>.</summary>
            /// <param name="x">Float32, [N, C, L] or [N, C, H, W].</param>
            /// <param name="size">Places of the result, a number for each dimension after the channels.</param>
            /// <param name="scale_factor">How many times as many places, a number for each dimension after the channels. It is
            /// given instead of <paramref name="size"/>; results are rounded down.</param>
            /// <param name="mode">Nearest repeats places. Linear interpolates [N, C, L], Bilinear [N, C, H, W]. The embedded
            /// engine has no others.</param>
            /// <param name="align_corners">For Linear and Bilinear: true keeps the middles of the corner places where they are,
            /// false (the default) their outer edges.</param>
            /// <param name="recompute_scale_factor">Whether places are computed from the ratio of the sizes; by default they are
            /// computed from the factor, which differs where the size was rounded.</param>
            /// <param name="antialias">Must be false on the embedded engine.</param>
            /// <returns>[N, C, L′] or [N, C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The numbers do not fit the input, or the type is not Float32.</exception>
            /// <exception cref="NotSupportedException">A mode that the embedded engine does not have.</exception>
            public static Tensor interpolate(
                Tensor x,
                long[]? size = null,
                double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null,
                bool recompute_scale_factor = false,
                bool antialias = false
            ) => InterpolateOperation.Apply(x, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias);
        }
    }
}
