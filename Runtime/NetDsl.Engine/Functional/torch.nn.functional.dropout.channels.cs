using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Zeroes whole channels at random during training and scales the others by 1/(1 − p).</summary>
            /// <param name="input">[N, C, L] or [C, L].</param>
            /// <param name="p">The probability of a zero.</param>
            /// <param name="training">False returns the input.</param>
            /// <param name="inplace">Overwrites the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">Not a probability.</exception>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                ChannelDropout.Apply("dropout1d", input, p, training, inplace);

            /// <summary>Zeroes whole channels at random during training and scales the others by 1/(1 − p).</summary>
            /// <param name="input">[N, C, H, W].</param>
            /// <param name="p">The probability of a zero.</param>
            /// <param name="training">False returns the input.</param>
            /// <param name="inplace">Overwrites the input.</param>
            /// <exception cref="ArgumentOutOfRangeException">Not a probability.</exception>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                ChannelDropout.Apply("dropout2d", input, p, training, inplace);
        }
    }
}
