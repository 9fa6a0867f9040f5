using NetDsl.Engine.Autograd;
using NetDsl.Engine.Functional;
using NetDsl.Engine.Kernels.Normalisation;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>Normalisation of groups of channels.</summary>
    internal static class GroupNormOperation
    {
        public static Tensor Apply(Tensor input, long groups, Tensor? weight, Tensor? bias, double eps)
        {
            Check(input, groups, weight, bias);
            var y = Tensor.New(input.sizes);
            var layout = new Channels((int)input.sizes[0], (int)input.sizes[1], (int)Shapes.Count(input.sizes.AsSpan(2)));
            var planes = new GroupNormPlanes(layout, (int)groups);
            using var mean = Tensor.NewUntracked([input.sizes[0] * groups]);
            using var inverse = Tensor.NewUntracked([input.sizes[0] * groups]);
            if (y.Count > 0)
            {
                using var x = new Dense(input);
                using var w = new Dense(weight ?? input);
                using var b = new Dense(bias ?? input);
                planes.Forward(
                    x.Floats,
                    weight is null ? default : w.Floats,
                    bias is null ? default : b.Floats,
                    (float)eps,
                    y.Write<float>(),
                    mean.Write<float>(),
                    inverse.Write<float>()
                );
            }

            return GradMode.Records(input, weight ?? input, bias ?? input)
                ? y.Record(new GroupNormNode(input, weight, bias, mean, inverse, planes))
                : y;
        }

        private static void Check(Tensor input, long groups, Tensor? weight, Tensor? bias)
        {
            if (input.Rank < 2)
            {
                throw new ArgumentException($"group_norm: the input must be [N, C, …], not {Shapes.Text(input.sizes)}.");
            }

            if (groups < 1 || input.sizes[1] % groups != 0)
            {
                throw new ArgumentException(
                    $"group_norm: {groups} groups do not divide the {input.sizes[1]} channels of the input "
                        + $"{Shapes.Text(input.sizes)}."
                );
            }

            if (input.Type != ScalarType.Float32)
            {
                throw new ArgumentException(
                    $"group_norm: Float32 is needed, not {input.Type}; convert with to(ScalarType.Float32)."
                );
            }

            Parameter(weight, nameof(weight), input.sizes[1]);
            Parameter(bias, nameof(bias), input.sizes[1]);

            static void Parameter(Tensor? values, string name, long channels)
            {
                if (values is not null && (values.Type != ScalarType.Float32 || values.Rank != 1 || values.sizes[0] != channels))
                {
                    throw new ArgumentException(
                        $"group_norm: {name} is {Shapes.Text(values.sizes)} of {values.Type}; it must be [{channels}] of Float32."
                    );
                }
            }
        }

        private sealed class GroupNormNode(
            Tensor input,
            Tensor? weight,
            Tensor? bias,
            Tensor mean,
            Tensor inverse,
            GroupNormPlanes planes
        ) : Node("group_norm", [.. new[] { input, weight, bias }.OfType<Tensor>()])
        {
            private readonly long channels = input.sizes[1];
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
                var gradX = Tensor.New(gradient.sizes);
                var gradWeight = Tensor.New([channels]);
                var gradBias = Tensor.New([channels]);
                if (gradient.Count > 0)
                {
                    planes.Backward(
                        gradY.Floats,
                        values.Floats,
                        means.Get(Operation).Read<float>(),
                        inverses.Get(Operation).Read<float>(),
                        hasWeight ? gains.Floats : default,
                        gradX.Write<float>(),
                        gradWeight.Write<float>(),
                        gradBias.Write<float>()
                    );
                }
                else
                {
                    gradWeight.Write<float>().Clear();
                    gradBias.Write<float>().Clear();
                }

                Send(0, gradX);
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
                /// <summary>(x − mean)/√(var + eps)·weight + bias, with mean and variance of each sample's groups of channels (Wu
                /// and He, 2018, arXiv 1803.08494).</summary>
                /// <param name="input">[N, C, …].</param>
                /// <param name="num_groups">Groups of neighbouring channels, a divisor of C.</param>
                /// <param name="weight">[C], or null for 1.</param>
                /// <param name="bias">[C], or null for 0.</param>
                /// <param name="eps">Added to the variance.</param>
                /// <returns>The input's shape.</returns>
                /// <exception cref="ArgumentException">A shape or type does not fit, or the groups do not divide the
                /// channels.</exception>
                public static Tensor group_norm(
                    Tensor input,
                    long num_groups,
                    Tensor? weight = null,
                    Tensor? bias = null,
                    double eps = 1E-05
                ) => GroupNormOperation.Apply(input, num_groups, weight, bias, eps);
            }
        }
    }
}
