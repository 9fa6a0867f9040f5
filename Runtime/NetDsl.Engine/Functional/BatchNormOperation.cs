using NetDsl.Engine.Autograd;
using NetDsl.Engine.Functional;
using NetDsl.Engine.Kernels.Normalisation;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>Batch normalisation of [N, C] or [N, C, …] over all dimensions but C.</summary>
    internal static class BatchNormOperation
    {
        public static Tensor Apply(
            Tensor input,
            Tensor? runningMean,
            Tensor? runningVar,
            Tensor? weight,
            Tensor? bias,
            bool training,
            double momentum,
            double eps
        )
        {
            CheckTypes(input, runningMean, runningVar, weight, bias);
            if (!training && (runningMean is null || runningVar is null))
            {
                throw new ArgumentException(
                    "batch_norm: without training it normalises by running_mean and running_var, and one of them is null. Give "
                        + "both, or training: true to use the batch's own."
                );
            }

            CheckValues(input, training);
            if (input.Count == 0)
            {
                return Nothing(input, weight, bias);
            }
            var y = Tensor.New(input.sizes);

            var layout = Layout(input);
            var records = GradMode.Records(input, weight ?? input, bias ?? input);
            if (!training && !records)
            {
                // In evaluation mode nothing is kept for a backward pass.
                using var values = new Dense(input);
                Normalise(values.Floats, layout, runningMean!, null, runningVar, weight, bias, eps, y);
                return y;
            }

            using var mean = Tensor.NewUntracked([layout.Count]);
            using var inverse = Tensor.NewUntracked([layout.Count]);
            using (var x = new Dense(input))
            {
                if (training)
                {
                    Measure(x.Floats, layout, runningMean, runningVar, momentum, eps, mean, inverse);
                }
                else
                {
                    Copies.Into(runningMean!, mean);
                }

                Normalise(x.Floats, layout, mean, training ? inverse : null, runningVar, weight, bias, eps, y);
            }
            if (!records)
            {
                return y;
            }

            if (!training)
            {
                FixedInverse(runningVar!, eps, inverse, precise: true);
            }

            return y.Record(new BatchNormNode(input, weight, bias, mean, inverse, layout, !training));
        }

        /// <summary>An empty batch stays empty; the affine parameters get a gradient of 0.</summary>
        private static Tensor Nothing(Tensor input, Tensor? weight, Tensor? bias)
        {
            using var scope = NewDisposeScope();
            var y = input.clone();
            y = weight is { Count: > 0 } ? y.mul(weight.select(0, 0)) : y;
            y = bias is { Count: > 0 } ? y.add(bias.select(0, 0)) : y;
            return y.MoveToOuterDisposeScope();
        }

        // As PyTorch's functional.batch_norm: a single value has no spread and would always be normalised to 0.
        public static void CheckValues(Tensor input, bool training)
        {
            if (training && input.Count > 0 && Layout(input).Values == 1)
            {
                throw new ArgumentException(
                    "batch_norm: more than one value per channel is needed in training, and the input "
                        + $"{Shapes.Text(input.sizes)} has one: a single value minus its own mean is always 0. Train with "
                        + "batches of two samples or more (leave out a last batch of one), or call eval() first to use the "
                        + "running statistics."
                );
            }
        }

        private static Channels Layout(Tensor input)
        {
            var split = Split.Of(input.sizes, 1);
            return new Channels(split.Outer, split.Size, split.Inner);
        }

        private static void Measure(
            ReadOnlySpan<float> x,
            Channels layout,
            Tensor? runningMean,
            Tensor? runningVar,
            double momentum,
            double eps,
            Tensor mean,
            Tensor inverse
        )
        {
            using var squares = Tensor.NewUntracked(mean.sizes);
            ChannelMoments.Run(x, layout, mean.Write<float>(), squares.Write<float>());
            BatchNormForward.InverseDeviation(squares.Read<float>(), layout.Values, eps, inverse.Write<float>());
            if (runningMean is not null)
            {
                BatchNormForward.UpdateRunning(runningMean.Write<float>(), mean.Read<float>(), momentum);
            }

            if (runningVar is not null)
            {
                BatchNormForward.UpdateRunningVariance(runningVar.Write<float>(), squares.Read<float>(), layout.Values, momentum);
            }
        }

        private static void Normalise(
            ReadOnlySpan<float> x,
            Channels layout,
            Tensor mean,
            Tensor? inverse,
            Tensor? runningVar,
            Tensor? weight,
            Tensor? bias,
            double eps,
            Tensor y
        )
        {
            using var scale = Tensor.NewUntracked(mean.sizes);
            using var shift = Tensor.NewUntracked(mean.sizes);
            if (inverse is null)
            {
                FixedInverse(runningVar!, eps, scale, precise: false);
            }

            using var w = new Dense(weight ?? mean);
            using var b = new Dense(bias ?? mean);
            BatchNormForward.Terms(
                mean.Read<float>(),
                (inverse ?? scale).Read<float>(),
                weight is null ? default : w.Floats,
                bias is null ? default : b.Floats,
                scale.Write<float>(),
                shift.Write<float>()
            );
            BatchNormForward.Run(x, layout, scale.Read<float>(), shift.Read<float>(), y.Write<float>());
        }

        // PyTorch computes it in float in the forward pass and in double in the backward pass.
        private static void FixedInverse(Tensor variance, double eps, Tensor inverse, bool precise)
        {
            using var from = new Dense(variance);
            var values = from.Floats;
            var to = inverse.Write<float>();
            for (var c = 0; c < to.Length; c++)
            {
                to[c] = precise ? (float)(1 / Math.Sqrt(values[c] + eps)) : 1 / MathF.Sqrt(values[c] + (float)eps);
            }
        }

        private static void CheckTypes(Tensor input, Tensor? runningMean, Tensor? runningVar, Tensor? weight, Tensor? bias)
        {
            if (input.Rank < 2)
            {
                throw new ArgumentException(
                    $"batch_norm: the input must be [N, C] or [N, C, …], not {Shapes.Text(input.sizes)}.",
                    nameof(input)
                );
            }

            if (input.Type != ScalarType.Float32)
            {
                throw new ArgumentException(
                    $"batch_norm: Float32 is needed, not {input.Type}; convert with to(ScalarType.Float32).",
                    nameof(input)
                );
            }

            Check(runningMean, "running_mean");
            Check(runningVar, "running_var");
            Check(weight, "weight");
            Check(bias, "bias");

            void Check(Tensor? values, string name)
            {
                if (values is null)
                {
                    return;
                }

                if (values.Type != ScalarType.Float32)
                {
                    throw new ArgumentException($"batch_norm: {name} must be Float32, not {values.Type}.", name);
                }

                if (values.Rank != 1 || values.sizes[0] != input.sizes[1])
                {
                    throw new ArgumentException(
                        $"batch_norm: the input {Shapes.Text(input.sizes)} has {input.sizes[1]} channels, and {name} is "
                            + $"{Shapes.Text(values.sizes)}: it must be [{input.sizes[1]}].",
                        name
                    );
                }

                if (!values.IsContiguous && name.StartsWith("running", StringComparison.Ordinal))
                {
                    throw new ArgumentException($"batch_norm: {name} must be contiguous; call contiguous() on it.", name);
                }
            }
        }

        private sealed class BatchNormNode(
            Tensor input,
            Tensor? weight,
            Tensor? bias,
            Tensor mean,
            Tensor inverse,
            Channels layout,
            bool fixedMoments
        ) : Node("batch_norm", [.. new[] { input, weight, bias }.OfType<Tensor>()])
        {
            private readonly bool hasWeight = weight is not null;
            private readonly bool hasBias = bias is not null;
            private SavedTensor x = new(input);
            private SavedTensor w = new(weight ?? mean);
            private SavedTensor center = new(mean);
            private SavedTensor factor = new(inverse);

            public override void Backward(Tensor gradient)
            {
                using var gradY = new Dense(gradient);
                using var values = new Dense(x.Get(Operation));
                using var gains = new Dense(w.Get(Operation));
                var gradX = Needs(0) ? Tensor.New(gradient.sizes) : null;
                var gradWeight = Tensor.New([layout.Count]);
                var gradBias = Tensor.New([layout.Count]);
                BatchNormBackward.Run(
                    layout,
                    gradY.Floats,
                    values.Floats,
                    center.Get(Operation).Read<float>(),
                    factor.Get(Operation).Read<float>(),
                    hasWeight ? gains.Floats : default,
                    fixedMoments,
                    gradX is null ? default : gradX.Write<float>(),
                    gradWeight.Write<float>(),
                    gradBias.Write<float>()
                );
                if (gradX is not null)
                {
                    Send(0, gradX);
                }

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
                center.Release();
                factor.Release();
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
                /// <summary>(x − mean)/√(var + eps)·weight + bias, channel by channel (Ioffe and Szegedy, 2015,
                /// arXiv 1502.03167).</summary>
                /// <param name="input">[N, C] or [N, C, …].</param>
                /// <param name="running_mean">[C], updated in training; null for none.</param>
                /// <param name="running_var">[C], updated in training with the unbiased variance; null for none.</param>
                /// <param name="weight">[C], or null for 1.</param>
                /// <param name="bias">[C], or null for 0.</param>
                /// <param name="training">True normalises by the batch's mean and variance, false by the running ones.</param>
                /// <param name="momentum">The share of the batch in the new running statistics.</param>
                /// <param name="eps">Added to the variance.</param>
                /// <returns>The input's shape.</returns>
                /// <exception cref="ArgumentException">A shape or type does not fit, there is one value per channel in training,
                /// or no running statistics outside it.</exception>
                public static Tensor batch_norm(
                    Tensor input,
                    Tensor? running_mean,
                    Tensor? running_var,
                    Tensor? weight = null,
                    Tensor? bias = null,
                    bool training = false,
                    double momentum = 0.1,
                    double eps = 1E-05
                ) => BatchNormOperation.Apply(input, running_mean, running_var, weight, bias, training, momentum, eps);
            }
        }
    }
}
