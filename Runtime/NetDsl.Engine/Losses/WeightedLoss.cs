using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss whose classes or elements may count differently.</summary>
/// <typeparam name="T1">The output, usually <see cref="Tensor"/>.</typeparam>
/// <typeparam name="T2">The target, usually <see cref="Tensor"/>.</typeparam>
/// <typeparam name="TResult">The measure, usually <see cref="Tensor"/>.</typeparam>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>A loss with weights.</summary>
    /// <param name="weight">How much each class (or element) counts; null counts all alike.</param>
    /// <param name="reduction">How the elements' losses become the result.</param>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
        : base(reduction) => this.weight = weight;

    /// <summary>How much each class (or element) counts; null counts all alike.</summary>
    public Tensor? weight { get; }
}
