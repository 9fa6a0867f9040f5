using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Cross entropy of class scores: the negative logarithm of the softmax of the right class. Softmax is included, so
    /// the input is the scores (logits) themselves.</summary>
    public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A cross entropy.</summary>
        /// <param name="weight">How much each class counts, [classes]; null counts all alike.</param>
        /// <param name="ignore_index">A label whose samples are left out; −100 by default.</param>
        /// <param name="reduction">Mean or sum over the samples, or one loss per sample.</param>
        /// <param name="label_smoothing">Probability (0 to 1) that is spread evenly over all classes.</param>
        public CrossEntropyLoss(
            Tensor? weight = null,
            long? ignore_index = null,
            nn.Reduction reduction = nn.Reduction.Mean,
            double label_smoothing = 0.0
        )
            : base(weight, reduction)
        {
            this.ignore_index = ignore_index;
            this.label_smoothing = label_smoothing;
        }

        /// <summary>A label whose samples are left out; null means −100.</summary>
        public long? ignore_index { get; }

        /// <summary>Probability (0 to 1) that is spread evenly over all classes.</summary>
        public double label_smoothing { get; }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Scores: [N, classes].</param>
        /// <param name="target">Labels as int64: [N].</param>
        /// <returns>A scalar, or [N] without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Cross entropy of class scores, softmax included.</summary>
            /// <param name="weight">How much each class counts, [classes]; null counts all alike.</param>
            /// <param name="ignore_index">A label whose samples are left out; −100 by default.</param>
            /// <param name="reduction">Mean or sum over the samples, or one loss per sample.</param>
            public static Modules.CrossEntropyLoss CrossEntropyLoss(
                Tensor? weight = null,
                long? ignore_index = null,
                Reduction reduction = Reduction.Mean
            ) => new(weight, ignore_index, reduction);
        }
    }
}
