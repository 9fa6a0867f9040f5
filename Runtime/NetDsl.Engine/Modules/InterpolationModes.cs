namespace TorchSharp;

public static partial class torch
{
    /// <summary>How <see cref="nn.Upsample"/> fills places. The embedded engine has Nearest, Linear and Bilinear.</summary>
    public enum UpsampleMode
    {
        /// <summary>The place at or before, repeated.</summary>
        Nearest = 0,

        /// <summary>Linear interpolation of [N, C, L].</summary>
        Linear = 1,

        /// <summary>Linear interpolation along both dimensions of [N, C, H, W].</summary>
        Bilinear = 2,

        /// <summary>Cubic interpolation of [N, C, H, W].</summary>
        Bicubic = 3,

        /// <summary>Linear interpolation along the three dimensions of [N, C, D, H, W].</summary>
        Trilinear = 4,
    }

    /// <summary>How <see cref="nn.functional.interpolate"/> fills places. The embedded engine has Nearest, Linear and
    /// Bilinear.</summary>
    public enum InterpolationMode
    {
        /// <summary>The place at or before, repeated.</summary>
        Nearest = 0,

        /// <summary>Linear interpolation of [N, C, L].</summary>
        Linear = 1,

        /// <summary>Linear interpolation along both dimensions of [N, C, H, W].</summary>
        Bilinear = 2,

        /// <summary>Cubic interpolation of [N, C, H, W].</summary>
        Bicubic = 3,

        /// <summary>Linear interpolation along the three dimensions of [N, C, D, H, W].</summary>
        Trilinear = 4,

        /// <summary>Averages, as of an adaptive pool.</summary>
        Area = 5,

        /// <summary>The nearest place by the middles of places, repeated.</summary>
        NearestExact = 6,
    }
}
