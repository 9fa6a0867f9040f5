namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Kaiming's uniform numbers: ±gain·√(3 / fan).</summary>
            /// <remarks>He et al. 2015, Delving deep into rectifiers.</remarks>
            /// <param name="tensor">The tensor to fill, of two or more dimensions.</param>
            /// <param name="a">The slope of leaky relu for negative inputs.</param>
            /// <param name="mode">Whether the fan is that of the inputs or of the outputs.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            public static Tensor kaiming_uniform_(
                Tensor tensor,
                double a = 0,
                FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU
            )
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Kaiming's normal numbers: standard deviation gain / √fan.</summary>
            /// <remarks>He et al. 2015, Delving deep into rectifiers.</remarks>
            /// <param name="tensor">The tensor to fill, of two or more dimensions.</param>
            /// <param name="a">The slope of leaky relu for negative inputs.</param>
            /// <param name="mode">Whether the fan is that of the inputs or of the outputs.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            public static Tensor kaiming_normal_(
                Tensor tensor,
                double a = 0,
                FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU
            ) => normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var fan = mode == FanInOut.FanIn ? fanIn : fanOut;
                // A layer without inputs has no weights to fill; the deviation only has to be a number.
                return fan == 0 ? 0 : calculate_gain(nonlinearity, a) / Math.Sqrt(fan);
            }
        }
    }
}
