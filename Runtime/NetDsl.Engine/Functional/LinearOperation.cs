using System.Diagnostics.CodeAnalysis;
using NetDsl.Engine.Autograd;
using NetDsl.Engine.Functional;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>y = x·Wᵀ + b as one operation.</summary>
    internal static class LinearOperation
    {
        public static Tensor Apply(Tensor input, Tensor weight, Tensor? bias)
        {
            if (weight.Rank != 2 || input.Rank == 0 || input.sizes[^1] != weight.sizes[1])
            {
                ThrowShape(input, weight);
            }

            if (bias is { Rank: 1, Count: 1 } && weight.Rank == 2 && weight.sizes[0] != 1)
            {
                bias = bias.expand(weight.sizes[0]);
            }
            if (bias is not null && (bias.Rank != 1 || bias.sizes[0] != weight.sizes[0]))
            {
                ThrowBias(weight, bias);
            }

            if (input.Type != ScalarType.Float32 || weight.Type != ScalarType.Float32 || bias is { Type: not ScalarType.Float32 })
            {
                ThrowType(input, weight);
            }

            var sizes = (long[])input.sizes.Clone();
            sizes[^1] = weight.sizes[0];
            var y = Tensor.New(sizes);
            int k = (int)weight.sizes[1],
                n = (int)weight.sizes[0],
                m = n == 0 ? 0 : (int)(y.Count / n);
            if (m > 0 && n > 0)
            {
                using var x = new Dense(input);
                using var w = new Dense(weight);
                using var b = new Dense(bias ?? weight);
                var offsets = bias is null ? default : b.Floats;
                Gemm.Multiply(false, true, m, n, k, x.Floats, k, w.Floats, k, y.Write<float>(), n, offsets);
            }
            return GradMode.Records(input, weight, bias ?? weight) ? y.Record(new LinearNode(input, weight, bias)) : y;
        }

        [DoesNotReturn]
        private static void ThrowShape(Tensor input, Tensor weight) =>
            throw new ArgumentException(
                weight.Rank == 2
                    ? $"linear: input {Shapes.Text(input.sizes)} does not fit weight {Shapes.Text(weight.sizes)}: the last "
                        + $"dimension must be {weight.sizes[1]}"
                    : $"linear: the weight must be a matrix [out, in], not {Shapes.Text(weight.sizes)} (input "
                        + $"{Shapes.Text(input.sizes)})"
            );

        [DoesNotReturn]
        private static void ThrowBias(Tensor weight, Tensor bias) =>
            throw new ArgumentException(
                $"linear: bias {Shapes.Text(bias.sizes)} does not fit weight {Shapes.Text(weight.sizes)}: it must be "
                    + $"[{weight.sizes[0]}]"
            );

        [DoesNotReturn]
        private static void ThrowType(Tensor input, Tensor weight) =>
            throw new ArgumentException(
                $"linear: Float32 is needed, not input {input.Type} and weight {weight.Type}; convert with to(ScalarType.Float32)"
            );

        /// <summary>dX = dY·W, dW = dYᵀ·X, db = the sums of dY's columns.</summary>
        private sealed class LinearNode(Tensor input, Tensor weight, Tensor? bias) : Node("linear", input, weight, bias)
        {
            private readonly int inputs = (int)weight.sizes[1];
            private readonly int outputs = (int)weight.sizes[0];
            private readonly long[] inputSizes = input.sizes;
            private readonly long[] weightSizes = weight.sizes;
            private readonly bool hasBias = bias is not null;
            private SavedTensor x = new(input);
            private SavedTensor w = new(weight);

            public override void Backward(Tensor gradient)
            {
                using var gradY = new Dense(gradient);
                var rows = outputs == 0 ? 0 : (int)(gradient.Count / outputs);
                if (Needs(0))
                {
                    SendInput(gradY.Floats, rows);
                }

                if (Needs(1))
                {
                    SendWeight(gradY.Floats, rows);
                }

                if (hasBias && Needs(2))
                {
                    SendBias(gradY.Floats, rows);
                }
            }

            protected override void ReleaseSaved()
            {
                x.Release();
                w.Release();
            }

            private void SendInput(ReadOnlySpan<float> gradY, int rows)
            {
                using var weights = new Dense(w.Get(Operation));
                var gradX = Tensor.New(inputSizes);
                if (outputs == 0)
                {
                    gradX.Write<float>().Clear();
                }
                else if (gradX.Count > 0)
                {
                    Gemm.Multiply(
                        false,
                        false,
                        rows,
                        inputs,
                        outputs,
                        gradY,
                        outputs,
                        weights.Floats,
                        inputs,
                        gradX.Write<float>(),
                        inputs
                    );
                }

                Send(0, gradX);
            }

            private void SendWeight(ReadOnlySpan<float> gradY, int rows)
            {
                using var values = new Dense(x.Get(Operation));
                if (LeafInput(1) is { } leaf)
                {
                    // Added directly to the gradient of earlier steps if there is one, without a buffer in between.
                    lock (leaf)
                    {
                        if (leaf.Target is { } sum)
                        {
                            MultiplyWeight(gradY, values.Floats, rows, sum.Write<float>(), accumulate: true);
                            return;
                        }
                    }
                }
                var gradW = Tensor.New(weightSizes);
                MultiplyWeight(gradY, values.Floats, rows, gradW.Write<float>(), accumulate: false);
                Send(1, gradW);
            }

            private void MultiplyWeight(
                ReadOnlySpan<float> gradY,
                ReadOnlySpan<float> values,
                int rows,
                Span<float> gradW,
                bool accumulate
            )
            {
                if (rows > 0 && gradW.Length > 0)
                {
                    Gemm.Multiply(
                        true,
                        false,
                        outputs,
                        inputs,
                        rows,
                        gradY,
                        outputs,
                        values,
                        inputs,
                        gradW,
                        inputs,
                        default,
                        accumulate
                    );
                }
                else if (!accumulate)
                {
                    gradW.Clear();
                }
            }

            private void SendBias(ReadOnlySpan<float> gradY, int rows)
            {
                var gradB = Tensor.New([outputs]);
                Sums.Sum(gradY, gradB.Write<float>(), 1, rows, outputs);
                Send(2, gradB);
            }
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
                /// <summary>y = x·Wᵀ + b.</summary>
                /// <param name="input">[…, in].</param>
                /// <param name="weights">[out, in].</param>
                /// <param name="bias">[out], or null.</param>
                /// <returns>[…, out].</returns>
                /// <exception cref="ArgumentException">The shapes do not fit, or a type is not Float32.</exception>
                public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                    LinearOperation.Apply(input, weights, bias);
            }
        }
    }
}
