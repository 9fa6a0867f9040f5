using NetDsl.Engine.Functional;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sets all elements to a number.</summary>
        /// <param name="value">The number.</param>
        public Tensor fill_(Scalar value) => Assignments.Fill(this, value, "fill_");

        /// <summary>Sets all elements to 0.</summary>
        public Tensor zero_() => Assignments.Fill(this, 0, "zero_");

        /// <summary>Copies the elements of another tensor, which broadcasts to this one and is converted to its type.</summary>
        /// <param name="source">The other tensor.</param>
        /// <param name="nonBlocking">Without effect on the CPU.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Assignments.Copy(this, source, "copy_");

        /// <summary>Fills with random numbers spread evenly over [from, to).</summary>
        /// <param name="from">The lower bound.</param>
        /// <param name="to">The upper bound.</param>
        /// <param name="generator">The random stream; null for the default one.</param>
        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            Draw("uniform_", values => Randomness.Uniform(values, from, to, generator));

        /// <summary>Fills with random numbers of a normal distribution.</summary>
        /// <param name="mean">Its mean.</param>
        /// <param name="std">Its standard deviation.</param>
        /// <param name="generator">The random stream; null for the default one.</param>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Draw("normal_", values => Randomness.Normal(values, mean, std, generator, grouped: IsContiguous));

        /// <summary>Fills with 1 by the given probability and 0 otherwise.</summary>
        /// <param name="p">The probability of 1.</param>
        /// <param name="generator">The random stream; null for the default one.</param>
        /// <exception cref="ArgumentOutOfRangeException">Not a probability.</exception>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) =>
            Draw("bernoulli_", values => Randomness.Bernoulli(values, p, generator));

        /// <summary>Fills with random integers from <paramref name="from"/> to one less than <paramref name="to"/>.</summary>
        /// <param name="from">The smallest.</param>
        /// <param name="to">One more than the largest.</param>
        /// <param name="generator">The random stream; null for the default one.</param>
        /// <exception cref="ArgumentOutOfRangeException">The range is empty.</exception>
        public Tensor random_(double from, double to, Generator? generator = null)
        {
            CheckInPlace("random_");
            using var inOrder = Views.InMemoryOrder(this);
            using var integers = NewUntracked(inOrder.sizes, ScalarType.Int64);
            Randomness.Integers(integers.Write<long>(), (long)from, (long)to, generator);
            Copies.Into(integers, inOrder);
            return this;
        }

        private delegate void Filling(Span<float> values);

        private Tensor Draw(string operation, Filling fill)
        {
            CheckInPlace(operation);
            if (IsContiguous && Type == ScalarType.Float32)
            {
                fill(Write<float>());
                return this;
            }
            if (Type != ScalarType.Float32 && operation != "bernoulli_")
            {
                throw new InvalidOperationException(
                    $"{operation}: Float32 is needed, this tensor {Shapes.Text(sizes)} is {Type}."
                );
            }
            // The elements of a view are drawn in the order of its memory, as in libtorch.
            using var inOrder = Views.InMemoryOrder(this);
            using var drawn = NewUntracked(inOrder.sizes);
            fill(drawn.Write<float>());
            Copies.Into(drawn, inOrder);
            return this;
        }
    }
}
