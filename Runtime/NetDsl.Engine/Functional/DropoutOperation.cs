using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>
    /// Random zeros during training (Srivastava et al., 2014), with the numbers of libtorch's bernoulli stream.
    /// </summary>
    internal static class DropoutOperation
    {
        public static Tensor Apply(Tensor x, double p, bool training, bool inplace)
        {
            if (!(p >= 0 && p <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(p), p, $"dropout: the probability {p} is not between 0 and 1.");
            }

            if (!training || p == 0 || x.Count == 0)
            {
                return x;
            }

            if (x.Type != ScalarType.Float32)
            {
                throw new ArgumentException($"dropout: Float32 is needed, not {x.Type}.", nameof(x));
            }

            if (inplace)
            {
                x.CheckInPlace("dropout_");
            }

            using var drawn = Tensor.NewUntracked(x.sizes);
            var factors = drawn.Write<float>();
            // The remaining elements are scaled up, so that the expected value of each element is unchanged.
            if (p == 1)
            {
                factors.Clear();
            }
            else
            {
                Randomness.Bernoulli(factors, 1 - p, null);
                Multiplication<float>.RowScalar(factors, (float)(1 / (1 - p)), factors);
            }
            using var mask = x.IsContiguous ? drawn.Alias() : InMemoryOrder(drawn, x);
            if (inplace)
            {
                return Arithmetic.ApplyInPlace(Binary.Mul, x, mask);
            }

            var y = Tensor.New(x.sizes);
            using (var source = new Dense(x))
            {
                Multiplication<float>.Rows(source.Floats, mask.Read<float>(), y.Write<float>());
            }

            return GradMode.Records(x) ? y.Record(new DropoutNode(x, mask)) : y;
        }

        /// <summary>As in libtorch, the mask of a transposed tensor without gaps has the memory layout of the tensor and is drawn
        /// in that order.</summary>
        private static Tensor InMemoryOrder(Tensor drawn, Tensor x)
        {
            using var inOrder = Views.InMemoryOrder(x);
            if (!inOrder.IsContiguous)
            {
                return drawn.Alias();
            }
            using var values = drawn.AliasAs(inOrder.sizes, null, 0);
            return Views.BackFromMemoryOrder(values, x);
        }

        private sealed class DropoutNode(Tensor x, Tensor mask) : Node("dropout", x)
        {
            private SavedTensor factors = new(mask);

            public override void Backward(Tensor gradient) => Send(0, gradient.mul(factors.Get(Operation)));

            protected override void ReleaseSaved() => factors.Release();
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
                /// <summary>Sets elements to zero at random during training and scales the others by 1/(1 − p).</summary>
                /// <param name="input">Any shape.</param>
                /// <param name="p">The probability of a zero.</param>
                /// <param name="training">False returns the input.</param>
                /// <param name="inplace">Overwrites the input.</param>
                /// <exception cref="ArgumentOutOfRangeException">Not a probability.</exception>
                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    NetDsl.Engine.Functional.DropoutOperation.Apply(input, p, training, inplace);
            }
        }
    }
}
