using NetDsl.Engine.Autograd;
using NetDsl.Engine.Functional;
using NetDsl.Engine.Kernels.Normalisation;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>Layer normalisation over the last dimensions.</summary>
    internal static class LayerNormOperation
    {
        public static Tensor Apply(Tensor input, ReadOnlySpan<long> shape, Tensor? weight, Tensor? bias, double eps)
        {
            Check(input, shape, weight, bias);
            var y = Tensor.New(input.sizes);
            var size = (int)Shapes.Count(shape);
            var rows = size == 0 ? 0 : (int)(y.Count / size);
            using var mean = Tensor.NewUntracked([rows]);
            using var inverse = Tensor.NewUntracked([rows]);
            if (rows > 0)
            {
                using var x = new Dense(input);
                using var w = new Dense(weight ?? input);
                using var b = new Dense(bias ?? input);
                LayerNormRows.Forward(
                    x.Floats,
                    weight is null ? default : w.Floats,
                    bias is null ? default : b.Floats,
                    (float)eps,
                    y.Write<float>(),
                    mean.Write<float>(),
                    inverse.Write<float>(),
                    size
                );
            }
            return GradMode.Records(input, weight ?? input, bias ?? input)
                ? y.Record(new LayerNormNode(input, weight, bias, mean, inverse, shape.ToArray()))
                : y;
        }

        private static void Check(Tensor input, ReadOnlySpan<long> shape, Tensor? weight, Tensor? bias)
        {
            if (shape.Length == 0)
            {
                throw new ArgumentException(
                    "layer_norm: normalized_shape is empty; it needs one dimension or more.",
                    nameof(shape)
                );
            }

            if (input.Rank < shape.Length || !input.sizes.AsSpan(input.Rank - shape.Length).SequenceEqual(shape))
            {
                throw new ArgumentException(
                    $"layer_norm: the input {Shapes.Text(input.sizes)} does not end with normalized_shape {Shapes.Text(shape)}.",
                    nameof(input)
                );
            }

            if (input.Type != ScalarType.Float32)
            {
                throw new ArgumentException(
                    $"layer_norm: Float32 is needed, not {input.Type}; convert with to(ScalarType.Float32).",
                    nameof(input)
                );
            }

            Parameter(weight, nameof(weight), shape);
            Parameter(bias, nameof(bias), shape);

            static void Parameter(Tensor? values, string name, ReadOnlySpan<long> shape)
            {
                if (values is { Type: not ScalarType.Float32 })
                {
                    throw new ArgumentException($"layer_norm: {name} must be Float32, not {values.Type}.", name);
                }

                if (values is not null && !shape.SequenceEqual(values.sizes))
                {
                    throw new ArgumentException(
                        $"layer_norm: {name} is {Shapes.Text(values.sizes)}; it must be normalized_shape {Shapes.Text(shape)}.",
                        name
                    );
                }
            }
        }

        private sealed class LayerNormNode(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor inverse, long[] shape)
            : Node("layer_norm", [.. new[] { input, weight, bias }.OfType<Tensor>()])
        {
            private readonly bool hasWeight = weight is not null;
            private readonly bool hasBias = bias is not null;
            private SavedTensor x = new(input);
            private SavedTensor w = new(weight ?? mean);
            private SavedTensor means = new(mean);
            private SavedTensor inverses = new(inverse);

            public override void Backward(Tensor gradient)
            {
                using var gradY = new Dense(gradient);
                using var values = new Dense(x.Get(Operation));
                using var gains = new Dense(w.Get(Operation));
                var center = means.Get(Operation).Read<float>();
                var factor = inverses.Get(Operation).Read<float>();
                if (Needs(0))
                {
                    var gradX = Tensor.New(gradient.sizes);
                    if (gradX.Count > 0)
                    {
                        LayerNormRows.BackwardInput(
                            gradY.Floats,
                            values.Floats,
                            center,
                            factor,
                            hasWeight ? gains.Floats : default,
                            gradX.Write<float>(),
                            (int)Shapes.Count(shape)
                        );
                    }

                    Send(0, gradX);
                }
                if (!hasWeight && !hasBias)
                {
                    return;
                }

                var gradWeight = Tensor.New(shape);
                var gradBias = Tensor.New(shape);
                LayerNormRows.BackwardParameters(
                    gradY.Floats,
                    values.Floats,
                    center,
                    factor,
                    gradWeight.Write<float>(),
                    gradBias.Write<float>()
                );
                if (hasWeight)
                {
                    Send(1, gradWeight);
                }

                if (hasBias)
                {
                    Send(hasWeight ? 2 : 1, gradBias);
                }
            }

            protected override void ReleaseSaved()
            {
                x.Release();
                w.Release();
                means.Release();
                inverses.Release();
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
                /// <summary>(x − mean)/√(var + eps)·weight + bias, with mean and variance of each sample's last dimensions (Ba,
                /// Kiros and Hinton, 2016, arXiv 1607.06450).</summary>
                /// <param name="input">[…, normalized_shape].</param>
                /// <param name="normalized_shape">The dimensions to normalise over.</param>
                /// <param name="weight">Of normalized_shape, or null for 1.</param>
                /// <param name="bias">Of normalized_shape, or null for 0.</param>
                /// <param name="eps">Added to the variance.</param>
                /// <returns>The input's shape.</returns>
                /// <exception cref="ArgumentException">A shape or type does not fit.</exception>
                public static Tensor layer_norm(
                    Tensor input,
                    long[] normalized_shape,
                    Tensor? weight = null,
                    Tensor? bias = null,
                    double eps = 1E-05
                ) => LayerNormOperation.Apply(input, normalized_shape, weight, bias, eps);
            }
        }
    }
}
