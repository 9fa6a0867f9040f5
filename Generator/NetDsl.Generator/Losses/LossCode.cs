using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>The generated code of a loss.</summary>
/// <param name="Cost">The loss of a batch, an expression of the tensors <c>output</c> and <c>y</c>.</param>
/// <param name="Module">The factory in torch.nn, with arguments, of the module <c>loss</c>; null when it needs none.</param>
/// <param name="Comment">Why the code is written this way; null if that is obvious.</param>
/// <param name="Weights">A tensor of weights; null for none.</param>
internal sealed record LossCode(string Cost, string? Module = null, string? Comment = null, WeightTensor? Weights = null)
{
    /// <summary>A loss that is a module.</summary>
    public static LossCode OfModule(string module, WeightTensor? weights = null) =>
        new("loss.call(output, y)", module, Weights: weights);
}

/// <summary>A tensor of weights, created once.</summary>
/// <param name="Local">Its name.</param>
/// <param name="Values">The weights.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="IsOfClasses">Whether a sample is weighted by its class; otherwise all samples count equally.</param>
internal sealed record WeightTensor(string Local, EquatableArray<double> Values, Shape Shape, bool IsOfClasses);
