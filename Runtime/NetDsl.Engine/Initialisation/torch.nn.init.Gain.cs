namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>What follows a layer, for <see cref="calculate_gain"/>.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing, or a linear function.</summary>
                Linear = 0,

                /// <summary>A one-dimensional convolution.</summary>
                Conv1D = 1,

                /// <summary>A two-dimensional convolution.</summary>
                Conv2D = 2,

                /// <summary>A three-dimensional convolution.</summary>
                Conv3D = 3,

                /// <summary>A one-dimensional transposed convolution.</summary>
                ConvTranspose1D = 4,

                /// <summary>A two-dimensional transposed convolution.</summary>
                ConvTranspose2D = 5,

                /// <summary>A three-dimensional transposed convolution.</summary>
                ConvTranspose3D = 6,

                /// <summary>The logistic function.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>The rectified linear unit.</summary>
                ReLU = 9,

                /// <summary>The leaky rectified linear unit.</summary>
                LeakyReLU = 10,
            }

            /// <summary>The factor by which weights are scaled to make up for the function that follows: 5/3 for tanh, √2 for
            /// relu, √(2/(1+slope²)) for leaky relu, else 1.</summary>
            /// <param name="nonlinearity">What follows the layer.</param>
            /// <param name="param">The slope of leaky relu for negative inputs.</param>
            /// <exception cref="ArgumentOutOfRangeException">The nonlinearity is not a member of the enumeration.</exception>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) =>
                nonlinearity switch
                {
                    NonlinearityType.Tanh => 5.0 / 3,
                    NonlinearityType.ReLU => Math.Sqrt(2),
                    NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                    >= NonlinearityType.Linear and <= NonlinearityType.Sigmoid => 1,
                    _ => throw new ArgumentOutOfRangeException(nameof(nonlinearity), nonlinearity, "Not a NonlinearityType."),
                };
        }
    }
}
