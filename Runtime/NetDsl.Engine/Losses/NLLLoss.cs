using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Negative log-likelihood of log-probabilities, for instance after <see cref="LogSoftmax"/>.</summary>
    public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A negative log-likelihood.</summary>
        /// <param name="weight">How much each class counts, [classes]; null counts all alike.</param>
        /// <param name="reduction">Mean or sum over the samples, or one loss per sample.</param>
        public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
            : base(weight, reduction) { }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Log-probabilities: [N, classes].</param>
        /// <param name="target">Labels as int64: [N].</param>
        /// <returns>A scalar, or [N] without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.nll_loss(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Negative log-likelihood of log-probabilities.</summary>
            /// <param name="weight">How much each class counts, [classes]; null counts all alike.</param>
            /// <param name="reduction">Mean or sum over the samples, or one loss per sample.</param>
            public static Modules.NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);
        }
    }
}
