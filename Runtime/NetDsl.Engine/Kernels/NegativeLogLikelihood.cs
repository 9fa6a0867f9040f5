namespace NetDsl.Engine.Kernels;

/// <summary>The negative log-likelihood of class labels: −wₗ·logp[row, l] with l = labels[row].</summary>
/// <remarks>
/// Rows whose label equals <c>ignoreIndex</c> count neither in the sum nor in its divisor. Without class weights every weight is
/// 1, so the total weight is the number of rows counted. The mean is sum / total weight, as in PyTorch (NaN when no row counts).
/// </remarks>
internal static class NegativeLogLikelihood
{
    /// <summary>The weighted sum of the losses and the sum of the weights.</summary>
    /// <param name="logProbabilities">[rows, classes], contiguous.</param>
    /// <param name="labels">[rows], each 0 to classes − 1 or <paramref name="ignoreIndex"/>.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="ignoreIndex">The label of rows to leave out.</param>
    /// <param name="sum">Σ of the losses.</param>
    /// <param name="totalWeight">Σ of the weights of the rows counted.</param>
    /// <param name="classWeights">[classes], or empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">A label is outside its range.</exception>
    internal static void Forward(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<long> labels,
        int classes,
        long ignoreIndex,
        out float sum,
        out float totalWeight,
        ReadOnlySpan<float> classWeights = default
    )
    {
        var losses = new LossCascade(labels.Length);
        var weights = new LossCascade(labels.Length);
        int ignored = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            long label = labels[row];
            if (label == ignoreIndex)
            {
                ignored++;
                continue;
            }
            CheckLabel(label, row, classes);
            float value = logProbabilities[(row * classes) + (int)label];
            if (classWeights.IsEmpty)
            {
                losses.Add(row, -value);
                continue;
            }
            float weight = classWeights[(int)label];
            losses.Add(row, -(value * weight));
            weights.Add(row, weight);
        }
        sum = losses.Total();
        totalWeight = classWeights.IsEmpty ? labels.Length - ignored : weights.Total();
    }

    /// <summary>The loss of each row (reduction none); 0 where the label is ignored.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A label is outside its range.</exception>
    internal static void ForwardRows(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<long> labels,
        int classes,
        long ignoreIndex,
        Span<float> losses,
        ReadOnlySpan<float> classWeights = default
    )
    {
        for (int row = 0; row < labels.Length; row++)
        {
            long label = labels[row];
            losses[row] = 0;
            if (label == ignoreIndex)
            {
                continue;
            }

            CheckLabel(label, row, classes);
            float loss = -logProbabilities[(row * classes) + (int)label];
            losses[row] = classWeights.IsEmpty ? loss : loss * classWeights[(int)label];
        }
    }

    /// <summary>gradX[row, label] = −weight·<paramref name="scale"/>, everything else 0.</summary>
    /// <param name="labels">[rows], checked by the forward pass.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="ignoreIndex">The label of rows to leave out.</param>
    /// <param name="scale">The gradient of the sum: gradY for reduction sum, gradY / total weight for mean.</param>
    /// <param name="gradX">[rows, classes], overwritten.</param>
    /// <param name="classWeights">[classes], or empty.</param>
    internal static void Backward(
        ReadOnlySpan<long> labels,
        int classes,
        long ignoreIndex,
        float scale,
        Span<float> gradX,
        ReadOnlySpan<float> classWeights = default
    )
    {
        gradX[..(labels.Length * classes)].Clear();
        for (int row = 0; row < labels.Length; row++)
        {
            long label = labels[row];
            if (label != ignoreIndex)
            {
                gradX[(row * classes) + (int)label] = -(classWeights.IsEmpty ? scale : scale * classWeights[(int)label]);
            }
        }
    }

    /// <summary>gradX[row, label] = −weight·gradY[row] (reduction none), everything else 0.</summary>
    internal static void BackwardRows(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<long> labels,
        int classes,
        long ignoreIndex,
        Span<float> gradX,
        ReadOnlySpan<float> classWeights = default
    )
    {
        gradX[..(labels.Length * classes)].Clear();
        for (int row = 0; row < labels.Length; row++)
        {
            long label = labels[row];
            if (label != ignoreIndex)
            {
                gradX[(row * classes) + (int)label] = -gradY[row] * (classWeights.IsEmpty ? 1 : classWeights[(int)label]);
            }
        }
    }

    private static void CheckLabel(long label, int row, int classes)
    {
        if ((ulong)label >= (ulong)classes)
        {
            throw new ArgumentOutOfRangeException(
                nameof(label),
                label,
                $"nll_loss: the label of row {row} must be 0 to {classes - 1} for {classes} classes."
            );
        }
    }
}
