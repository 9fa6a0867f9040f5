using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Engine.Functional;

/// <summary>
/// The negative log-likelihood of class labels, from log-probabilities (nll_loss) or from logits (cross_entropy), as one
/// operation: −wₗ·logp[l] of each row, their sum, or their weighted mean.
/// </summary>
internal static class ClassLoss
{
    /// <param name="input">[N, C], [C] or [N, C, d1, …].</param>
    /// <param name="target">[N], scalar or [N, d1, …] of Int64.</param>
    /// <param name="weight">[C] or null.</param>
    /// <param name="ignoreIndex">The label that does not count.</param>
    /// <param name="reduction">How the rows' losses are reduced.</param>
    /// <param name="logits">The input is logits: log-softmax comes first.</param>
    public static Tensor Apply(Tensor input, Tensor target, Tensor? weight, long ignoreIndex, Reduction reduction, bool logits)
    {
        var operation = logits ? "cross_entropy" : "nll_loss";
        Check(input, target, weight, operation);
        Losses.CheckConstant(weight, operation);
        if (input.Rank == 2)
        {
            return Rows(input, target, weight, ignoreIndex, reduction, logits, operation);
        }

        if (input.Rank == 1)
        {
            using var row = input.unsqueeze(0);
            using var label = target.reshape(1);
            var loss = Rows(row, label, weight, ignoreIndex, reduction, logits, operation);
            return reduction == Reduction.None ? loss.squeeze(0) : loss;
        }
        // [N, C, d1, …] → [N·d1·…, C]: the classes last, everything else is rows.
        using var scope = NewDisposeScope();
        long[] order = [0, .. Enumerable.Range(2, input.Rank - 2).Select(i => (long)i), 1];
        var rows = input.permute(order).reshape(target.Count, input.sizes[1]);
        var losses = Rows(rows, target.reshape(-1), weight, ignoreIndex, reduction, logits, operation);
        return (reduction == Reduction.None ? losses.reshape(target.sizes) : losses).MoveToOuterDisposeScope();
    }

    private static Tensor Rows(
        Tensor input,
        Tensor target,
        Tensor? weight,
        long ignoreIndex,
        Reduction reduction,
        bool logits,
        string operation
    )
    {
        var classes = (int)input.sizes[1];
        // The backward pass needs the log-probabilities for cross_entropy, and only the labels for nll_loss.
        using var probabilities =
            logits ? Tensor.NewUntracked(input.sizes)
            : input.IsContiguous ? input.Alias()
            : Copies.Contiguous(input);
        if (logits && input.Count > 0)
        {
            using var x = new Dense(input);
            LogSoftmaxRows.Forward(x.Floats, probabilities.Write<float>(), target.Count, classes, 1);
        }
        using var labels = new Dense(target);
        using var weights = new Dense(weight ?? input);
        var classWeights = weight is null ? default : weights.Floats;
        var y = Tensor.New(reduction == Reduction.None ? target.sizes : Shapes.Scalar);
        var total = 1f;
        if (reduction == Reduction.None)
        {
            NegativeLogLikelihood.ForwardRows(
                probabilities.Read<float>(),
                labels.Longs,
                classes,
                ignoreIndex,
                y.Write<float>(),
                classWeights
            );
        }
        else
        {
            NegativeLogLikelihood.Forward(
                probabilities.Read<float>(),
                labels.Longs,
                classes,
                ignoreIndex,
                out var sum,
                out var totalWeight,
                classWeights
            );
            total = reduction == Reduction.Mean ? totalWeight : 1;
            y.Write<float>()[0] = reduction == Reduction.Mean ? sum / totalWeight : sum;
        }
        if (!GradMode.Records(input))
        {
            return y;
        }

        var saved = logits ? probabilities : null;
        return y.Record(new ClassNode(operation, input, saved, target, weight, ignoreIndex, reduction, total));
    }

    private static void Check(Tensor input, Tensor target, Tensor? weight, string operation)
    {
        if (input.Type != ScalarType.Float32 || target.Type != ScalarType.Int64)
        {
            throw new ArgumentException(
                $"{operation}: input Float32 and class labels Int64 are needed, not {input.Type} and {target.Type}."
            );
        }

        long[] expected = input.Rank switch
        {
            0 => throw new ArgumentException($"{operation}: the input must be [N, C] or [C], not a scalar."),
            1 => [],
            _ => [input.sizes[0], .. input.sizes[2..]],
        };
        if (!Shapes.Same(target.sizes, expected) && !(input.Rank == 1 && target.Count == 1))
        {
            throw new ArgumentException(
                $"{operation}: input {Shapes.Text(input.sizes)} needs labels {Shapes.Text(expected)}, not "
                    + $"{Shapes.Text(target.sizes)}."
            );
        }
        var classes = input.sizes[input.Rank == 1 ? 0 : 1];
        if (weight is { Rank: not 1 } or { Type: not ScalarType.Float32 } || (weight?.Count ?? classes) != classes)
        {
            throw new ArgumentException(
                $"{operation}: weight {weight!.Type} {Shapes.Text(weight.sizes)} must be Float32 [{classes}], one for each "
                    + "class."
            );
        }
    }

    /// <summary>
    /// From log-probabilities: −w at the label. From logits: (softmax − 1 at the label)·w, in one pass over that.
    /// </summary>
    private sealed class ClassNode(
        string operation,
        Tensor input,
        Tensor? logProbabilities,
        Tensor target,
        Tensor? weight,
        long ignoreIndex,
        Reduction reduction,
        float total
    ) : Node(operation, input)
    {
        private readonly long[] sizes = input.sizes;
        private readonly bool fromLogits = logProbabilities is not null;
        private readonly bool weighted = weight is not null;
        private SavedTensor probabilities = logProbabilities is null ? default : new SavedTensor(logProbabilities);
        private SavedTensor labels = new(target);
        private SavedTensor weights = weight is null ? default : new SavedTensor(weight);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var rows = new Dense(labels.Get(Operation));
            using var scales = new Dense(weighted ? weights.Get(Operation) : gradient);
            var classWeights = weighted ? scales.Floats : default;
            var classes = (int)sizes[1];
            var gradX = Tensor.New(sizes);
            if (reduction == Reduction.None)
            {
                NegativeLogLikelihood.BackwardRows(
                    gradY.Floats,
                    rows.Longs,
                    classes,
                    ignoreIndex,
                    gradX.Write<float>(),
                    classWeights
                );
            }
            else
            {
                NegativeLogLikelihood.Backward(
                    rows.Longs,
                    classes,
                    ignoreIndex,
                    gradY.Floats[0] / total,
                    gradX.Write<float>(),
                    classWeights
                );
            }

            if (fromLogits && gradX.Count > 0)
            {
                var values = probabilities.Get(Operation).Read<float>();
                LogSoftmaxRows.Backward(gradX.Read<float>(), values, gradX.Write<float>(), rows.Longs.Length, classes, 1);
            }
            Send(0, gradX);
        }

        protected override void ReleaseSaved()
        {
            probabilities.Release();
            labels.Release();
            weights.Release();
        }
    }
}
