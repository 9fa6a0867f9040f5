namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>The side of a layer on which a Kaiming initialisation preserves the variance.</summary>
            public enum FanInOut
            {
                /// <summary>The inputs: values keep their variance in the forward pass.</summary>
                FanIn = 0,

                /// <summary>The outputs: gradients keep their variance in the backward pass.</summary>
                FanOut = 1,
            }

            /// <summary>How many numbers go into each output of a layer, and how many outputs each input goes to.</summary>
            /// <param name="tensor">The layer's weight: [outputs, inputs], or [outputs, inputs, kernel...] of a
            /// convolution.</param>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException(
                        $"Fan in and fan out need a tensor of two or more dimensions, not [{string.Join(", ", shape)}].",
                        nameof(tensor)
                    );
                }

                long kernel = 1;
                foreach (var size in shape.AsSpan(2))
                {
                    kernel *= size;
                }

                return (shape[1] * kernel, shape[0] * kernel);
            }
        }
    }
}
