using NetDsl.Engine.Functional;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>Labels as one-hot rows.</summary>
    internal static class OneHot
    {
        public static Tensor Apply(Tensor labels, long classes)
        {
            if (labels.Type != ScalarType.Int64)
            {
                throw new ArgumentException($"one_hot: labels Int64 are needed, not {labels.Type}.", nameof(labels));
            }

            using var dense = new Dense(labels);
            if (classes < -1 || (labels.Count == 0 && classes <= 0))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(classes),
                    classes,
                    "one_hot: a number of classes is needed; -1 takes it from the labels, if there are any."
                );
            }
            var largest = -1L;
            foreach (var label in dense.Longs)
            {
                if (label < 0 || (classes >= 0 && label >= classes))
                {
                    throw new ArgumentOutOfRangeException(
                        nameof(labels),
                        label,
                        $"one_hot: label {label} is not in 0 to {classes - 1}."
                    );
                }

                largest = Math.Max(largest, label);
            }
            var width = classes >= 0 ? classes : largest + 1;
            var y = zeros((ReadOnlySpan<long>)[.. labels.sizes, width], ScalarType.Int64);
            var rows = y.Write<long>();
            for (var i = 0; i < dense.Longs.Length; i++)
            {
                rows[(i * (int)width) + (int)dense.Longs[i]] = 1;
            }

            return y;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static partial class functional
            {
                /// <summary>For each label, a row of zeros with a one at the label.</summary>
                /// <param name="x">Labels of Int64, any shape.</param>
                /// <param name="num_classes">The length of a row; -1 means the largest label plus one.</param>
                /// <returns>The shape of x with one more dimension, Int64.</returns>
                /// <exception cref="ArgumentOutOfRangeException">A label is negative or too large.</exception>
                public static Tensor one_hot(Tensor x, long num_classes = -1) => OneHot.Apply(x, num_classes);
            }
        }
    }
}
