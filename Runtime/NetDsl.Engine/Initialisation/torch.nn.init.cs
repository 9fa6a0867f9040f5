namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Fills tensors with initial values. All methods work in place, are not recorded for gradients, draw from the
        /// generator of <see cref="manual_seed"/> and return their tensor.</summary>
        public static partial class init
        {
            /// <summary>Uniform numbers.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="low">Lowest number.</param>
            /// <param name="high">Upper bound, exclusive.</param>
            /// <param name="generator">Source of randomness; the default generator by default.</param>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Fill(tensor, values => values.uniform_(low, high, generator));

            /// <summary>Normal numbers.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="mean">Mean.</param>
            /// <param name="std">Standard deviation.</param>
            /// <param name="generator">Source of randomness; the default generator by default.</param>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Fill(tensor, values => values.normal_(mean, std, generator));

            /// <summary>One number everywhere.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="val">The number.</param>
            public static Tensor constant_(Tensor tensor, Scalar val) => Fill(tensor, values => values.fill_(val));

            /// <summary>Ones.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Zeros.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>The identity matrix: ones on the diagonal, zeros elsewhere.</summary>
            /// <param name="tensor">A matrix.</param>
            /// <exception cref="ArgumentException">The tensor does not have two dimensions.</exception>
            public static Tensor eye_(Tensor tensor)
            {
                if (tensor.dim() != 2)
                {
                    throw new ArgumentException(
                        $"eye_ fills a matrix; this tensor has {tensor.dim()} dimensions.",
                        nameof(tensor)
                    );
                }

                return Fill(
                    tensor,
                    values =>
                    {
                        values.fill_(0);
                        for (long i = 0; i < Math.Min(values.size(0), values.size(1)); i++)
                        {
                            values.select(0, i).select(0, i).fill_(1);
                        }
                    }
                );
            }

            private static Tensor Fill(Tensor tensor, Action<Tensor> fill)
            {
                using (no_grad())
                {
                    fill(tensor);
                }
                return tensor;
            }
        }
    }
}
