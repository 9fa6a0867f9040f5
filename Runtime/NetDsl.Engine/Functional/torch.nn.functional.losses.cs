using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>−log softmax(input) at the label; the function applies softmax itself.</summary>
            /// <param name="input">Logits [N, C], [C] or [N, C, d1, …].</param>
            /// <param name="target">Labels [N], scalar or [N, d1, …] of Int64, or probabilities of the input's shape.</param>
            /// <param name="weight">[C]: a weight for each class; null for 1.</param>
            /// <param name="ignore_index">The label that does not count.</param>
            /// <param name="reduction">Mean (over the labels' weights), Sum, or None.</param>
            /// <param name="label_smoothing">Share of the target spread evenly over the classes, 0 to 1.</param>
            /// <exception cref="ArgumentException">The shapes or types do not fit.</exception>
            public static Tensor cross_entropy(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                long ignore_index = -100,
                Reduction reduction = Reduction.Mean,
                double label_smoothing = 0
            ) => CrossEntropy.Apply(input, target, weight, ignore_index, reduction, label_smoothing);

            /// <summary>−input at the label.</summary>
            /// <param name="input">Log-probabilities [N, C], [C] or [N, C, d1, …].</param>
            /// <param name="target">Labels [N], scalar or [N, d1, …] of Int64; -100 does not count.</param>
            /// <param name="weight">[C]: a weight for each class; null for 1.</param>
            /// <param name="reduction">Mean (over the labels' weights), Sum, or None.</param>
            /// <exception cref="ArgumentException">The shapes or types do not fit.</exception>
            public static Tensor nll_loss(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            ) => ClassLoss.Apply(input, target, weight, -100, reduction, logits: false);

            /// <summary>(input − target)².</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="reduction">Mean, Sum, or None.</param>
            /// <exception cref="ArgumentException">The shapes differ.</exception>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                PairwiseLosses.Apply<SquaredError>(input, target, reduction);

            /// <summary>|input − target|.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="reduction">Mean, Sum, or None.</param>
            /// <exception cref="ArgumentException">The shapes differ.</exception>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                PairwiseLosses.Apply<AbsoluteError>(input, target, reduction);

            /// <summary>Quadratic below beta, linear above (Girshick, Fast R-CNN, 2015).</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="reduction">Mean, Sum, or None.</param>
            /// <param name="beta">Where the forms meet; 0 gives |input − target|.</param>
            /// <exception cref="ArgumentException">The shapes differ.</exception>
            public static Tensor smooth_l1_loss(
                Tensor input,
                Tensor target,
                Reduction reduction = Reduction.Mean,
                double beta = 1
            ) => PairwiseLosses.Apply<SmoothError>(input, target, reduction, (float)beta);

            /// <summary>Quadratic below delta, linear above (Huber, 1964).</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="delta">Where the forms meet, positive.</param>
            /// <param name="reduction">Mean, Sum, or None.</param>
            /// <exception cref="ArgumentException">The shapes differ.</exception>
            public static Tensor huber_loss(
                Tensor input,
                Tensor target,
                double delta = 1,
                Reduction reduction = Reduction.Mean
            ) => PairwiseLosses.Apply<HuberError>(input, target, reduction, (float)delta);

            /// <summary>−(t·ln x + (1 − t)·ln(1 − x)) of probabilities x; logarithms are cut off at −100.</summary>
            /// <param name="input">Probabilities, any shape.</param>
            /// <param name="target">The same shape, 0 to 1; no gradient flows to it.</param>
            /// <param name="weight">Factors that broadcast to the input; null for 1.</param>
            /// <param name="reduction">Mean, Sum, or None.</param>
            /// <exception cref="ArgumentException">The shapes differ, or an input is not a probability.</exception>
            public static Tensor binary_cross_entropy(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            ) => BinaryCrossEntropy.FromProbabilities(input, target, weight, reduction);

            /// <summary>As <see cref="binary_cross_entropy"/> of sigmoid(input), computed without overflow.</summary>
            /// <param name="input">Logits, any shape.</param>
            /// <param name="target">The same shape, 0 to 1; no gradient flows to it.</param>
            /// <param name="weight">Factors that broadcast to the input; null for 1.</param>
            /// <param name="reduction">Mean, Sum, or None.</param>
            /// <param name="pos_weights">Factors of the positive part; null for 1.</param>
            /// <exception cref="ArgumentException">The shapes differ.</exception>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null
            ) => BinaryCrossEntropy.FromLogits(input, target, weight, reduction, pos_weights);
        }
    }
}
