using NetDsl.Engine.Initialisation;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Normal numbers within bounds: uniform numbers between the bounds' probabilities, put through the inverse
            /// of the normal distribution function.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="mean">Mean before the cut.</param>
            /// <param name="std">Standard deviation before the cut.</param>
            /// <param name="a">Lowest number.</param>
            /// <param name="b">Highest number.</param>
            /// <param name="generator">Source of randomness; the default generator by default.</param>
            public static Tensor trunc_normal_(
                Tensor tensor,
                double mean = 0,
                double std = 1,
                double a = -2,
                double b = 2,
                Generator? generator = null
            ) =>
                Fill(
                    tensor,
                    values =>
                    {
                        values.uniform_(
                            ErrorFunction.Value((a - mean) / std / Math.Sqrt(2)),
                            ErrorFunction.Value((b - mean) / std / Math.Sqrt(2)),
                            generator
                        );
                        using var copy = values.IsContiguous ? null : values.contiguous();
                        foreach (ref var value in (copy ?? values).Write<float>())
                        {
                            var normal = ((float)ErrorFunction.Inverse(value) * (float)(std * Math.Sqrt(2))) + (float)mean;
                            value = Math.Clamp(normal, (float)a, (float)b);
                        }
                        if (copy is not null)
                        {
                            values.copy_(copy);
                        }
                    }
                );
        }
    }
}
