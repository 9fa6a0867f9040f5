using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Binary cross entropy of probabilities: −t·log(p) − (1 − t)·log(1 − p), with logarithms not below −100.</summary>
    public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss of this kind.</summary>
        /// <param name="weight">How much each element counts, broadcast to the input; null counts all alike.</param>
        /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
        public BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
            : base(weight, reduction) { }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Probabilities, 0 to 1, of any shape.</param>
        /// <param name="target">0 to 1, the same shape.</param>
        /// <returns>A scalar, or the shape of the input without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Binary cross entropy of probabilities.</summary>
            /// <param name="weight">How much each element counts, broadcast to the input; null counts all alike.</param>
            /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
            public static Modules.BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);
        }
    }
}
