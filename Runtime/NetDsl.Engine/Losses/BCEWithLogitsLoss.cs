using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Binary cross entropy of scores (logits): the logistic function is included, computed stably.</summary>
    public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss of this kind.</summary>
        /// <param name="weight">How much each element counts, broadcast to the input; null counts all alike.</param>
        /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
        /// <param name="pos_weights">How much targets of 1 count against those of 0; null counts both alike.</param>
        public BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null)
            : base(weight, reduction)
        {
            this.pos_weights = pos_weights;
        }

        /// <summary>How much targets of 1 count against those of 0; null counts both alike.</summary>
        public Tensor? pos_weights { get; }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Scores of any shape.</param>
        /// <param name="target">0 to 1, the same shape.</param>
        /// <returns>A scalar, or the shape of the input without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Binary cross entropy of scores, the logistic function included.</summary>
            /// <param name="weight">How much each element counts, broadcast to the input; null counts all alike.</param>
            /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
            /// <param name="pos_weights">How much targets of 1 count against those of 0; null counts both alike.</param>
            public static Modules.BCEWithLogitsLoss BCEWithLogitsLoss(
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null
            ) => new(weight, reduction, pos_weights);
        }
    }
}
