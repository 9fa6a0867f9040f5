using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Adds elements around the last dimensions.</summary>
            /// <param name="input">Any shape and type; for Reflect and Replicate [N, C, L] or [C, L] for one padded
            /// dimension, [N, C, H, W] or [C, H, W] for two.</param>
            /// <param name="pad">How many elements before and after the last dimension, then before and after the one before it,
            /// and so on. Negative numbers cut elements off.</param>
            /// <param name="mode">Constant or Zeros adds the value, Reflect the input reflected at its edge, Replicate the edge
            /// repeated. The embedded engine has no Circular.</param>
            /// <param name="value">The number that Constant adds.</param>
            /// <returns>The input's shape, with the larger last dimensions.</returns>
            /// <exception cref="ArgumentException">The numbers do not fit the input.</exception>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PaddingOperation.Apply(input, pad, mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(
                Tensor input,
                ReadOnlySpan<long> pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            ) => PaddingOperation.Apply(input, pad, mode, value);

            /// <summary>Adds elements before and after the last dimension.</summary>
            /// <param name="input">As for a list of numbers.</param>
            /// <param name="pad">How many before and after.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The number that Constant adds.</param>
            /// <exception cref="ArgumentException">The numbers do not fit the input.</exception>
            public static Tensor pad(
                Tensor input,
                (long, long) pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            ) => PaddingOperation.Apply(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Adds elements before and after the last two dimensions.</summary>
            /// <param name="input">As for a list of numbers.</param>
            /// <param name="pad">How many left, right, above and below.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The number that Constant adds.</param>
            /// <exception cref="ArgumentException">The numbers do not fit the input.</exception>
            public static Tensor pad(
                Tensor input,
                (long, long, long, long) pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            ) => PaddingOperation.Apply(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Adds elements before and after every dimension, also those of samples and channels.</summary>
            /// <param name="input">As for a list of numbers.</param>
            /// <param name="pad">How many at each end.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The number that Constant adds.</param>
            /// <exception cref="ArgumentException">The numbers do not fit the input.</exception>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PaddingOperation.Apply(input, [.. Enumerable.Repeat(pad, 2 * input.Rank)], mode, value);
        }
    }
}
