namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Xavier's uniform numbers: ±gain·√(6 / (fan in + fan out)).</summary>
            /// <remarks>Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward neural
            /// networks.</remarks>
            /// <param name="tensor">The tensor to fill, of two or more dimensions.</param>
            /// <param name="gain">For what follows the layer, see <see cref="calculate_gain"/>.</param>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Xavier's normal numbers: standard deviation gain·√(2 / (fan in + fan out)).</summary>
            /// <remarks>Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward neural
            /// networks.</remarks>
            /// <param name="tensor">The tensor to fill, of two or more dimensions.</param>
            /// <param name="gain">For what follows the layer, see <see cref="calculate_gain"/>.</param>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) =>
                normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>The same as <see cref="xavier_uniform_"/>.</summary>
            /// <param name="tensor">The tensor to fill, of two or more dimensions.</param>
            /// <param name="gain">For what follows the layer, see <see cref="calculate_gain"/>.</param>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>The same as <see cref="xavier_normal_"/>.</summary>
            /// <param name="tensor">The tensor to fill, of two or more dimensions.</param>
            /// <param name="gain">For what follows the layer, see <see cref="calculate_gain"/>.</param>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }
        }
    }
}
