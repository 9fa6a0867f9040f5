using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Functions on the parameters of a model.</summary>
        public static partial class utils
        {
            // Added to the norm, as libtorch does, so that a norm of 0 divides nothing.
            private const float Epsilon = 1e-6f;

            /// <summary>
            /// Scales the gradients down, in place, if their norm, as of one vector with all of them, is above a limit: each is
            /// multiplied by min(1, max_norm / (norm + 1e-6)). See
            /// <see href="https://pytorch.org/docs/1.13/generated/torch.nn.utils.clip_grad_norm_.html">PyTorch</see>.
            /// </summary>
            /// <param name="tensors">The parameters; those without a gradient are left out.</param>
            /// <param name="max_norm">The limit.</param>
            /// <param name="norm_type">p of the norm (Σ|g|ᵖ)^(1/p); infinity for the largest magnitude.</param>
            /// <returns>The norm before; 0 if there is no gradient. If it is not finite, the gradients are not either.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var noGradients = no_grad();
                using var scope = NewDisposeScope();
                var gradients = GradientsOf(tensors);
                if (gradients.Length == 0)
                {
                    return 0;
                }

                var norm = Norm([.. gradients.Select(gradient => Norm(gradient, norm_type))], norm_type);
                var factor = MathF.Min((float)max_norm / (norm + Epsilon), 1);
                foreach (var gradient in gradients)
                {
                    gradient.mul_(factor);
                }

                return norm;
            }

            /// <summary>Limits each number of the gradients, in place, to -clip_value … clip_value. See
            /// <see href="https://pytorch.org/docs/1.13/generated/torch.nn.utils.clip_grad_value_.html">PyTorch</see>.
            /// </summary>
            /// <param name="tensors">The parameters; those without a gradient are left out.</param>
            /// <param name="clip_value">The limit.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var noGradients = no_grad();
                foreach (var gradient in GradientsOf(tensors))
                {
                    gradient.clamp_(-clip_value, clip_value);
                }
            }

            private static Tensor[] GradientsOf(IEnumerable<Parameter> parameters) =>
                [.. parameters.Select(parameter => parameter.grad).OfType<Tensor>()];

            private static float Norm(Tensor numbers, double p) =>
                double.IsPositiveInfinity(p) ? numbers.abs().max().item<float>()
                : p == 2 ? MathF.Sqrt(numbers.square().sum().item<float>())
                : p == 1 ? numbers.abs().sum().item<float>()
                : MathF.Pow(numbers.abs().pow((float)p).sum().item<float>(), 1 / (float)p);

            private static float Norm(float[] norms, double p) => Norm(tensor(norms), p);
        }
    }
}
